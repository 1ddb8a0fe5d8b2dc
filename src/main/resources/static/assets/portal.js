// On every page. The menu of a narrow window. What is typed but not sent stays in this tab while one looks at other pages or
// signs in again, and whoever else signs in here does not get it. What is wrong with a form comes into sight.
'use strict';

(() => {
  const menu = document.querySelector('.menu');
  menu?.addEventListener('click', () => {
    menu.setAttribute('aria-expanded', String(menu.closest('.masthead').classList.toggle('open')));
  });

  const PREFIX = 'unsent ';
  const reader = document.body.dataset.reader;
  const passing = (input) => ['hidden', 'file', 'password', 'submit', 'button'].includes(input.type) || !input.name;
  const inputs = (form) => [...form.elements].filter((input) => !passing(input));
  const chosen = (input) => !['checkbox', 'radio'].includes(input.type) || input.checked;
  const typed = (form) => inputs(form).filter(chosen).map((input) => [input.name, input.value]);
  const kept = (key) => JSON.parse(sessionStorage.getItem(key));
  const keep = (key, values, sent) => sessionStorage.setItem(key, JSON.stringify({ reader, values, sent }));

  // Neither an error page nor a page that was gone back to says that what was sent has arrived.
  const arrival = performance.getEntriesByType('navigation')[0]?.type;
  const unsure = document.querySelector('[data-unsent-stays]') !== null || ['reload', 'back_forward'].includes(arrival);
  Object.keys(sessionStorage).filter((key) => key.startsWith(PREFIX)).forEach((key) => {
    const entry = kept(key);
    if ((reader && entry.reader !== reader) || (entry.sent && !unsure)) {
      sessionStorage.removeItem(key);
    } else {
      sessionStorage.setItem(key, JSON.stringify({ ...entry, sent: false }));
    }
  });

  const putBack = (form, values) => {
    const rest = [...values];
    inputs(form).forEach((input) => {
      if (['checkbox', 'radio'].includes(input.type)) {
        input.checked = values.some(([name, value]) => name === input.name && value === input.value);
        return;
      }
      const place = rest.findIndex(([name]) => name === input.name);
      if (place >= 0) {
        [[, input.value]] = rest.splice(place, 1);
      }
    });
    form.dispatchEvent(new Event('change', { bubbles: true }));
  };
  const tell = (form, key) => {
    const note = document.getElementById('unsent-note').content.cloneNode(true);
    note.querySelector('button').addEventListener('click', () => {
      sessionStorage.removeItem(key);
      location.replace(location.pathname + location.search);
    });
    form.prepend(note);
    form.closest('details')?.setAttribute('open', '');
  };

  // Passwords are not kept at all, drafts only until the server has them.
  const forms = (part) => [...part.querySelectorAll('form[method="post"]')]
    .filter((form) => form.querySelector('textarea, input[type="text"], input:not([type])') && !form.querySelector('input[type="password"]'));
  const watch = (form) => {
    const alike = [...document.forms].filter((other) => other.action === form.action);
    const key = `${PREFIX}${reader} ${location.pathname} ${new URL(form.action).pathname} ${alike.indexOf(form)}`;
    const before = JSON.stringify(typed(form));
    const entry = kept(key);
    const answered = form.querySelector('[aria-invalid="true"]') !== null || 'typed' in form.dataset;
    if (answered) {
      keep(key, typed(form), false);
    } else if (entry) {
      putBack(form, entry.values);
      if (JSON.stringify(typed(form)) === before) {
        sessionStorage.removeItem(key);
      } else {
        keep(key, entry.values, false);
        tell(form, key);
      }
    }
    ['input', 'change'].forEach((kind) => form.addEventListener(kind, (event) => {
      if (event.isTrusted) {
        keep(key, typed(form), false);
      }
    }));
    form.addEventListener('kept', () => sessionStorage.removeItem(key));
    form.addEventListener('unkept', () => keep(key, typed(form), false));
    form.addEventListener('submit', () => kept(key) && keep(key, kept(key).values, true));
  };
  if (reader) {
    forms(document).forEach(watch);
    // What the page fetches after it is shown.
    document.addEventListener('htmx:load', ({ detail: { elt } }) => {
      if (elt !== document.body) {
        forms(elt).forEach(watch);
      }
    });
  }

  const wrong = document.querySelector('main .alert-danger[role="alert"], main [aria-invalid="true"], main .is-invalid');
  if (wrong && !location.hash) {
    wrong.tabIndex < 0 && wrong.setAttribute('tabindex', '-1');
    wrong.focus({ preventScroll: true });
    wrong.scrollIntoView({ block: 'center' });
  }
})();
