// The webapp asks for its labels while it draws; where the answer comes late, parts of the list keep the names of labels instead
// of words. Here the words are there before it begins. It asks again all the same, for the names of days and months.
const language = document.documentElement.lang;
const answer = await fetch(new URL(`../locales/${language}.json`, import.meta.url));

if (answer.ok) {
  const { labels } = await answer.json();
  window.angular.module('pascalprecht.translate')
    .config(['$translateProvider', translations => translations.translations(language, labels)])
    .run(['$translate', translate => translate.refresh(language)]);
}
