// The ring's words: one plane a word of the slot, deflated by the writer of the page.
const map = document.getElementById('map');
const slotCount = Number(map.dataset.slots);
const statusNames = map.dataset.statuses.split(' ');
const statusLetters = map.dataset.letters.split(' ');
const UNKNOWN = statusNames.length - 1;
const opcodeNames = new Map(map.dataset.opcodes.split(' ').map((pair) => {
  const [code, name] = pair.split('=');
  return [Number(code), name];
}));

async function unpack(id) {
  const text = document.getElementById(id).textContent;
  const packed = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream('deflate'));
  return new DataView(await new Response(stream).arrayBuffer());
}

const planes = await Promise.all(Array.from({ length: 16 }, (_, word) => unpack(`plane-${word}`)));
const wordOf = (slot, word) => planes[word].getUint32(4 * slot, true);
const statusOf = (slot) => Math.min(wordOf(slot, 0), UNKNOWN);

function opcodeName(word) {
  const system = word >= 0x80000000 || (word >= 0xfff0 && word <= 0xffff) || word <= 7;
  return opcodeNames.get(word) ?? (system ? 'reserved' : 'user');
}

function describe(slot) {
  const status = statusOf(slot);
  const raw = status === UNKNOWN ? ` ${wordOf(slot, 0)}` : '';
  const opcode = wordOf(slot, 1);
  return `slot ${slot}: ${statusNames[status]}${raw}, opcode ${opcode} ${opcodeName(opcode)}, ` +
      `tenant ${wordOf(slot, 2)}, priority ${wordOf(slot, 3)}`;
}

function nextOf(status, after) {
  for (let step = 1; step <= slotCount; step++) {
    const slot = (after + step) % slotCount;
    if (statusOf(slot) === status) return slot;
  }
  return -1;
}
