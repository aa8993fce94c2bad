// Launches lanes as threads, the way a host launches a grid.
#include "emulator.h"

#include <exception>
#include <thread>
#include <utility>
#include <vector>

#include "emulator_lanes.h"
#include "sketch.h"

namespace ringproof {
namespace {

// More lanes than this share threads: lanes never wait for one another within a pass.
constexpr u32 MAX_THREADS = 64;

// One thread for each index below `count`, and waits for them all. Without a thread the run ends
// as a fault, which the lanes that did start see.
template <typename Body>
void launch(u32 count, u32* report, Body body) {
  std::vector<std::thread> threads;
  try {
    threads.reserve(count);
    for (u32 index = 0; index < count; index++) {
      threads.emplace_back(body, index);
    }
  } catch (const std::exception&) {
    end_run(report, Exit::fault);
  }
  for (std::thread& thread : threads) {
    thread.join();
  }
}

// Lanes that share threads where there are many of them.
template <typename Body>
void launch_shared(u32 lanes, u32* report, Body body) {
  const u32 threads = lanes < MAX_THREADS ? lanes : MAX_THREADS;
  launch(threads, report, [=](u32 thread) {
    for (u64 lane = thread; lane < lanes; lane += threads) {
      body(static_cast<u32>(lane));
    }
  });
}

// EXE-31. One launch a pass: its end is the barrier. A pass that executed nothing is the last.
void run_passes(const Buffers& buffers, u32* report, u32 passes, u32 lanes) {
  const u32 used = lanes < buffers.slot_count ? lanes : buffers.slot_count;
  for (u32 pass = 0; pass < passes; pass++) {
    const u32 before = load_relaxed(report + REPORT_PROGRESS_INDEX);
    launch_shared(used, report, [=](u32 lane) { run_pass_lane(buffers, lane, lanes, report); });
    const bool moved = load_relaxed(report + REPORT_PROGRESS_INDEX) != before;
    if (!moved || exit_reason(report) != Exit::running) {
      break;
    }
  }
  end_run(report, Exit::finished);
}

// Every lane is resident: one without a slot of its own still watches the clock.
void run_until_stopped(const Buffers& buffers, u32* report, u32 lanes, Order order,
                       const Budget& budget) {
  launch(lanes, report, [=](u32 lane) {
    run_persistent_lane(buffers, lane, lanes, order, budget, report);
  });
}

template <typename Body>
int start(const Buffers& buffers, u32* report, u32 lanes, Order order, Body body) {
  try {
    std::thread([=] {
      if (can_launch(buffers, lanes, order)) {
        body();
      } else {
        end_run(report, Exit::fault);
      }
      // VIS-03. Pairs with the host's acquire load: what the lanes wrote is there.
      store_release(report + REPORT_ENDED_INDEX, 1);
    }).detach();
    return 1;
  } catch (const std::exception&) {
    return 0;
  }
}

}  // namespace
}  // namespace ringproof

using namespace ringproof;

int ringproof_start_drain(const Buffers* given, u32* report, u32 passes) {
  const Buffers buffers = *given;
  return start(buffers, report, 1, Order::sweeping,
               [=] { run_drain_lane(buffers, passes, report); });
}

int ringproof_start_parallel(const Buffers* given, u32* report, u32 passes, u32 lanes) {
  const Buffers buffers = *given;
  return start(buffers, report, lanes, Order::sweeping,
               [=] { run_passes(buffers, report, passes, lanes); });
}

int ringproof_start_persistent(const Buffers* given, u32* report,
                               const Residence* given_residence) {
  const Buffers buffers = *given;
  const Residence stay = *given_residence;
  const Order order = static_cast<Order>(stay.order);
  return start(buffers, report, stay.lanes, order, [=] {
    run_until_stopped(buffers, report, stay.lanes, order, {stay.idle_nanos, stay.total_nanos});
  });
}

int ringproof_start_sketch(const Buffers* given, u32* report, u32 lanes,
                           const SketchTable* given_table) {
  const Buffers buffers = *given;
  const SketchTable table = *given_table;
  return start(buffers, report, lanes, Order::sweeping, [=] {
    launch(lanes, report, [=](u32 lane) {
      sketch_lane(buffers, lane, lanes, {table.depth, table.width}, table.counters);
    });
    end_run(report, Exit::finished);
  });
}

int ringproof_start_count(const Buffers* given, u32* report, u32 lanes,
                          const WindowTable* given_table) {
  const Buffers buffers = *given;
  const WindowTable table = *given_table;
  return start(buffers, report, lanes, Order::sweeping, [=] {
    launch_shared(lanes, report, [=](u32 lane) { run_count_lane(buffers, lane, lanes, table); });
    end_run(report, Exit::finished);
  });
}
