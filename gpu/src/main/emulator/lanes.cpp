// The kernel for the emulator: the device's own source, built for this machine's processor.
#include "emulator_lanes.h"

namespace ringproof {

bool can_launch(const Buffers& buffers, u32 lanes, Order order) {
  return launchable(buffers, lanes, order);
}

void run_drain_lane(const Buffers& buffers, u32 passes, u32* report) {
  drain_lane(buffers, passes, report);
}

void run_pass_lane(const Buffers& buffers, u32 lane, u32 lanes, u32* report) {
  pass_lane(buffers, lane, lanes, report);
}

void run_persistent_lane(const Buffers& buffers, u32 lane, u32 lanes, Order order,
                         const Budget& budget, u32* report) {
  persistent_lane(buffers, lane, lanes, order, budget, report);
}

void run_count_lane(const Buffers& buffers, u32 lane, u32 lanes, const WindowTable& table) {
  count_lane(buffers, lane, lanes, table);
}

}  // namespace ringproof
