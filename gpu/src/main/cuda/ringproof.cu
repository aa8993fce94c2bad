// Entry points of the device. A launch has at least as many threads as lanes; the rest leave.
// `report` is REPORT_WORDS words, zero at the start, in memory that the host can read.
#include "lanes.h"
#include "sketch.h"
#include "telemetry.h"

using namespace ringproof;

RINGPROOF_FN u32 lane_index() { return blockIdx.x * blockDim.x + threadIdx.x; }

// One lane visits every slot in order, `passes` times.
extern "C" __global__ void drain(Buffers buffers, u32 passes, u32* report) {
  if (lane_index() != 0) {
    return;
  }
  if (launchable(buffers, 1, Order::sweeping)) {
    drain_lane(buffers, passes, report);
  } else {
    end_run(report, Exit::fault);
  }
}

// One pass: slot s is visited by lane s mod `lanes`. The host launches it once a pass, which makes
// the barrier between passes, and stops when REPORT_PROGRESS has not moved in a launch.
extern "C" __global__ void run_parallel(Buffers buffers, u32 lanes, u32* report) {
  const u32 lane = lane_index();
  if (lane >= lanes) {
    return;
  }
  if (launchable(buffers, lanes, Order::sweeping)) {
    pass_lane(buffers, lane, lanes, report);
  } else {
    end_run(report, Exit::fault);
  }
}

// Runs while the host publishes. All lanes have to be resident at once.
extern "C" __global__ void run_persistent(Buffers buffers, u32 lanes, Order order, u64 idle_nanos,
                                          u64 total_nanos, u32* report) {
  const u32 lane = lane_index();
  if (lane >= lanes) {
    return;
  }
  if (launchable(buffers, lanes, order)) {
    persistent_lane(buffers, lane, lanes, order, {idle_nanos, total_nanos}, report);
  } else {
    end_run(report, Exit::fault);
  }
}

// Sketches a ring that nobody writes meanwhile. `counters` is zero at the start.
extern "C" __global__ void sketch_ring(Buffers buffers, u32 lanes, u32 depth, u32 width,
                                       u64* counters, u32* report) {
  const u32 lane = lane_index();
  if (lane >= lanes) {
    return;
  }
  if (launchable(buffers, lanes, Order::sweeping)) {
    sketch_lane(buffers, lane, lanes, {depth, width}, counters);
  } else {
    end_run(report, Exit::fault);
  }
}

// Counts a ring by status and by window. The table is zero at the start.
extern "C" __global__ void count_ring(Buffers buffers, u32 lanes, WindowTable table, u32* report) {
  const u32 lane = lane_index();
  if (lane >= lanes) {
    return;
  }
  if (launchable(buffers, lanes, Order::sweeping)) {
    count_lane(buffers, lane, lanes, table);
  } else {
    end_run(report, Exit::fault);
  }
}

// One lane reads words that each name the next: how long a read takes that nothing can hide.
extern "C" __global__ void chase(const u32* words, u32 steps, u64* nanos) {
  if (lane_index() != 0) {
    return;
  }
  u32 at = 0;
  const u64 started = clock_nanos();
  RINGPROOF_ROLLED for (u32 step = 0; step < steps; step++) {
    at = load_relaxed(words + at);
  }
  // Below 2^16: the end of the chain is needed, and so is every read on the way.
  *nanos = clock_nanos() - started + (at >> 16);
}
