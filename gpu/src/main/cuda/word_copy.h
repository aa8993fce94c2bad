// MEMCPY within the control buffer: up to four billion words, in time of those that exist (EXE-15).
#pragma once

#include "buffers.h"
#include "mutant.h"

namespace ringproof {

// EXE-14. Copies `count` words one by one, ascending, from `from` to `to`. Every `to + i` is in the
// buffer; `from + i` wraps, and loads 0 outside.
RINGPROOF_OUTLINED void copy_run(const Buffers& buffers, u32 from, u32 to, u32 count) {
  RINGPROOF_ROLLED for (u32 i = 0; i < count; i++) {
    const u32 step = mutated(Mutant::memcpy_descends) ? count - 1 - i : i;
    store_control(buffers, to + step, load_control(buffers, from + step));
  }
}

// The indices to + i, modulo 2^32, meet the buffer in at most two runs: from `to` up to its end,
// and from word 0 once they have wrapped. Nothing else stores anything.
RINGPROOF_FN void copy_words(const Buffers& buffers, u32 from, u32 to, u32 count) {
  const u32 words = buffers.control_words;
  if (to < words) {
    const u32 room = words - to;
    copy_run(buffers, from, to, count < room ? count : room);
  }
  const u32 until_wrap = 0u - to;
  if (to != 0 && count > until_wrap) {
    const u32 wrapped = count - until_wrap;
    copy_run(buffers, from + until_wrap, 0, wrapped < words ? wrapped : words);
  }
}

}  // namespace ringproof
