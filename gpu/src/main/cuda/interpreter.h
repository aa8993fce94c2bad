// What each opcode does to the control buffer and the debug log.
#pragma once

#include "buffers.h"
#include "mutant.h"
#include "packed_slot.h"
#include "word_copy.h"

namespace ringproof {

struct Instruction {
  u32 opcode;
  u32 a0;
  u32 a1;
  u32 a2;
};

// EXE-09. Outer and inner opcodes alike.
RINGPROOF_FN void count_opcode(const Buffers& buffers, u32 opcode) {
  if (opcode < RINGPROOF_CONTROL_METRICS_WORDS) {
    count_one(buffers.control + RINGPROOF_CONTROL_METRICS_INDEX + opcode);
  }
}

RINGPROOF_FN void show(const Buffers& buffers, u32 observable, u32 value) {
  store_control(buffers, RINGPROOF_CONTROL_OBSERVABLES_INDEX + observable, value);
}

// EXE-13.
RINGPROOF_FN void compare_swap(const Buffers& buffers, const Instruction& op) {
  u32 before = swap_control(buffers, op.a0, op.a1, op.a2);
  if (mutated(Mutant::swap_ignores_expected)) store_control(buffers, op.a0, op.a2);
  show(buffers, op.a0, before);
}

// EXE-16.
RINGPROOF_FN void batch_fence(const Buffers& buffers, const Instruction& op) {
  count_one(buffers.control + RINGPROOF_CONTROL_EPOCH_INDEX);
  show(buffers, 0, mutated(Mutant::fence_writes_count) ? op.a0 : op.a1);
}

// EXE-17. The cursor moves whether or not the record fits, so that a reader can tell how many were
// lost. A log of no bytes keeps nothing (EXE-03).
RINGPROOF_FN void print_record(const Buffers& buffers, const Instruction& op, u32 slot) {
  if (buffers.log_words == 0) {
    return;
  }
  const u32 cursor = fetch_add_relaxed(buffers.log + RINGPROOF_DEBUG_LOG_CURSOR_INDEX,
                                       RINGPROOF_DEBUG_LOG_RECORD_WORDS);
  const u64 first = static_cast<u64>(RINGPROOF_DEBUG_LOG_RECORDS_INDEX) + cursor;
  const u64 needed = first + RINGPROOF_DEBUG_LOG_RECORD_WORDS;
  if (needed + (mutated(Mutant::log_drops_last_record) ? 1 : 0) > buffers.log_words) {
    return;
  }
  store_relaxed(buffers.log + first, op.a0);
  store_relaxed(buffers.log + first + 1, op.a1);
  store_relaxed(buffers.log + first + 2, op.a2);
  store_relaxed(buffers.log + first + 3, slot * RINGPROOF_SLOT_WORDS);
}

// EXE-22. Opcodes that are not named here have no handler and do nothing: NOP (EXE-19), DFA_STEP
// (EXE-20, E10) and LOAD_MISS (EXE-21) among them.
RINGPROOF_OUTLINED void run_instruction(const Buffers& buffers, const Instruction& op, u32 slot) {
  switch (op.opcode) {
    case RINGPROOF_OPCODE_STORE_U32:  // EXE-10
      store_control(buffers, op.a1, op.a0);
      break;
    case RINGPROOF_OPCODE_ATOMIC_ADD:  // EXE-11
      add_control(buffers, op.a1, op.a0);
      break;
    case RINGPROOF_OPCODE_LOAD_U32:  // EXE-12
      show(buffers, op.a1, load_control(buffers, op.a0));
      break;
    case RINGPROOF_OPCODE_COMPARE_SWAP:
      compare_swap(buffers, op);
      break;
    case RINGPROOF_OPCODE_MEMCPY:  // EXE-14
      copy_words(buffers, op.a0, op.a1, op.a2);
      break;
    case RINGPROOF_OPCODE_BATCH_FENCE:
      batch_fence(buffers, op);
      break;
    case RINGPROOF_OPCODE_PRINTF:
      print_record(buffers, op, slot);
      break;
    case RINGPROOF_OPCODE_SHUTDOWN:  // EXE-18
      store_control(buffers, RINGPROOF_CONTROL_SHUTDOWN_INDEX, 1);
      break;
    default:
      break;
  }
}

// EXE-23, EXE-25. Inner opcodes are bytes compared with the 32-bit table: 0xFE is not PRINTF, 0xFF
// not SHUTDOWN.
RINGPROOF_FN void run_packed(const Buffers& buffers, PackedSlot packed, u32 slot) {
  const u32 count = packed_count(packed);
  RINGPROOF_ROLLED for (u32 k = 0; k < count; k++) {
    const Instruction op = {packed_opcode(packed, k), packed_arg(packed, k, 0),
                            packed_arg(packed, k, 1), packed_arg(packed, k, 2)};
    if (!mutated(Mutant::inner_metrics_skipped)) count_opcode(buffers, op.opcode);
    run_instruction(buffers, op, slot);
  }
}

}  // namespace ringproof
