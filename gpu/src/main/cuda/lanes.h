// What one lane does in each way of running the ring.
#pragma once

#include "run_report.h"
#include "visit.h"

namespace ringproof {

struct Round {
  u32 executed;
  bool stopped;
};

// Visits slots lane, lane + lanes, lane + 2 lanes, ... once each, in this order.
RINGPROOF_FN Round sweep(const Buffers& buffers, u32 lane, u32 lanes) {
  u32 executed = 0;
  for (u64 slot = lane; slot < buffers.slot_count; slot += lanes) {
    const Visit seen = visit(buffers, static_cast<u32>(slot));
    if (seen == Visit::stopped) {
      return {executed, true};
    }
    executed += seen == Visit::executed ? 1 : 0;
  }
  return {executed, false};
}

// EXE-30. One lane, `passes` sweeps. A sweep that executed nothing changed nothing, so that all
// later ones are alike: four billion passes end as soon as the work does.
RINGPROOF_FN void drain_lane(const Buffers& buffers, u32 passes, u32* report) {
  for (u32 pass = 0; pass < passes; pass++) {
    const Round round = sweep(buffers, 0, 1);
    add_progress(report, round.executed);
    if (round.stopped || round.executed == 0) {
      break;
    }
  }
  end_run(report, Exit::finished);
}

// EXE-31. One lane's share of one pass. The end of the launch is the barrier between passes.
RINGPROOF_FN void pass_lane(const Buffers& buffers, u32 lane, u32 lanes, u32* report) {
  add_progress(report, sweep(buffers, lane, lanes).executed);
}

enum class Order : u32 {
  sweeping = 0,  // any number of lanes; a slot may be taken before one published earlier
  fifo = 1,      // one lane; slots are taken in ring order from slot 0, as they are published
};

// Takes slots in ring order from a cursor and waits where the publisher will write next.
//
// Only an EMPTY or DONE slot can be written next. Any other slot that cannot be run, because its
// tenant is refused, because it is FAULT or because the host holds it, is passed, and looked at
// again a lap later: one tenant's slot does not hold up the rest. A publisher that also goes
// round the ring, and passes what it may not write, meets the cursor everywhere.
RINGPROOF_FN Round follow(const Buffers& buffers, u32* cursor) {
  u32 executed = 0;
  for (u32 step = 0; step < buffers.slot_count; step++) {
    const Visit seen = visit(buffers, *cursor);
    if (seen == Visit::stopped) {
      return {executed, true};
    }
    if (seen == Visit::not_published) {
      const u32 status = load_relaxed(slot_words(buffers, *cursor) + RINGPROOF_SLOT_STATUS_OFFSET);
      if (status == RINGPROOF_STATUS_EMPTY || status == RINGPROOF_STATUS_DONE ||
          status == RINGPROOF_STATUS_PUBLISHED) {
        break;
      }
    }
    executed += seen == Visit::executed ? 1 : 0;
    *cursor = *cursor + 1 == buffers.slot_count ? 0 : *cursor + 1;
  }
  return {executed, false};
}

struct Budget {
  u64 idle_nanos;
  u64 total_nanos;
};

// When a run has to end by itself. Idle is what all lanes are together: a lane without work
// stays while another makes progress.
struct Clock {
  u64 started;
  u64 active;
  u32 progress;
};

RINGPROOF_FN Exit out_of_time(Clock* clock, const Budget& budget, const u32* report) {
  const u64 now = clock_nanos();
  if (now - clock->started > budget.total_nanos) {
    return Exit::budget;
  }
  const u32 progress = load_relaxed(report + REPORT_PROGRESS_INDEX);
  if (progress != clock->progress) {
    clock->progress = progress;
    clock->active = now;
  }
  const bool idle = now - clock->active > budget.idle_nanos;
  return idle && !mutated(Mutant::hang) ? Exit::idle : Exit::running;
}

// EXE-33. Runs until SHUTDOWN, or until its time is up, or until another lane has ended the run.
RINGPROOF_FN void persistent_lane(const Buffers& buffers, u32 lane, u32 lanes, Order order,
                                  const Budget& budget, u32* report) {
  const u64 started = clock_nanos();
  Clock clock = {started, started, 0};
  u32 cursor = 0;
  u32 beats = 0;
  u32 idle_rounds = 0;
  while (exit_reason(report) == Exit::running) {
    const Round round =
        order == Order::fifo ? follow(buffers, &cursor) : sweep(buffers, lane, lanes);
    add_progress(report, round.executed);
    const bool stop = round.stopped || (shutdown_seen(buffers) && !mutated(Mutant::hang));
    const Exit reason = stop ? Exit::shutdown : out_of_time(&clock, budget, report);
    if (reason != Exit::running) {
      end_run(report, reason);
    }
    if (lane == 0) {
      store_relaxed(report + REPORT_HEARTBEAT_INDEX, ++beats);
    }
    idle_rounds = round.executed == 0 ? idle_rounds + 1 : 0;
    back_off(idle_rounds);
  }
}

// A launch that a kernel can run at all.
RINGPROOF_FN bool launchable(const Buffers& buffers, u32 lanes, Order order) {
  const bool shaped = buffers.control != nullptr &&
                      buffers.control_words >= RINGPROOF_CONTROL_MIN_WORDS &&
                      (buffers.slot_count == 0 || buffers.ring != nullptr) &&
                      (buffers.log_words == 0 || buffers.log != nullptr);
  return shaped && (order == Order::sweeping || (order == Order::fifo && lanes == 1));
}

}  // namespace ringproof
