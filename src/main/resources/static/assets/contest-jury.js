// A score sheet that keeps itself, adds up as it is filled in, and is worked through by keyboard: Enter goes to the next
// field, Ctrl+Enter keeps it and goes on, Alt with an arrow walks through the entries. Without this script the buttons do.
'use strict';

const form = document.getElementById('scores');
if (form) {
  const points = [...form.querySelectorAll('input[type="number"]')];
  const saved = document.getElementById('saved');
  const token = form.querySelector('[name="_csrf"]').value;
  let timer = null;
  let last = Promise.resolve();

  const add = () => {
    const sum = points.reduce((total, field) => {
      const given = Number(field.value);
      return field.value !== '' && given >= 0 && given <= Number(field.max) ? total + given / Number(field.max) * Number(field.dataset.weight) : total;
    }, 0);
    document.getElementById('total').textContent = sum.toFixed(2).replace('.', ',');
  };
  const say = (message, wrong) => {
    saved.textContent = message;
    saved.classList.toggle('wrong', wrong);
  };
  const save = () => {
    clearTimeout(timer);
    timer = null;
    const body = new URLSearchParams(new FormData(form));
    last = last.then(async () => {
      try {
        const answer = await fetch(form.dataset.draft, { method: 'POST', headers: { 'X-By-Script': '1', 'X-CSRF-TOKEN': token }, body });
        say(answer.redirected || answer.status > 400 ? form.dataset.offline : await answer.text(), !answer.ok || answer.redirected);
      } catch {
        say(form.dataset.offline, true);
      }
    });
    return last;
  };
  form.addEventListener('input', () => {
    add();
    clearTimeout(timer);
    timer = setTimeout(save, 800);
  });
  form.addEventListener('submit', () => {
    clearTimeout(timer);
    timer = null;
  });
  document.addEventListener('visibilitychange', () => timer && document.hidden && save());

  const walk = async (to) => {
    const link = document.getElementById(to);
    if (link) {
      if (timer) {
        await save();
      }
      link.click();
    }
  };
  document.querySelectorAll('#before, #after').forEach((link) => link.addEventListener('click', async (event) => {
    if (timer) {
      event.preventDefault();
      await save();
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
      walk(event.key === 'ArrowLeft' ? 'before' : 'after');
    }
  });
  const first = points.find((field) => field.value === '' && !field.matches(':disabled'));
  if (first && matchMedia('(min-width: 992px)').matches) {
    first.focus({ preventScroll: true });
  }
}
