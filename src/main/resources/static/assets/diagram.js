// Draws the process with the current steps marked, once the reader comes near. Without this script the page names the steps.
'use strict';

(() => {
  const figure = document.getElementById('figure');
  const place = document.getElementById('diagram');
  const READABLE = 0.8;

  // Whoever hands in the form leaves: what the page still asks for is not wanted, and the task may be gone.
  const leaving = new AbortController();
  addEventListener('submit', (event) => {
    if (!event.defaultPrevented) {
      leaving.abort();
    }
  });

  const load = (address) => new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = address;
    script.onload = resolve;
    script.onerror = () => reject(new Error(address));
    document.head.append(script);
  });

  const model = async () => {
    const answer = await fetch(place.dataset.model, { signal: leaving.signal });
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
    const find = (id) => viewer.get('elementRegistry').get(id);
    words(place.dataset.passed).filter(find).forEach((id) => canvas.addMarker(id, 'passed'));
    const steps = words(place.dataset.step).filter(find);
    steps.forEach((id) => canvas.addMarker(id, 'current-step'));
    if (steps.length > 0) {
      comeTo(canvas, find(steps[0]));
    }
    const badges = [...document.querySelectorAll('tr[data-badge]')].filter((row) => find(row.dataset.step)).map((row) => {
      const step = find(row.dataset.step);
      canvas.addMarker(step, `heat-${row.dataset.heat}`);
      return badge(canvas.getGraphics(step), step, row.dataset);
    });
    const fit = () => badges.forEach((resize) => resize(canvas.zoom()));
    viewer.get('eventBus').on('canvas.viewbox.changed', fit);
    fit();
    figure.addEventListener('click', (event) => zoom(canvas, event.target.dataset.zoom));
  };

  const words = (text) => (text || '').split(' ').filter(Boolean);

  const svg = (name, attributes) => {
    const node = document.createElementNS('http://www.w3.org/2000/svg', name);
    Object.entries(attributes).forEach(([key, content]) => node.setAttribute(key, content));
    return node;
  };

  // How many wait at the step, on its upper edge; also how long, where there is room to say it.
  const badge = (graphics, step, { count, badge, heat }) => {
    const place = svg('g', { class: `heat-badge heat-${heat}` });
    const frame = svg('rect', { height: 24, rx: 12 });
    const label = svg('text', { y: 17, 'text-anchor': 'middle' });
    place.append(frame, label);
    graphics.append(place);
    return (zoom) => {
      label.textContent = zoom < READABLE ? count : badge;
      const width = label.textContent.length * 8 + 16;
      frame.setAttribute('width', width);
      label.setAttribute('x', width / 2);
      const scale = Math.max(1, READABLE / zoom);
      place.setAttribute('transform', `translate(${step.width / 2}, 0) scale(${scale}) translate(${-width / 2}, -13)`);
    };
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
          if (!leaving.signal.aborted) {
            figure.hidden = true;
            console.error(problem);
          }
        });
      }
    }, { rootMargin: '200px' }).observe(figure);
  }
})();
