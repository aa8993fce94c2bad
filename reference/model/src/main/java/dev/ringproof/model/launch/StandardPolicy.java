package dev.ringproof.model.launch;

/** Figures of the standard policy; bps are parts of 10,000. */
final class StandardPolicy {
  static final long FULL_BPS = 10_000;
  static final long HOT_OPCODES = 8;
  static final long HOT_WINDOWS = 4;
  static final long HOT_WINDOW_ENTRIES = 4;
  static final long SPARSE_BPS = 500;
  static final long DENSE_BPS = 4_000;
  static final long MEMORY_BPS = 8_500;
  static final long HYSTERESIS_BPS = 250;
  static final long FUSION_EDGES = 65_536;
  static final long SATURATED_WAVES = 4;
  static final long LEAST_HIT_CAPACITY = 1_024;
  static final long HIT_MULTIPLIER = 2;
  static final long SCRATCH_BYTES_PER_HIT = 16;
  static final long JIT_QUEUE = 4_096;
  static final long PRIORITY_AGE = 32;

  private StandardPolicy() {}
}
