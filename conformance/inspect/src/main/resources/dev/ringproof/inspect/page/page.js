// Wiring: the view that fits the ring, the legend, the links from the lists, the theme.
const ELEMENTS_AT_MOST = 1024;
const view = slotCount === 0 ? null : slotCount <= ELEMENTS_AT_MOST ? cellsView() : canvasView();
if (!view) map.replaceChildren(element('p', 'The ring has no slots.', 'note'));

for (const button of document.querySelectorAll('#legend button')) {
  button.addEventListener('click', () => {
    const status = Number(button.dataset.status);
    const slot = view ? nextOf(status, view.current()) : -1;
    for (const other of document.querySelectorAll('#legend button')) {
      other.setAttribute('aria-pressed', String(other === button && slot >= 0));
    }
    if (slot < 0) return;
    view.only(status);
    view.go(slot);
    button.focus();
  });
}

document.addEventListener('keydown', (event) => {
  if (event.key !== 'Escape' || !view) return;
  for (const button of document.querySelectorAll('#legend button')) button.setAttribute('aria-pressed', 'false');
  view.only(null);
});

document.getElementById('go').addEventListener('submit', (event) => {
  event.preventDefault();
  const slot = Number(document.getElementById('go-slot').value);
  if (view && Number.isInteger(slot) && slot >= 0 && slot < slotCount) view.go(slot);
  else here.textContent = `There is no such slot: give 0 to ${slotCount - 1}.`;
});

document.addEventListener('click', (event) => {
  const link = event.target.closest('a[data-slot]');
  if (!link || !view || Number(link.dataset.slot) >= slotCount) return;
  event.preventDefault();
  document.getElementById('map-title').scrollIntoView();
  view.go(Number(link.dataset.slot));
});

themeButton.addEventListener('click', () => {
  setTheme(document.documentElement.dataset.theme !== 'dark');
  view?.redraw();
});
darkSystem.addEventListener('change', (event) => {
  setTheme(event.matches);
  view?.redraw();
});
document.documentElement.dataset.ready = 'true';
