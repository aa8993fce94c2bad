// One visit of a slot by a lane.
#pragma once

#include "interpreter.h"

namespace ringproof {

enum class Visit {
  stopped,       // SHUTDOWN was seen
  not_published, // nothing to do
  refused,       // the tenant is not authorised; the slot stays PUBLISHED
  lost,          // another lane claimed it
  executed,      // the slot is DONE or FAULT
};

// EXE-07. The index of the mask is not wrapped, and only words of the mask table count (E6).
RINGPROOF_FN bool authorised(const Buffers& buffers, u32 tenant) {
  const u32 base = load_control(buffers, RINGPROOF_CONTROL_TENANT_BASE_INDEX);
  if (mutated(Mutant::no_authorisation)) return true;
  if (mutated(Mutant::authorisation_wraps)) return load_control(buffers, base + tenant) != 0;
  const u64 index = static_cast<u64>(base) + tenant;
  return index >= RINGPROOF_CONTROL_TENANT_MASKS_INDEX &&
         index < RINGPROOF_CONTROL_TENANT_QUOTAS_INDEX &&
         load_control(buffers, static_cast<u32>(index)) != 0;
}

// EXE-28.
RINGPROOF_FN void count_done(const Buffers& buffers) {
  count_one(buffers.control + RINGPROOF_CONTROL_DONE_COUNT_INDEX);
}

// VIS-03. Pairs with the acquire load by which a host learns that the effects of the slot are
// there (VIS-04).
RINGPROOF_FN void finish(u32* words, u32 status) {
  store_release(words + RINGPROOF_SLOT_STATUS_OFFSET, status);
}

// EXE-29. DONE comes after the effects and the count.
RINGPROOF_FN void complete(const Buffers& buffers, u32* words) {
  count_done(buffers);
  finish(words, RINGPROOF_STATUS_DONE);
}

// A slot that this lane holds.
RINGPROOF_FN void execute(const Buffers& buffers, u32* words, u32 slot) {
  const u32* args = words + RINGPROOF_SLOT_ARGS_OFFSET;
  const Instruction op = {load_relaxed(words + RINGPROOF_SLOT_OPCODE_OFFSET), load_relaxed(args),
                          load_relaxed(args + 1), load_relaxed(args + 2)};
  const bool packed = op.opcode == RINGPROOF_OPCODE_PACKED_SLOT;
  if (packed && !packed_well_formed({args})) {
    // EXE-26.
    if (mutated(Mutant::fault_counts_as_done)) count_done(buffers);
    finish(words, RINGPROOF_STATUS_FAULT);
    return;
  }
  if (mutated(Mutant::done_before_effects)) complete(buffers, words);
  count_opcode(buffers, op.opcode);
  if (packed) {
    run_packed(buffers, {args}, slot);
  } else {
    run_instruction(buffers, op, slot);
  }
  if (!mutated(Mutant::done_before_effects)) complete(buffers, words);
}

RINGPROOF_OUTLINED Visit visit(const Buffers& buffers, u32 slot) {
  const bool deaf = mutated(Mutant::shutdown_ignored) || mutated(Mutant::hang);
  // EXE-05.
  if (!deaf && shutdown_seen(buffers)) {
    return Visit::stopped;
  }
  u32* words = slot_words(buffers, slot);
  // EXE-06. Pairs with the publisher's release store of PUBLISHED (VIS-01): the tenant is read
  // before the claim.
  if (load_acquire(words + RINGPROOF_SLOT_STATUS_OFFSET) != RINGPROOF_STATUS_PUBLISHED) {
    return Visit::not_published;
  }
  if (!authorised(buffers, load_relaxed(words + RINGPROOF_SLOT_TENANT_OFFSET))) {
    return Visit::refused;
  }
  // EXE-08, VIS-02. One exchange decides between lanes, and a host that cancels (VIS-10).
  if (compare_swap_acquire(words + RINGPROOF_SLOT_STATUS_OFFSET, RINGPROOF_STATUS_PUBLISHED,
                           RINGPROOF_STATUS_CLAIMED) != RINGPROOF_STATUS_PUBLISHED) {
    return Visit::lost;
  }
  execute(buffers, words, slot);
  return Visit::executed;
}

}  // namespace ringproof
