// Runs in the statistics view: leads to places of the draft, and takes the page anew when the draft has changed.
const editor = acquireVsCodeApi();
const main = document.getElementById('main');

document.addEventListener('click', ({ target }) => {
  const place = target instanceof Element ? target.closest('[data-place]')?.getAttribute('data-place') : undefined;
  if (place) editor.postMessage({ go: place.split(',').map(Number) });
});

window.addEventListener('message', ({ data }) => {
  if (typeof data?.body !== 'string') return;
  const places = () => [...main.querySelectorAll('[data-place]')];
  const focused = places().indexOf(document.activeElement);
  main.innerHTML = data.body;
  if (focused >= 0) places()[focused]?.focus();
});
