package dev.ringproof.stress.litmus;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE_INTERESTING;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.ringproof.host.control.ConcurrentControl;
import dev.ringproof.spec.control.ControlLayout;
import dev.ringproof.spec.norm.Proves;
import dev.ringproof.stress.litmus.state.LitmusMemory;
import java.util.concurrent.atomic.AtomicInteger;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Mode;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.Signal;
import org.openjdk.jcstress.annotations.State;

/**
 * A lane that does nothing but wait sees the shutdown in the end.
 *
 * <p>A lane looks at SHUTDOWN before each slot (EXE-05), and the load acquires: it is made each
 * time anew, and no compiler may make it once for all rounds. A plain load may be taken out of the
 * loop, and then the lane spins for ever. The twin's stop word is a field: HotSpot happens to leave
 * plain loads of a direct buffer in their loop, which is its habit and nobody's promise.
 *
 * <p>The result is whether the lane ended.
 */
@Litmus(14)
@Proves("EXE-05")
public final class L14ShutdownEndsASpinningLane {
  private L14ShutdownEndsASpinningLane() {}

  /** The lane asks the control buffer. */
  @JCStressTest(Mode.Termination)
  @State
  @Outcome(id = "TERMINATED", expect = ACCEPTABLE, desc = "The lane saw the shutdown (EXE-05).")
  @Outcome(id = "STALE", expect = FORBIDDEN, desc = "The lane never stops (EXE-05).")
  public static class Holds {
    private final ConcurrentControl control =
        new ConcurrentControl(LitmusMemory.zeroed(ControlLayout.MIN_BYTES).memory());

    /** Waits for the shutdown. */
    @Actor
    public void lane() {
      while (!control.isShutDown()) {}
    }

    /** Shuts down. */
    @Signal
    public void host() {
      control.shutDown();
    }
  }

  /** The lane's load is plain. */
  @BrokenTwin(
      drops = "The lane's load of the stop word is plain, the host's store as it was.",
      shows = "STALE")
  @JCStressTest(Mode.Termination)
  @State
  @Outcome(id = "TERMINATED", expect = ACCEPTABLE, desc = "Seen before the loop was compiled.")
  @Outcome(id = "STALE", expect = ACCEPTABLE_INTERESTING, desc = "The lane never stops.")
  public static class Broken {
    private final AtomicInteger shutdown = new AtomicInteger();

    /** Waits for the shutdown. */
    @Actor
    public void lane() {
      while (shutdown.getPlain() == 0) {}
    }

    /** Shuts down. */
    @Signal
    public void host() {
      shutdown.setRelease(1);
    }
  }
}
