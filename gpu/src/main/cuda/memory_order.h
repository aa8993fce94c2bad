// Accesses to shared words, each with its memory order in its name: the only file that knows on
// what the kernel runs. On a device they are PTX instructions of system scope, because the host
// is the other party (VIS-05); elsewhere they are the compiler's atomics.
#pragma once

#include <stdint.h>

#if defined(__CUDACC__)
#define RINGPROOF_FN static __device__ __forceinline__
// One copy in the PTX for all entry points. Not static: nvcc would name it after the folder.
#define RINGPROOF_OUTLINED inline __device__ __noinline__
#define RINGPROOF_ROLLED _Pragma("unroll 1")
#else
#include <chrono>
#include <thread>
#define RINGPROOF_FN static inline
#define RINGPROOF_OUTLINED static inline
#define RINGPROOF_ROLLED
#endif

namespace ringproof {

using u32 = uint32_t;
using u64 = uint64_t;

#if defined(__CUDACC__)

RINGPROOF_FN u32 load_relaxed(const u32* word) {
  u32 value;
  asm volatile("ld.relaxed.sys.u32 %0, [%1];" : "=r"(value) : "l"(word) : "memory");
  return value;
}

RINGPROOF_FN u32 load_acquire(const u32* word) {
  u32 value;
  asm volatile("ld.acquire.sys.u32 %0, [%1];" : "=r"(value) : "l"(word) : "memory");
  return value;
}

RINGPROOF_FN void store_relaxed(u32* word, u32 value) {
  asm volatile("st.relaxed.sys.u32 [%0], %1;" : : "l"(word), "r"(value) : "memory");
}

RINGPROOF_FN void store_release(u32* word, u32 value) {
  asm volatile("st.release.sys.u32 [%0], %1;" : : "l"(word), "r"(value) : "memory");
}

RINGPROOF_FN u32 fetch_add_relaxed(u32* word, u32 value) {
  u32 before;
  asm volatile("atom.relaxed.sys.add.u32 %0, [%1], %2;"
               : "=r"(before)
               : "l"(word), "r"(value)
               : "memory");
  return before;
}

RINGPROOF_FN u64 fetch_add_relaxed(u64* word, u64 value) {
  u64 before;
  asm volatile("atom.relaxed.sys.add.u64 %0, [%1], %2;"
               : "=l"(before)
               : "l"(word), "l"(value)
               : "memory");
  return before;
}

RINGPROOF_FN u32 compare_swap_relaxed(u32* word, u32 expected, u32 desired) {
  u32 before;
  asm volatile("atom.relaxed.sys.cas.b32 %0, [%1], %2, %3;"
               : "=r"(before)
               : "l"(word), "r"(expected), "r"(desired)
               : "memory");
  return before;
}

RINGPROOF_FN u64 compare_swap_relaxed(u64* word, u64 expected, u64 desired) {
  u64 before;
  asm volatile("atom.relaxed.sys.cas.b64 %0, [%1], %2, %3;"
               : "=l"(before)
               : "l"(word), "l"(expected), "l"(desired)
               : "memory");
  return before;
}

RINGPROOF_FN u64 fetch_max_relaxed(u64* word, u64 value) {
  u64 before;
  asm volatile("atom.relaxed.sys.max.u64 %0, [%1], %2;"
               : "=l"(before)
               : "l"(word), "l"(value)
               : "memory");
  return before;
}

RINGPROOF_FN u32 compare_swap_acquire(u32* word, u32 expected, u32 desired) {
  u32 before;
  asm volatile("atom.acquire.sys.cas.b32 %0, [%1], %2, %3;"
               : "=r"(before)
               : "l"(word), "r"(expected), "r"(desired)
               : "memory");
  return before;
}

// Lanes of a warp that count on the same word at once send one addition. The __syncwarp orders
// the leader's addition before what the others do next, such as their release of DONE.
RINGPROOF_FN void count_one(u32* word) {
  const u32 peers = __match_any_sync(__activemask(), reinterpret_cast<u64>(word));
  const u32 leader = __ffs(static_cast<int>(peers)) - 1;
  u32 lane;
  asm("mov.u32 %0, %%laneid;" : "=r"(lane));
  if (lane == leader) {
    fetch_add_relaxed(word, __popc(peers));
  }
  __syncwarp(peers);
}

RINGPROOF_FN u64 clock_nanos() {
  u64 nanos;
  asm volatile("mov.u64 %0, %%globaltimer;" : "=l"(nanos) : : "memory");
  return nanos;
}

// 64 rounds of polling at full speed, then naps of 32 to 256 ns.
RINGPROOF_FN void back_off(u32 idle_rounds) {
  if (idle_rounds < 64) {
    return;
  }
  const u32 doublings = idle_rounds - 64 < 3 ? idle_rounds - 64 : 3;
  asm volatile("nanosleep.u32 %0;" : : "r"(32u << doublings) : "memory");
}

#else

RINGPROOF_FN u32 load_relaxed(const u32* word) { return __atomic_load_n(word, __ATOMIC_RELAXED); }

RINGPROOF_FN u32 load_acquire(const u32* word) { return __atomic_load_n(word, __ATOMIC_ACQUIRE); }

RINGPROOF_FN void store_relaxed(u32* word, u32 value) {
  __atomic_store_n(word, value, __ATOMIC_RELAXED);
}

RINGPROOF_FN void store_release(u32* word, u32 value) {
  __atomic_store_n(word, value, __ATOMIC_RELEASE);
}

RINGPROOF_FN u32 fetch_add_relaxed(u32* word, u32 value) {
  return __atomic_fetch_add(word, value, __ATOMIC_RELAXED);
}

RINGPROOF_FN u64 fetch_add_relaxed(u64* word, u64 value) {
  return __atomic_fetch_add(word, value, __ATOMIC_RELAXED);
}

RINGPROOF_FN u32 compare_swap_relaxed(u32* word, u32 expected, u32 desired) {
  __atomic_compare_exchange_n(word, &expected, desired, false, __ATOMIC_RELAXED, __ATOMIC_RELAXED);
  return expected;
}

RINGPROOF_FN u64 compare_swap_relaxed(u64* word, u64 expected, u64 desired) {
  __atomic_compare_exchange_n(word, &expected, desired, false, __ATOMIC_RELAXED, __ATOMIC_RELAXED);
  return expected;
}

RINGPROOF_FN u64 fetch_max_relaxed(u64* word, u64 value) {
  u64 before = __atomic_load_n(word, __ATOMIC_RELAXED);
  while (before < value && !__atomic_compare_exchange_n(word, &before, value, true,
                                                        __ATOMIC_RELAXED, __ATOMIC_RELAXED)) {
  }
  return before;
}

RINGPROOF_FN u32 compare_swap_acquire(u32* word, u32 expected, u32 desired) {
  __atomic_compare_exchange_n(word, &expected, desired, false, __ATOMIC_ACQUIRE, __ATOMIC_RELAXED);
  return expected;
}

RINGPROOF_FN void count_one(u32* word) { fetch_add_relaxed(word, 1); }

RINGPROOF_FN u64 clock_nanos() {
  return static_cast<u64>(std::chrono::duration_cast<std::chrono::nanoseconds>(
                              std::chrono::steady_clock::now().time_since_epoch())
                              .count());
}

// Lanes are threads and may outnumber the cores: the turn is given away before napping.
RINGPROOF_FN void back_off(u32 idle_rounds) {
  if (idle_rounds < 64) {
    std::this_thread::yield();
  } else {
    std::this_thread::sleep_for(std::chrono::microseconds(20));
  }
}

#endif

}  // namespace ringproof
