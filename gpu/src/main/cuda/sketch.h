// Count-Min sketches of a ring, where the ring is: a few kilobytes are read back instead of it.
//
//   counters   five sketches of depth x width u64, row by row (SKT-03): opcodes of all slots,
//              opcodes of active slots, tenants, status words, metrics; then the slots, then the
//              active ones
#pragma once

#include "buffers.h"

namespace ringproof {

struct SketchShape {
  u32 depth;
  u32 width;
};

constexpr u32 SKETCHES = 5;

RINGPROOF_FN u64 sketch_cells(SketchShape shape) {
  return static_cast<u64>(shape.depth) * shape.width;
}

RINGPROOF_FN u64 splitmix64(u64 x) {
  x += 0x9E3779B97F4A7C15u;
  x = (x ^ x >> 30) * 0xBF58476D1CE4E5B9u;
  x = (x ^ x >> 27) * 0x94D049BB133111EBu;
  return x ^ x >> 31;
}

// SKT-04, SKT-05.
RINGPROOF_OUTLINED void sketch_add(u64* sketch, SketchShape shape, u64 key, u64 count) {
  RINGPROOF_ROLLED for (u32 row = 0; row < shape.depth; row++) {
    const u64 salt = row * 0x9E3779B97F4A7C15u;
    const u64 cell = static_cast<u64>(row) * shape.width + splitmix64(key ^ salt) % shape.width;
    fetch_add_relaxed(sketch + cell, count);
  }
}

// Equal keys that follow one another are added at once: rings hold long runs of them.
struct KeyRun {
  u64* sketch;
  u64 key;
  u64 count;
};

RINGPROOF_FN void flush_keys(KeyRun* run, SketchShape shape) {
  if (run->count != 0) {
    sketch_add(run->sketch, shape, run->key, run->count);
  }
  run->count = 0;
}

RINGPROOF_FN void count_key(KeyRun* run, SketchShape shape, u32 key) {
  if (run->key != key) {
    flush_keys(run, shape);
    run->key = key;
  }
  run->count++;
}

RINGPROOF_FN bool active_status(u32 status) {
  return status == RINGPROOF_STATUS_PUBLISHED || status == RINGPROOF_STATUS_CLAIMED ||
         status == RINGPROOF_STATUS_WAIT_IO || status == RINGPROOF_STATUS_YIELD ||
         status == RINGPROOF_STATUS_REQUEUE;
}

// SKT-13.
RINGPROOF_FN void sketch_metrics(const Buffers& buffers, u64* sketch, SketchShape shape) {
  for (u32 opcode = 0; opcode < RINGPROOF_CONTROL_METRICS_WORDS; opcode++) {
    const u32 count = load_control(buffers, RINGPROOF_CONTROL_METRICS_INDEX + opcode);
    if (count != 0) {
      sketch_add(sketch, shape, opcode, count);
    }
  }
}

// One lane's share: slots lane, lane + lanes, ... Any number of lanes leave the same counters.
RINGPROOF_FN void sketch_lane(const Buffers& buffers, u32 lane, u32 lanes, SketchShape shape,
                              u64* counters) {
  const u64 cells = sketch_cells(shape);
  KeyRun opcodes = {counters, 0, 0};
  KeyRun active_opcodes = {counters + cells, 0, 0};
  KeyRun tenants = {counters + 2 * cells, 0, 0};
  KeyRun statuses = {counters + 3 * cells, 0, 0};
  u64 slots = 0;
  u64 active = 0;
  for (u64 slot = lane; slot < buffers.slot_count; slot += lanes) {
    const u32* words = slot_words(buffers, static_cast<u32>(slot));
    const u32 status = load_acquire(words + RINGPROOF_SLOT_STATUS_OFFSET);
    const u32 opcode = load_relaxed(words + RINGPROOF_SLOT_OPCODE_OFFSET);
    count_key(&opcodes, shape, opcode);  // SKT-09
    count_key(&tenants, shape, load_relaxed(words + RINGPROOF_SLOT_TENANT_OFFSET));  // SKT-11
    count_key(&statuses, shape, status);  // SKT-12
    if (active_status(status)) {
      count_key(&active_opcodes, shape, opcode);  // SKT-10
      active++;
    }
    slots++;
  }
  flush_keys(&opcodes, shape);
  flush_keys(&active_opcodes, shape);
  flush_keys(&tenants, shape);
  flush_keys(&statuses, shape);
  // SKT-14.
  fetch_add_relaxed(counters + SKETCHES * cells, slots);
  fetch_add_relaxed(counters + SKETCHES * cells + 1, active);
  if (lane == 0) {
    sketch_metrics(buffers, counters + 4 * cells, shape);
  }
}

}  // namespace ringproof
