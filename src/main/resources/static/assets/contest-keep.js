// Keeps on the server what is typed into a form with data-draft: a moment after the last key, and when the page is left.
// Without this script the form's own button does. The form tells with an event whether what is typed is kept: "kept" or
// "unkept", for the tab to hold on to it.
'use strict';

const keepTyped = (form, wait) => {
  const saved = document.getElementById('saved');
  const token = form.querySelector('[name="_csrf"]').value;
  let timer = null;
  let last = Promise.resolve(true);
  let failed = false;
  let under = 0;
  let sending = null;

  const say = (message, wrong) => {
    saved.textContent = message;
    saved.classList.toggle('wrong', wrong);
    failed = wrong;
    form.dispatchEvent(new Event(wrong ? 'unkept' : 'kept'));
    return !wrong;
  };
  const typed = () => new URLSearchParams([...new FormData(form)].filter(([, text]) => typeof text === 'string'));
  const send = async () => {
    try {
      const answer = await fetch(form.dataset.draft, { method: 'POST', headers: { 'X-By-Script': '1', 'X-CSRF-TOKEN': token }, body: typed() });
      if (answer.headers.has('X-Version')) {
        form.elements.version.value = answer.headers.get('X-Version');
      }
      if (answer.redirected || [401, 403].includes(answer.status)) {
        return say(form.dataset.signedOut, true);
      }
      return answer.status > 400 ? say(form.dataset.offline, true) : say(await answer.text(), !answer.ok);
    } catch {
      return say(form.dataset.offline, true);
    }
  };
  const stop = () => {
    clearTimeout(timer);
    timer = null;
  };
  // One after another: two requests at once would write on the same draft.
  const run = (work) => {
    under += 1;
    last = last.then(work).catch(() => false).finally(() => { under -= 1; });
    return last;
  };
  // Answers whether all that was typed is kept.
  const save = () => {
    stop();
    return run(send);
  };
  form.addEventListener('input', (event) => {
    if (event.target.type !== 'file') {
      clearTimeout(timer);
      timer = setTimeout(save, wait);
    }
  });
  // What is under way arrives first.
  form.addEventListener('submit', (event) => {
    stop();
    if (under > 0) {
      event.preventDefault();
      sending ??= last.then(() => {
        sending = null;
        form.requestSubmit(event.submitter);
      });
    }
  });
  document.addEventListener('visibilitychange', () => timer && document.hidden && save());
  return { saved: () => timer || failed ? save() : last, run };
};

document.querySelectorAll('form[data-draft]').forEach((form) => {
  form.kept = keepTyped(form, Number(form.dataset.wait ?? 1200));
});
