package dev.ringproof.model.launch;

import dev.ringproof.spec.launch.LaunchRequest;
import java.util.Arrays;

/** Launch requests for tests, by component number. */
final class Requests {
  static final int QUEUE = 0;
  static final int GROUPS = 1;
  static final int SIZE_X = 2;
  static final int MAX_GROUPS = 3;
  static final int INVOCATIONS = 4;
  static final int HITS = 5;
  static final int EXPECTED = 6;
  static final int HOT_OPCODES = 7;
  static final int HOT_WINDOWS = 8;
  static final int REQUEUES = 9;
  static final int AGE = 10;
  static final int NODES = 11;
  static final int EDGES = 12;
  static final int DENSITY = 13;
  static final int PRESSURE = 14;
  static final int RESIDENT = 15;
  static final int BUDGET = 16;

  private Requests() {}

  /** An adapter of 64 lanes, 1024 groups and 256 invocations; component, value, ... */
  static LaunchRequest with(long... changes) {
    long[] c = new long[17];
    c[SIZE_X] = 64;
    c[MAX_GROUPS] = 1024;
    c[INVOCATIONS] = 256;
    for (int i = 0; i < changes.length; i += 2) {
      c[(int) changes[i]] = changes[i + 1];
    }
    int[] w = Arrays.stream(c).mapToInt(value -> (int) value).toArray();
    return new LaunchRequest(
        w[0], w[1], w[2], w[3], w[4], w[5], w[6], w[7], w[8], c[9], w[10], w[11], w[12], w[13],
        w[14], c[15], c[16]);
  }
}
