package dev.ringproof.host;

import java.lang.management.ManagementFactory;
import java.util.function.IntConsumer;

/** How much a call allocates. */
public final class Allocation {
  private static final int CALLS = 20_000;
  private static final com.sun.management.ThreadMXBean THREADS =
      (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();

  private Allocation() {}

  /** Bytes a call, rounded down; below the size of any object when the call allocates none. */
  public static long bytesPerCall(IntConsumer call) {
    measure(call);
    return measure(call) / CALLS;
  }

  private static long measure(IntConsumer call) {
    long before = THREADS.getCurrentThreadAllocatedBytes();
    for (int i = 0; i < CALLS; i++) {
      call.accept(i);
    }
    return THREADS.getCurrentThreadAllocatedBytes() - before;
  }
}
