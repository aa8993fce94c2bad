// A large ring: a scrolled canvas; far out, a cell stands for a run of slots.
function canvasView() {
  const pane = element('div', '', 'pane');
  const canvas = document.createElement('canvas');
  const depth = element('div', '', 'depth');
  canvas.tabIndex = 0;
  canvas.setAttribute('role', 'application');
  canvas.setAttribute('aria-roledescription', 'ring map');
  canvas.setAttribute('aria-label', `Ring of ${slotCount} slots`);
  canvas.setAttribute('aria-describedby', 'here');
  pane.append(depth, canvas);
  map.replaceChildren(pane);
  const scale = document.getElementById('scale');
  const pen = canvas.getContext('2d');
  const style = () => getComputedStyle(document.documentElement);
  let colours = [];
  let ink = '';
  let current = 0;
  let chosen = -1;
  let lit = null;
  let zoom = 0;
  let levels = [];
  let size = { width: 0, height: 0 };

  // Shown at the foot of a cell even when one slot in a thousand is so.
  const alarming = [statusNames.indexOf('FAULT'), UNKNOWN];

  function measure() {
    size = { width: pane.clientWidth, height: pane.clientHeight };
    const fitting = Math.max(1, Math.floor(size.width / 11) * Math.floor(size.height / 11));
    levels = [];
    for (let run = 2 ** Math.max(0, Math.ceil(Math.log2(slotCount / fitting))); run > 1; run = Math.ceil(run / 4)) {
      levels.push({ run, cell: 11 });
    }
    levels.push({ run: 1, cell: 11 }, { run: 1, cell: 24 });
    zoom = Math.min(zoom, levels.length - 1);
  }

  function shape() {
    const { run, cell } = levels[zoom];
    const columns = Math.max(1, Math.floor(size.width / cell));
    const count = Math.ceil(slotCount / run);
    return { run, cell, columns, count, rows: Math.ceil(count / columns) };
  }

  function look(first, run) {
    const counts = new Array(statusNames.length).fill(0);
    const end = Math.min(first + run, slotCount);
    for (let slot = first; slot < end; slot++) counts[statusOf(slot)]++;
    const most = counts.indexOf(Math.max(...counts));
    const alarm = alarming.find((status) => counts[status] > 0 && status !== most);
    return { counts, most, alarm, end };
  }

  function paintCell(x, y, first, { run, cell }) {
    const { counts, most, alarm, end } = look(first, run);
    const share = lit === null ? 1 : counts[lit] / (end - first);
    pen.globalAlpha = lit === null ? 1 : share === 0 ? 0.15 : 0.45 + 0.55 * share;
    pen.fillStyle = colours[lit !== null && share > 0 ? lit : most].fill;
    pen.fillRect(x, y, cell - 1, cell - 1);
    if (alarm !== undefined && lit === null) {
      pen.fillStyle = colours[alarm].fill;
      pen.fillRect(x, y + cell - 5, cell - 1, 4);
    }
    if (run === 1 && cell > 16) {
      pen.fillStyle = colours[most].text;
      pen.fillText(statusLetters[most], x + (cell - 1) / 2, y + (cell - 1) / 2 + 1);
    }
    pen.globalAlpha = 1;
  }

  function mark(slot, width, { run, cell, columns }) {
    const index = Math.floor(slot / run);
    const x = (index % columns) * cell;
    const y = Math.floor(index / columns) * cell - pane.scrollTop;
    pen.strokeStyle = ink;
    pen.lineWidth = width;
    pen.strokeRect(x - 0.5, y - 0.5, cell, cell);
  }

  function draw() {
    const form = shape();
    depth.style.height = `${form.rows * form.cell}px`;
    const dots = devicePixelRatio || 1;
    canvas.width = size.width * dots;
    canvas.height = size.height * dots;
    canvas.style.width = `${size.width}px`;
    canvas.style.height = `${size.height}px`;
    pen.setTransform(dots, 0, 0, dots, 0, 0);
    pen.font = '700 11px system-ui, sans-serif';
    pen.textAlign = 'center';
    pen.textBaseline = 'middle';
    const top = Math.floor(pane.scrollTop / form.cell);
    const bottom = Math.min(form.rows, top + Math.ceil(size.height / form.cell) + 1);
    for (let index = top * form.columns; index < Math.min(form.count, bottom * form.columns); index++) {
      const y = Math.floor(index / form.columns) * form.cell - pane.scrollTop;
      paintCell((index % form.columns) * form.cell, y, index * form.run, form);
    }
    if (chosen >= 0) mark(chosen, 3, form);
    mark(current, 2, form);
    scale.textContent = form.run === 1 ? 'a cell a slot' : `a cell is ${form.run} slots`;
  }

  function redraw() {
    ink = style().getPropertyValue('--ink').trim();
    colours = statusNames.map((name) => {
      const probe = document.querySelector(`#legend .s-${name}`);
      const { backgroundColor, color } = getComputedStyle(probe);
      return { fill: backgroundColor, text: color };
    });
    draw();
  }

  function tell(first, { run }) {
    if (run === 1) return describe(first);
    const { counts, end } = look(first, run);
    const parts = counts.map((count, status) => count && `${count} ${statusNames[status]}`).filter(Boolean);
    return `slots ${first} to ${end - 1}: ${parts.join(', ')}`;
  }

  function reveal() {
    const { run, cell, columns } = shape();
    const y = Math.floor(Math.floor(current / run) / columns) * cell;
    if (y < pane.scrollTop) pane.scrollTop = y;
    if (y + cell > pane.scrollTop + size.height) pane.scrollTop = y + cell - size.height;
  }

  function move(slot) {
    const form = shape();
    current = Math.max(0, Math.min(slotCount - 1, slot));
    here.textContent = tell(current - (current % form.run), form);
    reveal();
    draw();
  }

  function setZoom(to) {
    zoom = Math.max(0, Math.min(levels.length - 1, to));
    const { run, cell, columns, rows } = shape();
    depth.style.height = `${rows * cell}px`;
    pane.scrollTop = Math.floor(Math.floor(current / run) / columns) * cell - size.height / 2;
    move(current);
  }

  // Of a run, the slot that gives it its colour: an alarming one if there is.
  function choose() {
    const { run } = shape();
    const first = current - (current % run);
    const { most, alarm, end } = look(first, run);
    chosen = current;
    for (let slot = first; run > 1 && slot < end; slot++) {
      if (statusOf(slot) === (lit ?? alarm ?? most)) {
        chosen = slot;
        break;
      }
    }
    showDetail(chosen);
    draw();
  }

  function at(event) {
    const { run, cell, columns, count } = shape();
    const box = canvas.getBoundingClientRect();
    const column = Math.floor((event.clientX - box.left) / cell);
    const index = Math.floor((event.clientY - box.top + pane.scrollTop) / cell) * columns + column;
    return column < columns && index >= 0 && index < count ? index * run : -1;
  }

  canvas.addEventListener('click', (event) => {
    const slot = at(event);
    if (slot < 0) return;
    canvas.focus();
    move(slot);
    choose();
  });
  canvas.addEventListener('dblclick', () => setZoom(zoom + 1));
  canvas.addEventListener('mousemove', (event) => {
    const slot = at(event);
    if (slot >= 0) here.textContent = tell(slot, shape());
  });
  canvas.addEventListener('wheel', (event) => {
    if (!event.ctrlKey) return;
    event.preventDefault();
    const slot = at(event);
    if (slot >= 0) current = slot;
    setZoom(zoom + (event.deltaY < 0 ? 1 : -1));
  }, { passive: false });
  canvas.addEventListener('keydown', (event) => {
    const { run, columns, rows } = shape();
    const page = Math.max(1, Math.min(rows, Math.floor(size.height / levels[zoom].cell))) * columns;
    const steps = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -columns, ArrowDown: columns,
      PageUp: -page, PageDown: page, Home: -slotCount, End: slotCount };
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key in steps) move(current + steps[event.key] * run);
    else if (event.key === '+' || event.key === '=') setZoom(zoom + 1);
    else if (event.key === '-') setZoom(zoom - 1);
    else if (event.key === 'Enter' || event.key === ' ') choose();
    else return;
    event.preventDefault();
  });
  canvas.addEventListener('focus', () => move(current));
  pane.addEventListener('scroll', draw);
  new ResizeObserver(() => {
    if (pane.clientWidth === size.width && pane.clientHeight === size.height) return;
    measure();
    redraw();
  }).observe(pane);

  document.getElementById('zoom').hidden = false;
  document.getElementById('zoom-keys').hidden = false;
  for (const button of document.querySelectorAll('[data-zoom]')) {
    button.addEventListener('click', () => setZoom(zoom + Number(button.dataset.zoom)));
  }
  measure();
  redraw();
  return {
    current: () => current,
    go(slot) {
      current = slot;
      chosen = slot;
      setZoom(levels.length - 1);
      showDetail(slot);
      canvas.focus();
    },
    only(status) {
      lit = status;
      draw();
    },
    redraw,
  };
}
