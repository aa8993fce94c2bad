package dev.ringproof.cli.concurrent;

import dev.ringproof.model.execution.Memory;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.stream.IntStream;

/** Lanes that go over a ring again and again until they see SHUTDOWN. */
final class LiveKernel {
  private final AtomicInteger busyPasses = new AtomicInteger();
  private final AtomicIntegerArray passes;
  private Threads threads;

  private LiveKernel(int lanes) {
    this.passes = new AtomicIntegerArray(lanes);
  }

  /** Starts so many lanes, each a thread. */
  static LiveKernel start(Memory memory, int lanes, ExecutorService pool) {
    LiveKernel kernel = new LiveKernel(lanes);
    List<Runnable> bodies =
        IntStream.range(0, lanes)
            .mapToObj(index -> new Lane(memory, index, lanes))
            .<Runnable>map(lane -> () -> kernel.run(lane))
            .toList();
    kernel.threads = Threads.start(bodies, pool);
    return kernel;
  }

  private void run(Lane lane) {
    Lane.Pass pass;
    do {
      pass = lane.pass();
      if (pass == Lane.Pass.BUSY) {
        busyPasses.getAndIncrement();
      } else {
        Thread.yield();
      }
      passes.getAndIncrement(lane.index());
    } while (pass != Lane.Pass.STOPPED);
  }

  /** Whether all lanes have stopped. */
  boolean ended() {
    return threads.ended();
  }

  /** Waits until all lanes have stopped. */
  void awaitEnd() {
    threads.await();
  }

  /** Starts to watch whether the lanes still find something to execute. */
  Watch watch() {
    return new Watch();
  }

  /** Looks for a time in which every lane made a whole pass and none executed a slot. */
  final class Watch {
    private int busyBefore = busyPasses.get();
    private int[] passesBefore = passesNow();

    /**
     * Whether nothing more will be executed, unless somebody else changes the memory.
     *
     * <p>Two passes a lane, because the first may have been under way before.
     */
    boolean nothingLeft() {
      int[] now = passesNow();
      boolean all =
          IntStream.range(0, now.length).allMatch(lane -> now[lane] - passesBefore[lane] >= 2);
      if (!all) {
        return false;
      }
      int busy = busyPasses.get();
      if (busy == busyBefore) {
        return true;
      }
      busyBefore = busy;
      passesBefore = now;
      return false;
    }

    private int[] passesNow() {
      return IntStream.range(0, passes.length()).map(passes::get).toArray();
    }
  }
}
