// Programs for the sanitizers: every way of running the ring, with a host that reads and writes
// the payload plainly, so that a missing acquire or release is a race that ThreadSanitizer sees.
// Exit status 0 when every result is right.
#include <chrono>
#include <cstdio>
#include <cstring>
#include <random>
#include <thread>
#include <vector>

#include "emulator.h"
#include "sketch.h"
#include "run_report.h"

using namespace ringproof;

namespace {

constexpr u32 CELLS = 64;
constexpr u32 CONTROL_WORDS = RINGPROOF_CONTROL_MIN_WORDS + CELLS;
constexpr u64 SECOND = 1'000'000'000;
constexpr u64 PATIENCE = 30 * SECOND;

int failures = 0;

void expect(bool holds, const char* what) {
  if (!holds) {
    std::printf("wrong: %s\n", what);
    failures++;
  }
}

struct Item {
  u32 slot;
  u32 opcode;
  u32 a0;
  u32 a1;
  u32 a2;
};

// Memory of exactly the sizes that the kernel is told, so that AddressSanitizer sees a step past.
struct Machine {
  std::vector<u32> control = std::vector<u32>(CONTROL_WORDS);
  std::vector<u32> ring;
  std::vector<u32> log;
  std::vector<u32> report = std::vector<u32>(REPORT_WORDS);

  Machine(u32 slots, u32 log_words) : ring(slots * RINGPROOF_SLOT_WORDS), log(log_words) {
    control[RINGPROOF_CONTROL_TENANT_BASE_INDEX] = RINGPROOF_CONTROL_TENANT_MASKS_INDEX;
    control[RINGPROOF_CONTROL_TENANT_MASKS_INDEX] = RINGPROOF_CONTROL_TENANT_AUTHORISED;
  }

  Buffers buffers() {
    return {control.data(), static_cast<u32>(control.size()),
            ring.data(),    static_cast<u32>(ring.size() / RINGPROOF_SLOT_WORDS),
            log.data(),     static_cast<u32>(log.size())};
  }

  u32* slot(u32 index) { return ring.data() + static_cast<size_t>(index) * RINGPROOF_SLOT_WORDS; }

  void publish(const Item& item) {
    u32* words = slot(item.slot);
    words[RINGPROOF_SLOT_OPCODE_OFFSET] = item.opcode;
    words[RINGPROOF_SLOT_TENANT_OFFSET] = 0;
    words[RINGPROOF_SLOT_PRIORITY_OFFSET] = RINGPROOF_PRIORITY_NORMAL;
    words[RINGPROOF_SLOT_ARGS_OFFSET] = item.a0;
    words[RINGPROOF_SLOT_ARGS_OFFSET + 1] = item.a1;
    words[RINGPROOF_SLOT_ARGS_OFFSET + 2] = item.a2;
    store_release(words + RINGPROOF_SLOT_STATUS_OFFSET, RINGPROOF_STATUS_PUBLISHED);
  }

  bool finished(u32 index) {
    const u32 status = load_acquire(slot(index) + RINGPROOF_SLOT_STATUS_OFFSET);
    return status == RINGPROOF_STATUS_DONE || status == RINGPROOF_STATUS_FAULT;
  }

  Exit exit() { return exit_reason(report.data()); }

  template <typename Condition>
  bool wait(Condition condition) {
    const u64 started = clock_nanos();
    while (!condition()) {
      if (clock_nanos() - started > PATIENCE) {
        return false;
      }
      std::this_thread::yield();
    }
    return true;
  }

