package dev.ringproof.cli.concurrent;

import dev.ringproof.model.execution.Memory;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Phaser;
import java.util.stream.IntStream;

/**
 * Lanes that make passes over a ring with a barrier between two passes.
 *
 * <p>Ends early once a pass has executed no slot: such a pass has only read, so that all later ones
 * would read the same.
 */
final class Passes {
  private final Memory memory;
  private final int passes;
  private volatile boolean executed;

  /** So many passes, u32. */
  Passes(Memory memory, int passes) {
    this.memory = memory;
    this.passes = passes;
  }

  /** Runs with so many lanes (u32), each a thread; those without a slot are left out. */
  void run(int lanes, ExecutorService threads) {
    int slots = memory.slots();
    int started = Integer.compareUnsigned(lanes, slots) < 0 ? lanes : slots;
    if (started == 0 || passes == 0) {
      return;
    }
    Phaser barrier = new Barrier(started, passes);
    List<Runnable> bodies =
        IntStream.range(0, started)
            .mapToObj(index -> new Lane(memory, index, started))
            .<Runnable>map(lane -> () -> run(lane, barrier))
            .toList();
    Threads.start(bodies, threads).await();
  }

  private void run(Lane lane, Phaser barrier) {
    Lane.Pass pass;
    do {
      pass = lane.pass();
      if (pass == Lane.Pass.BUSY) {
        executed = true;
      }
    } while (pass != Lane.Pass.STOPPED && next(barrier));
    barrier.arriveAndDeregister();
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
