// Notes that a video is watched once somebody plays it in the page, or opens it on the site it is on.
'use strict';

const form = document.querySelector('[data-watched]');
if (form) {
  let noted = false;
  const note = () => {
    if (!noted) {
      noted = true;
      fetch(form.action, { method: 'POST', body: new URLSearchParams(new FormData(form)), keepalive: true, redirect: 'manual' })
        .catch(() => { noted = false; });
    }
  };
  document.querySelectorAll('[data-elsewhere] a').forEach((link) => link.addEventListener('click', note));
  // What happens in the frame of another site is not told; that it was pressed shows in the focus.
  window.addEventListener('blur', () => setTimeout(() => document.activeElement?.matches('.player iframe') && note()));
}
