// The webapp's labels are in locales/ru.json. Its calendars and the form viewer speak English whatever the locale is, and the
// viewer orders a date as the browser's language does. In Russian this puts it right: by the means their libraries offer
// and, for a few fixed texts, as they appear on the page.
const TEXTS = [
  ['Field is required.', 'Заполните это поле.'],
  [/^Field must match pattern .*$/s, 'Проверьте: записано не так, как ожидается.'],
  [/^Field must have minimum value of (.+)\.$/, 'Нужно число не меньше $1.'],
  [/^Field must have maximum value of (.+)\.$/, 'Нужно число не больше $1.'],
  [/^Field must have minimum length of (.+)\.$/, 'Нужно не меньше $1 знаков.'],
  [/^Field must have maximum length of (.+)\.$/, 'Помещается не больше $1 знаков: сократите текст.'],
  ['Field must be a valid email.', 'Нужен адрес электронной почты.'],
  [/^Field must be a valid +international phone number\..*$/, 'Нужен номер телефона с кодом страны, например +74722000000.'],
  ['Value is not a number.', 'Нужно число.'],
  ['Value is expected to be an integer.', 'Нужно целое число.'],
  [/^Value is expected to have at most (\d+) decimal digits?\.$/, 'Знаков после запятой должно быть не больше $1.'],
  [/^Please select a valid value, the two nearest valid values are (.+) and (.+)\.$/, 'Ближайшие подходящие числа: $1 и $2.'],
  ['Date and time must both be entered.', 'Укажите и дату, и время.'],
  ['Select', 'Выберите'],
  ['Search', 'Найти'],
  ['No results', 'Ничего не найдено'],
  ['All values selected', 'Выбрано всё'],
  ['Skip to search', 'К поиску'],
  ['Remove tag', 'Убрать'],
  ['Add new', 'Добавить'],
  [/^Remove list item (\d+)$/, 'Убрать строку $1'],
  ['Collapse', 'Свернуть'],
  [/^Expand all \((\d+)\)$/, 'Показать все ($1)'],
  ['Nothing to show.', 'Пока пусто.'],
  ['Previous page', 'Предыдущая страница'],
  ['Next page', 'Следующая страница'],
  [/^ of $/, ' из '],
  ['dd.mm.yyyy', 'дд.мм.гггг'],
  ['hh:mm', 'чч:мм'],
  // The server's own words, which are in Russian, without what its API puts before them.
  [/^Cannot (?:submit task form|complete task|instantiate process definition) \S+: (.+)$/s, '$1']
];
const PLACES = '.fjs-container, .page-notifications';
const ATTRIBUTES = ['placeholder', 'aria-label'];

function inRussian(english) {
  for (const [text, russian] of TEXTS) {
    if (text === english || (text instanceof RegExp && text.test(english))) {
      return english.replace(text, russian);
    }
  }
  return english;
}

function translateAttributes(element) {
  for (const name of ATTRIBUTES.filter(attribute => element.hasAttribute(attribute))) {
    const said = inRussian(element.getAttribute(name));
    if (said !== element.getAttribute(name)) element.setAttribute(name, said);
  }
}

function translate(node) {
  if (node.nodeType === Node.TEXT_NODE) {
    const said = inRussian(node.data);
    if (said !== node.data) node.data = said;
  } else if (node.nodeType === Node.ELEMENT_NODE) {
    translateAttributes(node);
    node.childNodes.forEach(translate);
  }
}

function watchPage() {
  const concerns = node => (node.closest ? node : node.parentElement)?.closest(PLACES);
  new MutationObserver(changes => changes.forEach(({ target, addedNodes }) =>
    (addedNodes.length ? addedNodes : [target]).forEach(node => concerns(node) && translate(node))
  )).observe(document.body, { subtree: true, childList: true, characterData: true, attributeFilter: ATTRIBUTES });
}

/** Names of the twelve months, or of the seven days from Sunday. */
function names(unit, length) {
  const named = new Intl.DateTimeFormat('ru', { [unit]: length, timeZone: 'UTC' });
  // 1 January 2023 was a Sunday.
  return unit === 'month'
    ? Array.from({ length: 12 }, (_, month) => named.format(Date.UTC(2023, month, 1)))
    : Array.from({ length: 7 }, (_, day) => named.format(Date.UTC(2023, 0, day + 1)));
}

const MONTHS = { long: names('month', 'long'), short: names('month', 'short') };
const DAYS = { long: names('weekday', 'long'), short: names('weekday', 'short') };

function calendarsOfForms() {
  window.flatpickr.localize({
    firstDayOfWeek: 1,
    weekdays: { longhand: DAYS.long, shorthand: DAYS.short },
    months: { longhand: MONTHS.long, shorthand: MONTHS.short },
    yearAriaLabel: 'Год',
    monthAriaLabel: 'Месяц'
  });
  // The viewer asks for the format of a locale named "default", which would be the browser's.
  Intl.DateTimeFormat = new Proxy(Intl.DateTimeFormat, {
    construct: (format, [locale, ...options]) => new format(locale === 'default' ? 'ru' : locale, ...options)
  });
}

function calendarsOfTheWebapp() {
  window.angular.module('ui.bootstrap.datepicker').run(['$locale', 'uibDatepickerConfig', ($locale, calendar) => {
    Object.assign($locale.DATETIME_FORMATS, {
      MONTH: MONTHS.long, STANDALONEMONTH: MONTHS.long, SHORTMONTH: MONTHS.short, DAY: DAYS.long, SHORTDAY: DAYS.short
    });
    calendar.startingDay = 1;
  }]);
}

if (document.documentElement.lang === 'ru') {
  calendarsOfForms();
  calendarsOfTheWebapp();
  watchPage();
}
