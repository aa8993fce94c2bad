// The words of the chosen slot.
const detail = document.getElementById('detail');
const here = document.getElementById('here');
const hex = (word) => `0x${word.toString(16).padStart(8, '0')}`;

function element(tag, text, className) {
  const made = document.createElement(tag);
  made.textContent = text ?? '';
  if (className) made.className = className;
  return made;
}

function field(list, name, value, side) {
  const shown = element('dd', '', value === 0 ? 'zero' : '');
  shown.dataset.field = name;
  shown.append(element('span', String(value)), element('span', side, 'hex'));
  list.append(element('dt', name), shown);
}

function showDetail(slot) {
  const status = statusOf(slot);
  const title = element('h3', '');
  title.append(element('span', statusLetters[status], `swatch s-${statusNames[status]}`), `Slot ${slot}`);
  const list = document.createElement('dl');
  field(list, 'status', wordOf(slot, 0), statusNames[status]);
  field(list, 'opcode', wordOf(slot, 1), `${opcodeName(wordOf(slot, 1))} ${hex(wordOf(slot, 1))}`);
  field(list, 'tenant', wordOf(slot, 2), '');
  field(list, 'priority', wordOf(slot, 3), ['CRITICAL', 'HIGH', 'NORMAL', 'LOW', 'IDLE'][wordOf(slot, 3)] ?? '');
  for (let arg = 0; arg < 12; arg++) field(list, `args[${arg}]`, wordOf(slot, 4 + arg), hex(wordOf(slot, 4 + arg)));
  detail.replaceChildren(title, list);
  detail.dataset.slot = slot;
}
