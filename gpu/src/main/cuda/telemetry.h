// Counts of a ring, where the ring is: slots by status, and windows. What is read back has the size
// of the table, whatever the size of the ring; its own buffers are only read (TEL-01).
#pragma once

#include "buffers.h"
#include "mutant.h"
#include "sketch.h"

namespace ringproof {

constexpr u32 NAMED_STATUSES = RINGPROOF_STATUS_FAULT + 1;
constexpr u32 WINDOW_CLASSES = 2;
constexpr u32 WINDOW_STATUSES = NAMED_STATUSES - 1;

// TEL-05. The table begins with this line. All of a table is zero at the start.
struct RingCounts {
  u32 statuses[NAMED_STATUSES + 1];  // the last counts all unknown words
  u32 crowded;                       // 1 when there are more windows than cells
  u32 unused[6];
};

// TEL-09. The other lines, a window each. No lane sees a cell's key change once it is not 0.
struct WindowCell {
  u64 key;    // ticket << 32 | 1 + place of the opcode in the asked row; 0: vacant
  u64 first;  // ~slot << 32 | its tenant: the largest is that of the first slot (TEL-12)
  u32 classes[WINDOW_CLASSES];
  u32 statuses[WINDOW_STATUSES];  // from PUBLISHED on
  u32 unused[3];
};

static_assert(sizeof(RingCounts) == 64 && sizeof(WindowCell) == 64, "a cache line each");

struct WindowTable {
  const u32* opcodes;  // ascending without a sign, each once; nobody writes them during the run
  RingCounts* counts;  // and `room` cells behind it
  u32 opcode_count;
  u32 room;
};

// Consecutive slots of a lane that are of one window are added at once. Key 0: none yet.
struct WindowRun {
  u64 key;
  u64 first;
  u32 classes[WINDOW_CLASSES];
  u32 statuses[WINDOW_STATUSES];
};

// 1 + where an opcode stands in the row; 0 when it does not.
RINGPROOF_FN u32 opcode_place(const WindowTable& table, u32 opcode) {
  u32 low = 0;
  u32 high = table.opcode_count;
  while (low < high) {
    const u32 middle = low + (high - low) / 2;
    if (table.opcodes[middle] < opcode) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low < table.opcode_count && table.opcodes[low] == opcode ? low + 1 : 0;
}

// The cell of a window, or none. The way goes round all cells: exactly the rings with more windows
// than cells find no room, in whatever order lanes come.
RINGPROOF_OUTLINED WindowCell* window_cell(const WindowTable& table, u64 key) {
  WindowCell* cells = reinterpret_cast<WindowCell*>(table.counts + 1);
  u32 at = static_cast<u32>((splitmix64(key) >> 32) * table.room >> 32);
  for (u32 step = 0; step < table.room; step++) {
    const u64 before = compare_swap_relaxed(&cells[at].key, 0, key);
    if (before == 0 || before == key) {
      return cells + at;
    }
    at = at + 1 == table.room ? 0 : at + 1;
  }
  return nullptr;
}

RINGPROOF_FN void add_counts(u32* to, const u32* from, u32 count) {
  RINGPROOF_ROLLED for (u32 index = 0; index < count; index++) {
    if (from[index] != 0) {
      fetch_add_relaxed(to + index, from[index]);
    }
  }
}

RINGPROOF_OUTLINED void flush_window(const WindowTable& table, const WindowRun& run) {
  if (run.key == 0) {
    return;
  }
  WindowCell* cell = window_cell(table, run.key);
  if (cell == nullptr) {
    store_relaxed(&table.counts->crowded, 1);
    return;
  }
  fetch_max_relaxed(&cell->first, run.first);
  add_counts(cell->classes, run.classes, WINDOW_CLASSES);
  add_counts(cell->statuses, run.statuses, WINDOW_STATUSES);
}

// TEL-10, TEL-11. EMPTY slots are of a window like any other, but no status of it counts them
// (E12).
RINGPROOF_FN void count_in_window(WindowRun* run, u32 window_class, u32 status) {
  const bool outside = mutated(Mutant::window_without_empty) && status == RINGPROOF_STATUS_EMPTY;
  if (window_class < WINDOW_CLASSES && !outside) {
    run->classes[window_class]++;
  }
  if (status != RINGPROOF_STATUS_EMPTY && status < NAMED_STATUSES) {
    run->statuses[status - 1]++;
  }
}

RINGPROOF_FN void count_window(const WindowTable& table, WindowRun* run, const u32* words,
                               u32 slot, u32 status) {
  const u32 place = opcode_place(table, load_relaxed(words + RINGPROOF_SLOT_OPCODE_OFFSET));
  // Windows that had no room make all others void: nothing more is looked for.
  if (place == 0 || load_relaxed(&table.counts->crowded) != 0) {
    return;
  }
  const u64 key = static_cast<u64>(load_relaxed(words + RINGPROOF_SLOT_ARGS_OFFSET)) << 32 | place;
  if (run->key != key) {
    flush_window(table, *run);
    const u32 rank = mutated(Mutant::window_of_last_tenant) ? slot : ~slot;
    const u32 tenant = load_relaxed(words + RINGPROOF_SLOT_TENANT_OFFSET);
    *run = {key, static_cast<u64>(rank) << 32 | tenant, {}, {}};
  }
  count_in_window(run, load_relaxed(words + RINGPROOF_SLOT_ARGS_OFFSET + 1), status);
}

// One lane's share: slots lane, lane + lanes, ... Any number of lanes leave the same counts, and
// the same windows in some cells. A word is read once: a ring that is written meanwhile gives some
// old and some new slots.
RINGPROOF_FN void count_lane(const Buffers& buffers, u32 lane, u32 lanes,
                             const WindowTable& table) {
  u32 statuses[NAMED_STATUSES + 1] = {};
  WindowRun run = {};
  for (u64 slot = lane; slot < buffers.slot_count; slot += lanes) {
    const u32* words = slot_words(buffers, static_cast<u32>(slot));
    // Pairs with the publisher's and the lanes' release stores of a status.
    const u32 status = load_acquire(words + RINGPROOF_SLOT_STATUS_OFFSET);
    statuses[status < NAMED_STATUSES ? status : NAMED_STATUSES]++;
    count_window(table, &run, words, static_cast<u32>(slot), status);
  }
  flush_window(table, run);
  add_counts(table.counts->statuses, statuses, NAMED_STATUSES + 1);
}

}  // namespace ringproof
