package dev.ringproof.stress.litmus;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE_INTERESTING;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.ringproof.host.control.ConcurrentControl;
import dev.ringproof.spec.control.ControlLayout;
import dev.ringproof.spec.norm.Proves;
import dev.ringproof.spec.value.SharedWords;
import dev.ringproof.stress.litmus.state.Attempt;
import dev.ringproof.stress.litmus.state.Effects;
import dev.ringproof.stress.litmus.state.LitmusMemory;
import dev.ringproof.stress.litmus.state.Meeting;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;

/**
 * Who finds the shutdown sees everything that was done before it.
 *
 * <p>The release of SHUTDOWN pairs with the acquiring load of a lane that looks before its next
 * slot (EXE-05): whatever the host left behind for the end of the kernel is there when a lane comes
 * to the end. On x86 no store overtakes an earlier one, so the twin shuts down first.
 *
 * <p>Results: whether the shutdown was found, whether what came before it was seen.
 */
@Litmus(9)
@Proves("EXE-05")
public final class L09ShutdownCarriesWhatCameBefore {
  private L09ShutdownCarriesWhatCameBefore() {}

  /** One shuts down, the other finds it. */
  @JCStressTest
  @State
  @Outcome(id = "0, 0", expect = ACCEPTABLE, desc = "Not shut down yet; the lane goes on (EXE-05).")
  @Outcome(id = "1, 1", expect = ACCEPTABLE, desc = "The lane stops and sees it all (EXE-05).")
  @Outcome(id = "1, 0", expect = FORBIDDEN, desc = "A shutdown that came too early (EXE-05).")
  public static class Holds {
    private final SharedWords words = LitmusMemory.zeroed(ControlLayout.MIN_BYTES);
    private final ConcurrentControl control = new ConcurrentControl(words.memory());
    private final Effects before = new Effects();

    /** Stores, and then shuts down. */
    @Actor
    public void host() {
      before.happen();
      control.shutDown();
    }

    /** Looks for the shutdown, and then for what came before it. */
    @Actor
    public void lane(II_Result r) {
      look(words, control, before, r);
    }
  }

  /** The shutdown comes first. */
  @BrokenTwin(
      drops = "The shutdown is stored before what it is to carry, not after it.",
      shows = "1, 0")
  @JCStressTest
  @State
  @Outcome(id = "0, 0", expect = ACCEPTABLE, desc = "Not shut down yet.")
  @Outcome(id = "1, 1", expect = ACCEPTABLE, desc = "It was there by then.")
  @Outcome(id = "1, 0", expect = ACCEPTABLE_INTERESTING, desc = "A shutdown that came too early.")
  public static class Broken {
    private final SharedWords words = LitmusMemory.zeroed(ControlLayout.MIN_BYTES);
    private final ConcurrentControl control = new ConcurrentControl(words.memory());
    private final Effects before = new Effects();

    /** The host, too early. */
    @Actor
    public void host() {
      control.shutDown();
      before.happen();
    }

    /** Looks for the shutdown, and then for what came before it. */
    @Actor
    public void lane(II_Result r) {
      look(words, control, before, r);
    }
  }

  private static void look(
      SharedWords words, ConcurrentControl control, Effects before, II_Result r) {
    Meeting.whileIs(words, ControlLayout.SHUTDOWN_INDEX, 0);
    r.r1 = Attempt.of(control.isShutDown());
    r.r2 = r.r1 & Attempt.of(before.areSeen());
  }
}
