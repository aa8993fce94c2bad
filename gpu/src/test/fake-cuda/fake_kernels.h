// The entry points of ringproof.cu, run by threads.
#pragma once

#include <atomic>
#include <cstring>
#include <functional>
#include <string>
#include <thread>
#include <vector>

#include "fake_memory.h"
#include "lanes.h"
#include "sketch.h"
#include "telemetry.h"

namespace {

constexpr u32 WORKERS = 4;

// A kernel on memory that is not the device's loses the device.
std::atomic<bool> lost{false};

template <typename Value>
Value argument(void** arguments, int index) {
  Value value;
  std::memcpy(&value, arguments[index], sizeof value);
  return value;
}

bool reachable(const Buffers& buffers, const u32* report) {
  return within(device_memory, number(buffers.control), 4ull * buffers.control_words) &&
         within(device_memory, number(buffers.ring), 64ull * buffers.slot_count) &&
         within(device_memory, number(buffers.log), 4ull * buffers.log_words) &&
         within(device_memory, number(report), 4ull * REPORT_WORDS);
}

void run_lanes(u32 threads, const std::function<void(u32)>& lane) {
  std::vector<std::thread> all;
  for (u32 index = 0; index < threads; index++) {
    all.emplace_back(lane, index);
  }
  for (std::thread& each : all) {
    each.join();
  }
}

// Lanes that never wait for one another, by few threads.
void share_lanes(u32 lanes, const std::function<void(u32)>& lane) {
  const u32 workers = lanes < WORKERS ? lanes : WORKERS;
  run_lanes(workers, [=](u32 worker) {
    for (u32 index = worker; index < lanes; index += workers) {
      lane(index);
    }
  });
}

std::function<void()> chase(void** arguments) {
  const u64 first = argument<u64>(arguments, 0);
  const u32 steps = argument<u32>(arguments, 1);
  u64* nanos = argument<u64*>(arguments, 2);
  return [=] {
    u32 at = 0;
    const u64 started = clock_nanos();
    for (u32 step = 0; step < steps; step++) {
      at = load_relaxed(words(first) + at);
    }
    *nanos = clock_nanos() - started + (at >> 16);
  };
}

std::function<void()> drain(const Buffers& buffers, void** arguments) {
  const u32 passes = argument<u32>(arguments, 1);
  u32* report = argument<u32*>(arguments, 2);
  return [=] {
    if (!reachable(buffers, report)) lost = true;
    else drain_lane(buffers, passes, report);
  };
}

std::function<void()> run_parallel(const Buffers& buffers, u32 threads, void** arguments) {
  const u32 lanes = argument<u32>(arguments, 1);
  u32* report = argument<u32*>(arguments, 2);
  return [=] {
    if (!reachable(buffers, report)) lost = true;
    else share_lanes(threads < lanes ? threads : lanes, [=](u32 lane) {
      pass_lane(buffers, lane, lanes, report);
    });
  };
}

std::function<void()> sketch_ring(const Buffers& buffers, void** arguments) {
  const u32 lanes = argument<u32>(arguments, 1);
  const SketchShape shape = {argument<u32>(arguments, 2), argument<u32>(arguments, 3)};
  u64* counters = argument<u64*>(arguments, 4);
  u32* report = argument<u32*>(arguments, 5);
  const u64 bytes = 8 * (SKETCHES * sketch_cells(shape) + 2);
  return [=] {
    const bool known = within(device_memory, number(counters), bytes);
    if (!known || !reachable(buffers, report)) lost = true;
    else share_lanes(lanes, [=](u32 lane) {
      sketch_lane(buffers, lane, lanes, shape, counters);
    });
  };
}

std::function<void()> count_ring(const Buffers& buffers, void** arguments) {
  const u32 lanes = argument<u32>(arguments, 1);
  const WindowTable table = argument<WindowTable>(arguments, 2);
  u32* report = argument<u32*>(arguments, 3);
  const u64 bytes = sizeof(RingCounts) + sizeof(WindowCell) * static_cast<u64>(table.room);
  return [=] {
    const bool known = within(device_memory, number(table.counts), bytes) &&
                       within(device_memory, number(table.opcodes), 4ull * table.opcode_count);
    if (!known || !reachable(buffers, report)) lost = true;
    else share_lanes(lanes, [=](u32 lane) { count_lane(buffers, lane, lanes, table); });
  };
}

std::function<void()> run_persistent(const Buffers& buffers, void** arguments) {
  const u32 lanes = argument<u32>(arguments, 1);
  const Order order = static_cast<Order>(argument<u32>(arguments, 2));
  const Budget budget = {argument<u64>(arguments, 3), argument<u64>(arguments, 4)};
  u32* report = argument<u32*>(arguments, 5);
  return [=] {
    if (!reachable(buffers, report)) lost = true;
    else run_lanes(lanes, [=](u32 lane) {
      persistent_lane(buffers, lane, lanes, order, budget, report);
    });
  };
}

// A launch, with its arguments copied as a driver copies them.
std::function<void()> kernel(const std::string& name, u32 threads, void** arguments) {
  if (name == "chase") return chase(arguments);
  const Buffers buffers = argument<Buffers>(arguments, 0);
  if (name == "drain") return drain(buffers, arguments);
  if (name == "run_parallel") return run_parallel(buffers, threads, arguments);
  if (name == "sketch_ring") return sketch_ring(buffers, arguments);
  if (name == "count_ring") return count_ring(buffers, arguments);
  return run_persistent(buffers, arguments);
}

}  // namespace
