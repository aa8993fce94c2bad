package dev.ringproof.host.execution;

import dev.ringproof.host.execution.SlotLane.Visited;
import dev.ringproof.host.ring.ConcurrentRing;
import dev.ringproof.spec.control.ControlLayout;
import dev.ringproof.spec.execution.PublishedSlot;
import dev.ringproof.spec.value.SharedWords;
import java.lang.invoke.VarHandle;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.stream.IntStream;

/**
 * A persistent kernel whose lanes are threads: they go over the ring again and again until they see
 * SHUTDOWN, while a {@link LiveHost} publishes.
 */
public final class ThreadKernel implements RunningKernel {
  private final KernelMemory memory;
  private final AtomicInteger busyPasses = new AtomicInteger();
  private final AtomicIntegerArray passes;
  private LaneThreads threads;
  private Watch watch;

  private ThreadKernel(KernelMemory memory, int lanes) {
    this.memory = memory;
    this.passes = new AtomicIntegerArray(lanes);
    this.watch = new Watch();
  }

  /**
   * Starts lanes, each a thread, which end when they see SHUTDOWN.
   *
   * @param lanes 1 or more; those without a slot get no thread, since a lane looks at SHUTDOWN only
   *     before a slot
   * @param pool gives as many threads at once as there are lanes
   */
  public static ThreadKernel start(KernelMemory memory, int lanes, ExecutorService pool) {
    int started = Math.min(lanes, memory.slots());
    ThreadKernel kernel = new ThreadKernel(memory, started);
    ConcurrentRing ring = new ConcurrentRing(memory.ring());
    List<Runnable> bodies =
        IntStream.range(0, started)
            .mapToObj(index -> new SlotLane(memory, ring, index, started))
            .<Runnable>map(lane -> () -> kernel.run(lane))
            .toList();
    kernel.threads = LaneThreads.start(bodies, pool);
    return kernel;
  }

  private void run(SlotLane lane) {
    try {
      boolean more;
      do {
        more = goesOn(lane);
      } while (more);
    } catch (RuntimeException | Error broken) {
      // The others must not wait for a SHUTDOWN that this lane was to run.
      shutDown();
      throw broken;
    }
  }

  private boolean goesOn(SlotLane lane) {
    Visited pass = lane.pass();
    if (pass == Visited.BUSY) {
      // Before the pass is counted: see Watch.
      busyPasses.getAndIncrement();
    } else {
      Thread.yield();
    }
    passes.getAndIncrement(lane.index());
    return pass != Visited.STOPPED;
  }

  @Override
  public SharedWords ring() {
    return memory.ring();
  }

  /** Lanes read the ring itself; from now on it is watched whether they find something there. */
  @Override
  public void send(List<PublishedSlot> published) {
    // The release of PUBLISHED must not still be under way when passes begin to count.
    VarHandle.fullFence();
    watch = new Watch();
  }

  @Override
  public boolean stopped() {
    return threads.ended() || watch.nothingLeft();
  }

  @Override
  public void shutDown() {
    // Pairs with the lanes' look at SHUTDOWN before each slot.
    memory.control().store(ControlLayout.SHUTDOWN_INDEX, 1);
  }

  @Override
  public String progress() {
    return "busy_passes=" + Integer.toUnsignedString(busyPasses.get());
  }

  /**
   * Waits until all lanes have ended; what they did is seen.
   *
   * @throws IllegalStateException when a lane broke, or the caller was interrupted
   */
  public void awaitEnd() {
    threads.await();
  }

  /** Looks for a time in which every lane made a whole pass and none executed a slot. */
  private final class Watch {
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
      // In the order of the fields: a pass that is counted in the first must not count in the
      // second.
      busyBefore = busy;
      passesBefore = passesNow();
      return false;
    }

    private int[] passesNow() {
      return IntStream.range(0, passes.length()).map(passes::get).toArray();
    }
  }
}
