package dev.ringproof.stress.litmus;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE_INTERESTING;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.ringproof.host.control.ConcurrentControl;
import dev.ringproof.spec.control.ControlLayout;
import dev.ringproof.spec.norm.Proves;
import dev.ringproof.spec.value.SharedWords;
import dev.ringproof.stress.litmus.state.LitmusMemory;
import dev.ringproof.stress.litmus.state.Meeting;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.III_Result;

/**
 * Two slots that are counted as done at once count two.
 *
 * <p>A count is one atomic addition (EXE-28), and so nobody finds the count that another found. The
 * twin loads and stores; of two that load the same count one is lost.
 *
 * <p>Results: the count that each thread found, and the count that remains.
 */
@Litmus(8)
@Proves("EXE-28")
public final class L08CountsAreNeverLost {
  private L08CountsAreNeverLost() {}

  /** Both count. */
  @JCStressTest
  @State
  @Outcome(id = "0, 1, 2", expect = ACCEPTABLE, desc = "The first and then the second (EXE-28).")
  @Outcome(id = "1, 0, 2", expect = ACCEPTABLE, desc = "The second and then the first (EXE-28).")
  @Outcome(expect = FORBIDDEN, desc = "A count is lost or invented (EXE-28).")
  public static class Holds {
    private final Meeting meeting = new Meeting();
    private final ConcurrentControl control =
        new ConcurrentControl(LitmusMemory.zeroed(ControlLayout.MIN_BYTES).memory());

    /** A lane. */
    @Actor
    public void first(III_Result r) {
      meeting.arrive();
      r.r1 = control.countDone();
    }

    /** Another. */
    @Actor
    public void second(III_Result r) {
      meeting.arrive();
      r.r2 = control.countDone();
    }

    /** What remains. */
    @Arbiter
    public void after(III_Result r) {
      r.r3 = control.doneCount();
    }
  }

  /** Both load, and then store. */
  @BrokenTwin(drops = "A count is two accesses, a load and a store of one more.", shows = "0, 0, 1")
  @JCStressTest
  @State
  @Outcome(id = "0, 1, 2", expect = ACCEPTABLE, desc = "The first and then the second.")
  @Outcome(id = "1, 0, 2", expect = ACCEPTABLE, desc = "The second and then the first.")
  @Outcome(id = "0, 0, 1", expect = ACCEPTABLE_INTERESTING, desc = "A count is lost.")
  @Outcome(expect = FORBIDDEN, desc = "A count is invented (EXE-28).")
  public static class Broken {
    private final Meeting meeting = new Meeting();
    private final SharedWords words = LitmusMemory.zeroed(ControlLayout.MIN_BYTES);

    /** A lane. */
    @Actor
    public void first(III_Result r) {
      meeting.arrive();
      r.r1 = loadAndStore(words);
    }

    /** Another. */
    @Actor
    public void second(III_Result r) {
      meeting.arrive();
      r.r2 = loadAndStore(words);
    }

    /** What remains. */
    @Arbiter
    public void after(III_Result r) {
      r.r3 = words.getAcquire(ControlLayout.DONE_COUNT_INDEX);
    }
  }

  private static int loadAndStore(SharedWords words) {
    int count = words.getAcquire(ControlLayout.DONE_COUNT_INDEX);
    words.setRelease(ControlLayout.DONE_COUNT_INDEX, count + 1);
    return count;
  }
}
