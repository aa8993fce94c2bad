package dev.ringproof.stress.litmus;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE_INTERESTING;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.ringproof.host.ring.ConcurrentRing;
import dev.ringproof.spec.norm.Proves;
import dev.ringproof.spec.slot.SlotLayout;
import dev.ringproof.stress.litmus.state.LitmusMemory;
import dev.ringproof.stress.litmus.state.Meeting;
import dev.ringproof.stress.litmus.state.Payload;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.III_Result;

/**
 * Publications of one thread are seen in their order; those of two threads have no common order.
 *
 * <p>Who acquires a later PUBLISHED of a thread has the earlier ones of that thread (VIS-01,
 * VIS-04), as a release hands on what came before it. But a release says nothing about the loads
 * that come after it: of two threads that each publish a slot and then look at the slot of the
 * other, both may find it EMPTY, although one of them published first by the clock. A protocol in
 * which one of two must notice the other (the last one to leave puts out the light) needs an
 * exchange of one word, as a claim is (VIS-10); publications do not do.
 *
 * <p>The first thread publishes slot 0, then slot 1, and looks at slot 2; the second publishes slot
 * 2 and looks at slot 1, then at slot 0. Results: whether slot 2, slot 1 and slot 0 were seen
 * PUBLISHED.
 */
@Litmus(12)
@Proves({"VIS-01", "VIS-04"})
public final class L12IndependentSlots {
  private static final int BYTES = 3 * SlotLayout.SLOT_BYTES;

  private L12IndependentSlots() {}

  /** In order. */
  @JCStressTest
  @State
  @Outcome(id = "1, 0, 0", expect = ACCEPTABLE, desc = "The second thread came first.")
  @Outcome(id = "1, 0, 1", expect = ACCEPTABLE, desc = "It came in between.")
  @Outcome(id = "[01], 1, 1", expect = ACCEPTABLE, desc = "The later and so the earlier (VIS-04).")
  @Outcome(
      id = "0, 0, [01]",
      expect = ACCEPTABLE_INTERESTING,
      desc =
          "Neither sees the other: no rule orders a release before a later load of another slot.")
  @Outcome(id = "[01], 1, 0", expect = FORBIDDEN, desc = "The later without the earlier (VIS-01).")
  public static class Holds {
    private final Meeting meeting = new Meeting();
    private final ConcurrentRing ring = new ConcurrentRing(LitmusMemory.zeroed(BYTES));

    /** Publishes slots 0 and 1. */
    @Actor
    public void first(III_Result r) {
      meeting.arrive();
      ring.publish(0, 1, Payload.ONE);
      ring.publish(1, 1, Payload.ONE);
      r.r1 = ring.status(2);
    }

    /** Publishes slot 2, and looks back. */
    @Actor
    public void second(III_Result r) {
      meeting.arrive();
      publishAndLook(ring, r);
    }
  }

  /** The later slot comes first. */
  @BrokenTwin(drops = "The first thread publishes slot 1 before slot 0.", shows = "1, 1, 0")
  @JCStressTest
  @State
  @Outcome(id = "1, 0, 0", expect = ACCEPTABLE, desc = "The second thread came first.")
  @Outcome(id = "1, 0, 1", expect = ACCEPTABLE, desc = "Both slots between its two looks.")
  @Outcome(id = "[01], 1, 1", expect = ACCEPTABLE, desc = "Both slots were there.")
  @Outcome(
      id = {"1, 1, 0", "0, 1, 0", "0, 0, [01]"},
      expect = ACCEPTABLE_INTERESTING,
      desc = "The later without the earlier, or neither sees the other.")
  public static class Broken {
    private final Meeting meeting = new Meeting();
    private final ConcurrentRing ring = new ConcurrentRing(LitmusMemory.zeroed(BYTES));

    /** Publishes slots 1 and 0. */
    @Actor
    public void first(III_Result r) {
      meeting.arrive();
      ring.publish(1, 1, Payload.ONE);
      ring.publish(0, 1, Payload.ONE);
      r.r1 = ring.status(2);
    }

    /** Publishes slot 2, and looks back. */
    @Actor
    public void second(III_Result r) {
      meeting.arrive();
      publishAndLook(ring, r);
    }
  }

  /** The status word of a slot that is EMPTY or PUBLISHED is 0 or 1. */
  private static void publishAndLook(ConcurrentRing ring, III_Result r) {
    ring.publish(2, 1, Payload.TWO);
    r.r2 = ring.status(1);
    r.r3 = ring.status(0);
  }
}
