// Parts of a form that count only with a certain choice are shown while that choice is made. Without this script they are
// always there, with a line that says when they count.
'use strict';

document.querySelectorAll('form').forEach((form) => {
  const parts = form.querySelectorAll('[data-when]');
  if (parts.length === 0) {
    return;
  }
  const chosen = (name) => [...form.querySelectorAll(`[name="${CSS.escape(name)}"]`)]
    .map((input) => input.type === 'checkbox' ? String(input.checked) : input.type === 'radio' && !input.checked ? '' : input.value)
    .find((value) => value !== '') ?? '';
  const show = () => parts.forEach((part) => {
    part.hidden = !part.dataset.values.split('|').includes(chosen(part.dataset.when));
  });
  form.classList.add('follows-choices');
  form.addEventListener('change', show);
  show();
});
