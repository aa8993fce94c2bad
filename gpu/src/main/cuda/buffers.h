// The three buffers of a kernel. A word index outside its buffer loads 0 and stores nothing
// (EXE-04).
#pragma once

#include "memory_order.h"
#include "ringproof_layout.h"

namespace ringproof {

struct Buffers {
  u32* control;
  u32 control_words;
  u32* ring;
  u32 slot_count;
  u32* log;
  u32 log_words;
};

RINGPROOF_FN u32* slot_words(const Buffers& buffers, u32 slot) {
  return buffers.ring + static_cast<u64>(slot) * RINGPROOF_SLOT_WORDS;
}

RINGPROOF_FN u32 load_control(const Buffers& buffers, u32 index) {
  return index < buffers.control_words ? load_relaxed(buffers.control + index) : 0;
}

RINGPROOF_FN void store_control(const Buffers& buffers, u32 index, u32 value) {
  if (index < buffers.control_words) {
    store_relaxed(buffers.control + index, value);
  }
}

// One atomic step: no addition of another lane is lost (EXE-32).
RINGPROOF_FN void add_control(const Buffers& buffers, u32 index, u32 value) {
  if (index < buffers.control_words) {
    fetch_add_relaxed(buffers.control + index, value);
  }
}

RINGPROOF_FN u32 swap_control(const Buffers& buffers, u32 index, u32 expected, u32 desired) {
  return index < buffers.control_words
             ? compare_swap_relaxed(buffers.control + index, expected, desired)
             : 0;
}

RINGPROOF_FN bool shutdown_seen(const Buffers& buffers) {
  return load_relaxed(buffers.control + RINGPROOF_CONTROL_SHUTDOWN_INDEX) != 0;
}

}  // namespace ringproof
