// Draws the process with the current step marked, once the reader comes near. Without this script the page names the step.
'use strict';

(() => {
  const figure = document.getElementById('figure');
  const place = document.getElementById('diagram');
  const READABLE = 0.8;

  const load = (address) => new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = address;
    script.onload = resolve;
    script.onerror = () => reject(new Error(address));
    document.head.append(script);
  });

  const model = async () => {
    const answer = await fetch(place.dataset.model);
    if (!answer.ok) {
      throw new Error(answer.statusText);
    }
    return answer.text();
  };

  const draw = async () => {
    const [xml] = await Promise.all([model(), load(place.dataset.viewer)]);
    // The wheel scrolls the page; the buttons zoom.
    const viewer = new BpmnJS({ container: place, zoomScroll: { enabled: false } });
    await viewer.importXML(xml);
    const canvas = viewer.get('canvas');
    canvas.zoom('fit-viewport', 'auto');
    const step = viewer.get('elementRegistry').get(place.dataset.step);
    if (step) {
      canvas.addMarker(step, 'current-step');
      comeTo(canvas, step);
    }
    figure.addEventListener('click', (event) => zoom(canvas, event.target.dataset.zoom));
  };

  // A diagram too large to be read as a whole is shown around the step.
  const comeTo = (canvas, step) => {
    if (canvas.zoom() < READABLE) {
      const width = place.clientWidth / READABLE;
      const height = place.clientHeight / READABLE;
      canvas.viewbox({ x: step.x + step.width / 2 - width / 2, y: step.y + step.height / 2 - height / 2, width, height });
    }
  };

  const zoom = (canvas, how) => {
    if (how === 'all') {
      canvas.zoom('fit-viewport', 'auto');
    } else if (how) {
      canvas.zoom(canvas.zoom() * Number(how));
    }
  };

  if (figure) {
    figure.hidden = false;
    new IntersectionObserver((seen, observer) => {
      if (seen.some((entry) => entry.isIntersecting)) {
        observer.disconnect();
        draw().catch((problem) => {
          figure.hidden = true;
          console.error(problem);
        });
      }
    }, { rootMargin: '200px' }).observe(figure);
  }
})();
