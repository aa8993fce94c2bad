// Kernels that are wrong on purpose, in one line each, to prove that a suite catches it. The
// product is built with RINGPROOF_MUTANT 0, where every test of it folds away.
#pragma once

#include "memory_order.h"

#ifndef RINGPROOF_MUTANT
#define RINGPROOF_MUTANT 0
#endif

namespace ringproof {

enum class Mutant {
  none = 0,
  done_before_effects = 1,     // step 6 of a visit comes before step 5
  no_authorisation = 2,        // every tenant may run
  authorisation_wraps = 3,     // the mask index wraps and runs into other words (E6)
  inner_metrics_skipped = 4,   // inner operations of a packed slot are not counted
  memcpy_descends = 5,         // MEMCPY copies its last word first
  swap_ignores_expected = 6,   // COMPARE_SWAP stores whatever it finds
  fence_writes_count = 7,      // BATCH_FENCE shows the count in place of the tag
  fault_counts_as_done = 8,    // a malformed packed slot adds to DONE_COUNT
  log_drops_last_record = 9,   // PRINTF takes the last record of a log to be past its end
  shutdown_ignored = 10,       // a lane visits on after SHUTDOWN
  hang = 11,                   // a persistent lane ends at nothing but its total budget
  window_without_empty = 12,   // EMPTY slots are of no class of their window (E12)
  window_of_last_tenant = 13,  // a window has the tenant of a later slot than its first (E13)
};

RINGPROOF_FN constexpr bool mutated(Mutant mutant) {
  return static_cast<int>(mutant) == RINGPROOF_MUTANT;
}

}  // namespace ringproof
