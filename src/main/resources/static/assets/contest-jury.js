// A score sheet that adds up as it is filled in, says at once which points are none, and is worked through by keyboard:
// Enter goes to the next field, Ctrl+Enter keeps it and goes on, Alt with an arrow walks through the entries. Without this
// script the buttons do.
'use strict';

const form = document.getElementById('scores');
if (form) {
  const points = [...form.querySelectorAll('.score input')];
  const fits = (field) => /^\d{1,3}$/.test(field.value.trim()) && Number(field.value) <= Number(field.dataset.max);

  const add = () => {
    const sum = points.filter(fits)
      .reduce((total, field) => total + Number(field.value) / Number(field.dataset.max) * Number(field.dataset.weight), 0);
    document.getElementById('total').textContent = sum.toFixed(2).replace('.', ',');
  };
  const check = (field) => {
    const wrong = field.value.trim() !== '' && !fits(field);
    field.classList.toggle('is-invalid', wrong);
    field.setAttribute('aria-invalid', wrong);
    document.getElementById(`${field.id}-error`).textContent = wrong ? form.dataset.wrong.replace('{max}', field.dataset.max) : '';
  };
  form.addEventListener('input', add);
  add();
  points.forEach((field) => field.addEventListener('change', () => check(field)));
  points.filter((field) => field.value.trim() !== '' && !field.classList.contains('is-invalid')).forEach(check);

  // The buttons at hand lie over the sheet: what is written into must not be under them.
  form.addEventListener('focusin', (event) => event.target.scrollIntoView({ block: 'nearest' }));

  // What the server does not take stays on the page rather than being lost on the way to another one.
  document.querySelectorAll('#before, #after').forEach((link) => link.addEventListener('click', async (event) => {
    event.preventDefault();
    if (await form.kept.saved()) {
      location.assign(link.href);
    }
  }));
  document.addEventListener('keydown', (event) => {
    const next = document.getElementById('next');
    if (event.key === 'Enter' && event.ctrlKey && next) {
      event.preventDefault();
      next.click();
    } else if (event.key === 'Enter' && points.includes(event.target)) {
      event.preventDefault();
      (points[points.indexOf(event.target) + 1] ?? document.getElementById('commentToAuthor')).focus();
    } else if (event.altKey && (event.key === 'ArrowLeft' || event.key === 'ArrowRight')) {
      event.preventDefault();
      document.getElementById(event.key === 'ArrowLeft' ? 'before' : 'after')?.click();
    }
  });
  document.querySelector('[href="#recusal"]')?.addEventListener('click', () => {
    document.getElementById('recusal').open = true;
    document.getElementById('reason').focus();
  });
  const first = points.find((field) => field.value === '' && !field.matches(':disabled'));
  const wrong = document.querySelector('.is-invalid');
  if (first && !wrong && matchMedia('(min-width: 992px)').matches) {
    first.focus({ preventScroll: true });
  }
}
