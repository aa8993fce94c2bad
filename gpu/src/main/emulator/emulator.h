// The emulator's C interface. A start call returns at once; the run goes on in threads of its own
// and touches the buffers and the report until the report's ENDED word (acquire) is 1. The caller
// keeps that memory valid until then. Any number of runs may go on at a time.
#pragma once

#include "buffers.h"
#include "telemetry.h"

namespace ringproof {

// How many lanes stay, how they find slots (Order), and when they end by themselves.
struct Residence {
  u64 idle_nanos;
  u64 total_nanos;
  u32 lanes;
  u32 order;
};

// `counters` as in sketch.h, zero at the start.
struct SketchTable {
  u64* counters;
  u32 depth;
  u32 width;
};

}  // namespace ringproof

#define RINGPROOF_EXPORT __attribute__((visibility("default")))

extern "C" {

// 1 when the run was started. 0 when there was no thread for it; nothing will be touched.
RINGPROOF_EXPORT int ringproof_start_drain(
    const ringproof::Buffers* buffers, ringproof::u32* report, ringproof::u32 passes);

RINGPROOF_EXPORT int ringproof_start_parallel(
    const ringproof::Buffers* buffers, ringproof::u32* report, ringproof::u32 passes,
    ringproof::u32 lanes);

RINGPROOF_EXPORT int ringproof_start_persistent(
    const ringproof::Buffers* buffers, ringproof::u32* report,
    const ringproof::Residence* residence);

RINGPROOF_EXPORT int ringproof_start_sketch(
    const ringproof::Buffers* buffers, ringproof::u32* report, ringproof::u32 lanes,
    const ringproof::SketchTable* table);

// `table` as in telemetry.h, its counts and cells zero at the start.
RINGPROOF_EXPORT int ringproof_start_count(
    const ringproof::Buffers* buffers, ringproof::u32* report, ringproof::u32 lanes,
    const ringproof::WindowTable* table);

}
