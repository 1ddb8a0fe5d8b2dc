// While a project is played, the page shows how far it is without being loaded anew. Without this script there is a link.
'use strict';

const show = async () => {
  const answer = await fetch(location.href, { headers: { Accept: 'text/html' } });
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const play = page.getElementById('play');
  if (!answer.ok || !play) {
    return;
  }
  if (!play.dataset.playing) {
    location.reload();
    return;
  }
  for (const part of ['.school-clock', '.times', '#play .play-state', '#play .marks', '#play .table', '#play .story']) {
    const now = page.querySelector(part);
    const shown = document.querySelector(part);
    if (now && shown) {
      shown.replaceChildren(...now.childNodes);
    } else if (now) {
      location.reload();
      return;
    }
  }
  setTimeout(show, 2000);
};
if (document.querySelector('#play[data-playing]')) {
  setTimeout(show, 2000);
}
