// Where the kernel (lanes.cpp, built once a mutant) meets its launcher (emulator.cpp, built once).
#pragma once

#include "lanes.h"
#include "telemetry.h"

namespace ringproof {

bool can_launch(const Buffers& buffers, u32 lanes, Order order);
void run_drain_lane(const Buffers& buffers, u32 passes, u32* report);
void run_pass_lane(const Buffers& buffers, u32 lane, u32 lanes, u32* report);
void run_persistent_lane(const Buffers& buffers, u32 lane, u32 lanes, Order order,
                         const Budget& budget, u32* report);
void run_count_lane(const Buffers& buffers, u32 lane, u32 lanes, const WindowTable& table);

}  // namespace ringproof
