// Reads the twelve argument words of a packed slot, laid out by RINGPROOF_PACKED_ (PUB-17).
#pragma once

#include "buffers.h"

namespace ringproof {

struct PackedSlot {
  const u32* args;
};

RINGPROOF_FN u32 packed_byte(PackedSlot packed, u32 index) {
  return load_relaxed(packed.args + (index >> 2)) >> ((index & 3u) * 8u) & 0xFFu;
}

RINGPROOF_FN u32 packed_count(PackedSlot packed) {
  return packed_byte(packed, RINGPROOF_PACKED_COUNT_BYTE_OFFSET);
}

RINGPROOF_FN u32 packed_total(PackedSlot packed) {
  return packed_byte(packed, RINGPROOF_PACKED_TOTAL_BYTE_OFFSET);
}

RINGPROOF_FN u32 packed_opcode(PackedSlot packed, u32 op) {
  return packed_byte(packed, RINGPROOF_PACKED_OPS_BYTE_OFFSET +
                                 RINGPROOF_PACKED_OP_OPCODE_BYTE_OFFSET +
                                 RINGPROOF_PACKED_OP_BYTES * op);
}

RINGPROOF_FN u32 packed_offset(PackedSlot packed, u32 op) {
  return packed_byte(packed, RINGPROOF_PACKED_OPS_BYTE_OFFSET +
                                 RINGPROOF_PACKED_OP_ARGS_BYTE_OFFSET +
                                 RINGPROOF_PACKED_OP_BYTES * op);
}

RINGPROOF_FN u32 packed_metadata_words(PackedSlot packed) {
  return (RINGPROOF_PACKED_OPS_BYTE_OFFSET + RINGPROOF_PACKED_OP_BYTES * packed_count(packed) + 3) /
         4;
}

RINGPROOF_FN u32 packed_end(PackedSlot packed, u32 op) {
  return op + 1 < packed_count(packed) ? packed_offset(packed, op + 1) : packed_total(packed);
}

// EXE-27. Whether the inner operations may run. The sizes come first: they bound every later byte.
RINGPROOF_OUTLINED bool packed_well_formed(PackedSlot packed) {
  const u32 count = packed_count(packed);
  const u32 total = packed_total(packed);
  if (packed_metadata_words(packed) + total > RINGPROOF_SLOT_ARGS_WORDS) {
    return false;
  }
  if (count == 0) {
    return total == 0;
  }
  if (packed_offset(packed, 0) != 0) {
    return false;
  }
  // The last one ends at `total`: offsets that never fall cannot pass it.
  RINGPROOF_ROLLED for (u32 op = 0; op < count; op++) {
    if (packed_end(packed, op) < packed_offset(packed, op)) {
      return false;
    }
  }
  return true;
}

// EXE-24. Argument `which` of an inner operation; 0 where it has fewer (E5).
RINGPROOF_OUTLINED u32 packed_arg(PackedSlot packed, u32 op, u32 which) {
  const u32 index = packed_offset(packed, op) + which;
  return index < packed_end(packed, op)
             ? load_relaxed(packed.args + packed_metadata_words(packed) + index)
             : 0;
}

}  // namespace ringproof
