// A small ring: an element a slot.
function cellsView() {
  const columns = slotCount <= 16 ? Math.max(slotCount, 1) : slotCount <= 256 ? 16 : 32;
  const grid = element('div', '', 'cells');
  grid.setAttribute('role', 'grid');
  grid.setAttribute('aria-label', `Ring of ${slotCount} slots`);
  grid.style.setProperty('--columns', columns);
  if (slotCount > 256) grid.dataset.dense = '';
  const cells = [];
  let row;
  for (let slot = 0; slot < slotCount; slot++) {
    if (slot % columns === 0) {
      row = element('div');
      row.setAttribute('role', 'row');
      grid.append(row);
    }
    const name = statusNames[statusOf(slot)];
    const cell = element('div', statusLetters[statusOf(slot)], `cell s-${name}`);
    cell.setAttribute('role', 'gridcell');
    cell.setAttribute('aria-label', describe(slot));
    cell.setAttribute('aria-selected', 'false');
    cell.tabIndex = slot === 0 ? 0 : -1;
    cell.dataset.slot = slot;
    cells.push(cell);
    row.append(cell);
  }
  map.replaceChildren(grid);
  let current = 0;

  function move(slot, grab = true) {
    if (slot < 0 || slot >= slotCount) return;
    cells[current].tabIndex = -1;
    current = slot;
    cells[slot].tabIndex = 0;
    if (grab) cells[slot].focus();
    here.textContent = describe(slot);
  }

  function choose(slot) {
    for (const cell of grid.querySelectorAll('[aria-selected="true"]')) cell.setAttribute('aria-selected', 'false');
    cells[slot].setAttribute('aria-selected', 'true');
    showDetail(slot);
  }

  grid.addEventListener('click', (event) => {
    const cell = event.target.closest('.cell');
    if (!cell) return;
    move(Number(cell.dataset.slot));
    choose(current);
  });
  grid.addEventListener('mouseover', (event) => {
    const cell = event.target.closest('.cell');
    if (cell) here.textContent = describe(Number(cell.dataset.slot));
  });
  grid.addEventListener('keydown', (event) => {
    const steps = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -columns, ArrowDown: columns,
      Home: -current, End: slotCount - 1 - current };
    if (event.key in steps) move(current + steps[event.key]);
    else if (event.key === 'Enter' || event.key === ' ') choose(current);
    else return;
    event.preventDefault();
  });

  return {
    current: () => current,
    go(slot) {
      move(slot);
      choose(slot);
    },
    only(status) {
      grid.toggleAttribute('data-only', status !== null);
      cells.forEach((cell, slot) => cell.toggleAttribute('data-lit', statusOf(slot) === status));
    },
    redraw() {},
  };
}
