package dev.ringproof.host.execution;

import dev.ringproof.host.execution.SlotLane.Visited;
import dev.ringproof.host.ring.ConcurrentRing;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Phaser;
import java.util.stream.IntStream;

/**
 * A kernel that makes passes over a ring that nobody publishes into meanwhile.
 *
 * <p>It ends early once a pass has executed no slot: such a pass has only read, so that all later
 * ones would read the same. One run at a time.
 */
public final class PassKernel {
  private final KernelMemory memory;
  private final ConcurrentRing ring;
  private volatile boolean executed;

  /** A kernel on the memory. */
  public PassKernel(KernelMemory memory) {
    this.memory = memory;
    this.ring = new ConcurrentRing(memory.ring());
  }

  /**
   * One lane, on the caller's thread, visits all slots in order, so many times (EXE-30).
   *
   * @param passes u32; 0 is nothing
   */
  public void drain(int passes) {
    SlotLane lane = new SlotLane(memory, ring, 0, 1);
    int left = passes;
    while (left != 0 && lane.pass() == Visited.BUSY) {
      left--;
    }
  }

  /**
   * Lanes that are threads visit the slots that are theirs, so many times, with a barrier between
   * two passes (EXE-31). Returns when all have ended; what they did is seen.
   *
   * @param lanes u32; 0 is nothing, and those without a slot get no thread
   * @param passes u32; 0 is nothing
   * @param threads gives as many threads at once as there are lanes, or slots if these are fewer
   * @throws IllegalStateException when a lane broke, or the caller was interrupted
   */
  public void runParallel(int lanes, int passes, ExecutorService threads) {
    int started = Integer.compareUnsigned(lanes, memory.slots()) < 0 ? lanes : memory.slots();
    if (started == 0 || passes == 0) {
      return;
    }
    Phaser barrier = new Barrier(started, passes);
    List<Runnable> bodies =
        IntStream.range(0, started)
            .mapToObj(index -> new SlotLane(memory, ring, index, started))
            .<Runnable>map(lane -> () -> run(lane, barrier))
            .toList();
    LaneThreads.start(bodies, threads).await();
  }

  private void run(SlotLane lane, Phaser barrier) {
    try {
      boolean more;
      do {
        more = goesOn(lane.pass()) && next(barrier);
      } while (more);
    } finally {
      // A lane that stopped, or broke, is not waited for.
      barrier.arriveAndDeregister();
    }
  }

  private boolean goesOn(Visited pass) {
    // Only ever set by lanes: an idle one must not write back what it read before another's true.
    if (pass == Visited.BUSY) {
      executed = true;
    }
    return pass != Visited.STOPPED;
  }

  /** Asks whether it is down, because who brings it down is told the number of a next pass. */
  private static boolean next(Phaser barrier) {
    barrier.arriveAndAwaitAdvance();
    return !barrier.isTerminated();
  }

  /** Comes down for good after the last pass, or after one in which nothing was executed. */
  private final class Barrier extends Phaser {
    private int left;

    Barrier(int lanes, int passes) {
      super(lanes);
      this.left = passes;
    }

    @Override
    protected boolean onAdvance(int phase, int registered) {
      left--;
      boolean more = executed && left != 0 && registered != 0;
      executed = false;
      return !more;
    }
  }
}
