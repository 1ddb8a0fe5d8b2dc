// Draws the process with the current steps marked, once the reader comes near. Without this script the page names the steps.
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
    const find = (id) => viewer.get('elementRegistry').get(id);
    words(place.dataset.passed).filter(find).forEach((id) => canvas.addMarker(id, 'passed'));
    const steps = words(place.dataset.step).filter(find);
    steps.forEach((id) => canvas.addMarker(id, 'current-step'));
    if (steps.length > 0) {
      comeTo(canvas, find(steps[0]));
    }
    document.querySelectorAll('tr[data-badge]').forEach((row) => {
      const step = find(row.dataset.step);
      if (step) {
        canvas.addMarker(step, `heat-${row.dataset.heat}`);
        badge(canvas.getGraphics(step), step, row.dataset.badge, row.dataset.heat);
      }
    });
    figure.addEventListener('click', (event) => zoom(canvas, event.target.dataset.zoom));
  };

  const words = (text) => (text || '').split(' ').filter(Boolean);

  const svg = (name, attributes) => {
    const node = document.createElementNS('http://www.w3.org/2000/svg', name);
    Object.entries(attributes).forEach(([key, content]) => node.setAttribute(key, content));
    return node;
  };

  // How many wait at the step and how long, on its upper edge.
  const badge = (graphics, step, text, heat) => {
    const width = text.length * 8 + 14;
    const place = svg('g', { class: `heat-badge heat-${heat}`, transform: `translate(${step.width / 2 - width / 2}, -13)` });
    const label = svg('text', { x: width / 2, y: 17, 'text-anchor': 'middle' });
    label.textContent = text;
    place.append(svg('rect', { width, height: 24, rx: 12 }), label);
    graphics.append(place);
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
