// Keeps on the server what is typed into a form with data-draft: a moment after the last key, and when the page is left.
// Without this script the form's own button does.
'use strict';

const keepTyped = (form, wait) => {
  const saved = document.getElementById('saved');
  const token = form.querySelector('[name="_csrf"]').value;
  let timer = null;
  let last = Promise.resolve(true);
  let failed = false;

  const say = (message, wrong) => {
    saved.textContent = message;
    saved.classList.toggle('wrong', wrong);
    failed = wrong;
    return !wrong;
  };
  const typed = () => new URLSearchParams([...new FormData(form)].filter(([, text]) => typeof text === 'string'));
  const send = async (body) => {
    try {
      const answer = await fetch(form.dataset.draft, { method: 'POST', headers: { 'X-By-Script': '1', 'X-CSRF-TOKEN': token }, body });
      return answer.redirected || answer.status > 400 ? say(form.dataset.offline, true) : say(await answer.text(), !answer.ok);
    } catch {
      return say(form.dataset.offline, true);
    }
  };
  const stop = () => {
    clearTimeout(timer);
    timer = null;
  };
  // Answers whether all that was typed is kept.
  const save = () => {
    stop();
    const body = typed();
    last = last.then(() => send(body));
    return last;
  };
  form.addEventListener('input', (event) => {
    if (event.target.type !== 'file') {
      clearTimeout(timer);
      timer = setTimeout(save, wait);
    }
  });
  form.addEventListener('submit', stop);
  document.addEventListener('visibilitychange', () => timer && document.hidden && save());
  return { saved: () => timer || failed ? save() : last };
};

document.querySelectorAll('form[data-draft]').forEach((form) => {
  form.kept = keepTyped(form, Number(form.dataset.wait ?? 1200));
});
