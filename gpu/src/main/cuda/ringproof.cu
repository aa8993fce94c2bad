// Entry points of the device. A launch has at least as many threads as lanes; the rest leave.
// `report` is REPORT_WORDS words, zero at the start, in memory that the host can read.
#include "lanes.h"

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