  // Memory that lanes still use must not go: there is no way on.
  void await_end() {
    if (!wait([&] { return load_acquire(report.data() + REPORT_ENDED_INDEX) != 0; })) {
      std::printf("wrong: the run does not end\n");
      std::_Exit(1);
    }
  }
};

Item add(u32 slot, u32 cell, u32 value) {
  return {slot, RINGPROOF_OPCODE_ATOMIC_ADD, value, RINGPROOF_CONTROL_OBSERVABLES_INDEX + cell, 0};
}

void run_parallel_adds(u32 lanes) {
  const u32 slots = 256;
  Machine machine(slots, 1 + 4 * slots);
  for (u32 slot = 0; slot < slots; slot++) {
    machine.publish(slot % 4 == 3 ? Item{slot, RINGPROOF_OPCODE_PRINTF, slot, 1, 2}
                                  : add(slot, slot % 7, slot));
  }
  const Buffers buffers = machine.buffers();
  expect(ringproof_start_parallel(&buffers, machine.report.data(), 3, lanes) == 1, "start");
  machine.await_end();
  u32 sum = 0;
  for (u32 cell = 0; cell < 7; cell++) {
    sum += machine.control[RINGPROOF_CONTROL_OBSERVABLES_INDEX + cell];
  }
  expect(sum == slots * (slots - 1) / 2 - (slots / 4) * (3 + slots - 1) / 2, "sum of the cells");
  expect(machine.control[RINGPROOF_CONTROL_DONE_COUNT_INDEX] == slots, "done count");
  expect(machine.log[RINGPROOF_DEBUG_LOG_CURSOR_INDEX] == slots, "log cursor");
}

// Each batch adds to cells that the host reads plainly as soon as the slot is DONE.
void run_live_adds(u32 lanes) {
  const u32 slots = 32;
  const u32 rounds = 200;
  Machine machine(slots, 1);
  const Buffers buffers = machine.buffers();
  const Residence stay = {PATIENCE, 2 * PATIENCE, lanes, 0};
  expect(ringproof_start_persistent(&buffers, machine.report.data(), &stay) == 1, "start");
  u32 right = 0;
  for (u32 round = 1; round <= rounds; round++) {
    for (u32 slot = 0; slot < slots; slot++) {
      machine.publish(add(slot, slot, slot + 1));
    }
    for (u32 slot = 0; slot < slots; slot++) {
      if (!machine.wait([&] { return machine.finished(slot); })) {
        break;
      }
      const u32 cell = machine.control[RINGPROOF_CONTROL_OBSERVABLES_INDEX + slot];
      right += cell == round * (slot + 1) ? 1 : 0;
    }
  }
  store_release(machine.control.data(), 1);
  machine.await_end();
  expect(right == rounds * slots, "cells as soon as the slot is done");
  expect(machine.exit() == Exit::shutdown, "exit by shutdown");
}

// One lane in order of publication: each slot copies what the one before it has left.
void run_live_chain() {
  const u32 slots = 8;
  const u32 links = 4000;
  Machine machine(slots, 1);
  const Buffers buffers = machine.buffers();
  const u32 cell = RINGPROOF_CONTROL_OBSERVABLES_INDEX;
  const Residence stay = {PATIENCE, 2 * PATIENCE, 1, 1};
  expect(ringproof_start_persistent(&buffers, machine.report.data(), &stay) == 1, "start");
  for (u32 link = 0; link < links; link++) {
    const u32 slot = link % slots;
    if (!machine.wait([&] { return link < slots || machine.finished(slot); })) {
      break;
    }
    machine.publish({slot, RINGPROOF_OPCODE_COMPARE_SWAP, cell, link, link + 1});
  }
  machine.wait([&] { return machine.finished((links - 1) % slots); });
  store_release(machine.control.data(), 1);
  machine.await_end();
  // The swap shows at cell 160 + 160, which is past the buffer: the chain alone is left.
  expect(machine.control[cell] == links, "an unbroken chain of swaps");
}

// Rings of words that mean something often and anything sometimes.
void run_random_rings(u32 count) {
  std::mt19937 random(20261121);
  const u32 opcodes[] = {0, 1, 2, 3, 4, 5, 6, 7, 0xFFFD, 0xFFFE, 0x80000001, 0xFFFFFFFF, 99};
  const u32 edges[] = {0, 1, 2, 3, 159, 160, 161, 223, 224, 255, 0x0103, 0x80000000, 0xFFFFFF60,
                       0xFFFFFFFF};
  for (u32 round = 0; round < count; round++) {
    Machine machine(16, random() % 12);
    for (u32& word : machine.ring) {
      word = random() % 4 == 0 ? static_cast<u32>(random()) : edges[random() % 14];
    }
    for (u32 slot = 0; slot < 16; slot++) {
      machine.slot(slot)[RINGPROOF_SLOT_STATUS_OFFSET] = RINGPROOF_STATUS_PUBLISHED;
      machine.slot(slot)[RINGPROOF_SLOT_OPCODE_OFFSET] = opcodes[random() % 13];
      machine.slot(slot)[RINGPROOF_SLOT_TENANT_OFFSET] = random() % 8 == 0 ? random() : 0;
    }
    const Buffers buffers = machine.buffers();
    const bool started = round % 2 == 0
                             ? ringproof_start_drain(&buffers, machine.report.data(), 2) == 1
                             : ringproof_start_parallel(&buffers, machine.report.data(), 2, 3) == 1;
    expect(started, "start");
    machine.await_end();
    expect(machine.exit() == Exit::finished, "exit when the passes are over");
  }
}

void run_sketch(u32 lanes) {
  const u32 slots = 100;
  const SketchShape shape = {2, 8};
  Machine machine(slots, 0);
  for (u32 slot = 0; slot < slots; slot++) {
    machine.slot(slot)[RINGPROOF_SLOT_STATUS_OFFSET] = slot % 10;
  }
  std::vector<u64> counters(SKETCHES * sketch_cells(shape) + 2);
  const Buffers buffers = machine.buffers();
  const SketchTable table = {counters.data(), shape.depth, shape.width};
  expect(ringproof_start_sketch(&buffers, machine.report.data(), lanes, &table) == 1, "start");
  machine.await_end();
  expect(counters[counters.size() - 2] == slots, "every slot is counted");
  expect(counters[counters.size() - 1] == slots / 2, "five of ten states are active");
}

// Window 0 has half of the slots, and every window of the rest two neighbours of one status.
void run_count(u32 lanes, u32 room) {
  const u32 slots = 100;
  const u32 opcode = RINGPROOF_OPCODE_NOP;
  Machine machine(slots, 0);
  for (u32 slot = 0; slot < slots; slot++) {
    u32* words = machine.slot(slot);
    words[RINGPROOF_SLOT_STATUS_OFFSET] = slot / 2 % 10;
    words[RINGPROOF_SLOT_OPCODE_OFFSET] = opcode;
    words[RINGPROOF_SLOT_TENANT_OFFSET] = slot;
    words[RINGPROOF_SLOT_ARGS_OFFSET] = slot % 4 < 2 ? 0 : slot / 4 + 1;
  }
  std::vector<WindowCell> memory(1 + room);
  RingCounts* counts = reinterpret_cast<RingCounts*>(memory.data());
  const WindowTable table = {&opcode, counts, 1, room};
  const Buffers buffers = machine.buffers();
  expect(ringproof_start_count(&buffers, machine.report.data(), lanes, &table) == 1, "start");
  machine.await_end();
  expect(counts->statuses[RINGPROOF_STATUS_DONE] == slots / 10, "every tenth slot is DONE");
  expect(counts->statuses[NAMED_STATUSES] == slots / 5, "two of ten words are unknown");
  expect(counts->crowded == (room < 26 ? 1 : 0), "26 windows and no more have room");
  u32 sum = 0;
  for (u32 cell = 1; cell <= room; cell++) {
    sum += memory[cell].classes[0];
    const u32 first = ~static_cast<u32>(memory[cell].first >> 32);
    expect(memory[cell].key == 0 || first == static_cast<u32>(memory[cell].first), "first tenant");
  }
  expect(room < 26 || sum == slots, "every slot is in a window");
}

}  // namespace

int main() {
  for (u32 lanes : {1u, 3u, 8u}) {
    run_parallel_adds(lanes);
    run_live_adds(lanes);
    run_sketch(lanes);
    run_count(lanes, 26);
    run_count(lanes, 25);
  }
  run_live_chain();
  run_random_rings(300);
  std::printf(failures == 0 ? "all runs are right\n" : "%d wrong\n", failures);
  return failures == 0 ? 0 : 1;
}
