// Lays the branches on a map as soon as its first picture has come. Until then, and without the internet, the drawing stands.
'use strict';

(() => {
  const frame = document.getElementById('district');
  const drawing = frame.querySelector('svg');

  const branches = () => [...drawing.querySelectorAll('g')].map((group) => ({
    at: [Number(group.dataset.latitude), Number(group.dataset.longitude)],
    behind: group.classList.contains('late'),
    name: group.querySelector('title').textContent
  }));

  const said = (text) => {
    const words = document.createElement('span');
    words.textContent = text;
    return words;
  };

  const mark = ({ at, behind, name }) => L.circleMarker(at, { radius: behind ? 8 : 6, className: behind ? 'late' : 'well' }).bindTooltip(said(name));

  const show = () => {
    const place = document.createElement('div');
    place.className = 'map';
    place.setAttribute('role', 'region');
    place.setAttribute('aria-label', drawing.getAttribute('aria-label'));
    frame.append(place);
    // The wheel scrolls the page; the buttons zoom.
    const map = L.map(place, { scrollWheelZoom: false, zoomControl: false });
    L.control.zoom({ zoomInTitle: frame.dataset.nearer, zoomOutTitle: frame.dataset.farther }).addTo(map);
    map.attributionControl.setPrefix('<a href="https://leafletjs.com">Leaflet</a>');
    const all = branches();
    map.fitBounds(L.latLngBounds(all.map(({ at }) => at)).pad(0.05));
    all.map(mark).forEach((circle) => circle.addTo(map));
    L.tileLayer(frame.dataset.tiles, { maxZoom: 19, attribution: frame.dataset.attribution })
      .once('tileload', () => frame.classList.add('mapped'))
      .addTo(map);
  };

  new IntersectionObserver((seen, observer) => {
    if (seen.some(({ isIntersecting }) => isIntersecting)) {
      observer.disconnect();
      show();
    }
  }, { rootMargin: '200px' }).observe(frame);
})();
