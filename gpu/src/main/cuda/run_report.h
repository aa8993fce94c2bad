// What a run tells its host while it goes on and when it ends: 64 words, each word that is
// written on a cache line of its own.
#pragma once

#include "memory_order.h"

namespace ringproof {

enum class Exit : u32 {
  running = 0,
  finished = 1,  // the asked passes are over
  shutdown = 2,  // SHUTDOWN was seen
  idle = 3,      // nothing was executed for as long as the idle budget
  budget = 4,    // the total budget is spent
  fault = 5,     // the run could not be made: its lanes or its buffers are not there
};

constexpr u32 REPORT_EXIT_INDEX = 0;        // Exit; the first reason stays
constexpr u32 REPORT_HEARTBEAT_INDEX = 16;  // rounds of lane 0, modulo 2^32
constexpr u32 REPORT_PROGRESS_INDEX = 32;   // slots executed, modulo 2^32
constexpr u32 REPORT_ENDED_INDEX = 48;      // 1 when no lane touches a buffer any more
constexpr u32 REPORT_WORDS = 64;

RINGPROOF_FN Exit exit_reason(const u32* report) {
  return static_cast<Exit>(load_relaxed(report + REPORT_EXIT_INDEX));
}

RINGPROOF_FN void end_run(u32* report, Exit reason) {
  compare_swap_relaxed(report + REPORT_EXIT_INDEX, static_cast<u32>(Exit::running),
                       static_cast<u32>(reason));
}

RINGPROOF_FN void add_progress(u32* report, u32 executed) {
  if (executed != 0) {
    fetch_add_relaxed(report + REPORT_PROGRESS_INDEX, executed);
  }
}

}  // namespace ringproof
