// Set up for Nastavnik, in place of the webapp's own file. The webapp would follow the browser's language; here it is
// Russian, or English once chosen by the switch in the header, so the list holds the one language in use.
const language = /(?:^|;\s*)nastavnik-language=en(?:;|$)/.test(document.cookie) ? 'en' : 'ru';
const say = (russian, english) => (language === 'en' ? english : russian);

document.documentElement.lang = language;
document.querySelector('link[rel="icon"]').href = '/assets/mark.svg';

export default {
  app: { vendor: say('Наставник:', 'Nastavnik:'), name: say('задачи', 'tasks') },
  locales: { availableLocales: [language], fallbackLocale: language },
  disableWelcomeMessage: true,
  customScripts: ['scripts/labels', 'scripts/header', 'scripts/list', 'scripts/subject', 'scripts/forms', 'scripts/russian', 'scripts/english'],
  shortcuts: {
    claimTask: { key: 'ctrl+alt+c', description: say('взять открытую задачу себе', 'claims the currently selected task') },
    focusFilter: { key: 'ctrl+shift+f', description: say('перейти к фильтрам', 'set the focus to the first filter in the list') },
    focusList: { key: 'ctrl+alt+l', description: say('перейти к списку задач', 'sets the focus to the first task in the list') },
    focusForm: { key: 'ctrl+alt+f', description: say('перейти к форме задачи', 'sets the focus to the first input field in a task form') },
    startProcess: { key: 'ctrl+alt+p', description: say('начать процесс', 'opens the start process modal dialog') }
  }
};
