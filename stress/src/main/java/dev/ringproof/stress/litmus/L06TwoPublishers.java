package dev.ringproof.stress.litmus;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE_INTERESTING;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.ringproof.host.ring.ConcurrentRing;
import dev.ringproof.spec.norm.Proves;
import dev.ringproof.spec.slot.SlotLayout;
import dev.ringproof.spec.value.SharedWords;
import dev.ringproof.stress.litmus.state.Attempt;
import dev.ringproof.stress.litmus.state.LitmusMemory;
import dev.ringproof.stress.litmus.state.Meeting;
import dev.ringproof.stress.litmus.state.Payload;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;

/**
 * Two threads that publish at once into different slots of a ring do not disturb each other.
 *
 * <p>That is all that is promised: a slot has at most one publisher at a time (VIS-08), and it is
 * the callers who see to that. A publisher looks at the status and then writes the payload
 * (PUB-07), and no state says that a slot is being written. So the twin, whose publishers take the
 * same slot, is what callers must not do, and not a mistake of the ring: both find the slot free,
 * and it becomes PUBLISHED with words of both.
 *
 * <p>Results: which publication is in the slot of the first and which in the slot of the second
 * publisher; 0 for a mix.
 */
@Litmus(6)
@Proves({"VIS-08", "PUB-07"})
public final class L06TwoPublishers {
  private L06TwoPublishers() {}

  /** A slot each, one beside the other. */
  @JCStressTest
  @State
  @Outcome(id = "1, 2", expect = ACCEPTABLE, desc = "Each slot has its publication (VIS-08).")
  @Outcome(expect = FORBIDDEN, desc = "A slot with words of another's publication (VIS-08).")
  public static class Holds {
    private final Meeting meeting = new Meeting();
    private final SharedWords words = LitmusMemory.zeroed(2 * SlotLayout.SLOT_BYTES);
    private final ConcurrentRing ring = new ConcurrentRing(words);

    /** The publisher of slot 0. */
    @Actor
    public void first() {
      meeting.arrive();
      ring.publish(0, 1, Payload.ONE);
    }

    /** The publisher of slot 1. */
    @Actor
    public void second() {
      meeting.arrive();
      ring.publish(1, 2, Payload.TWO);
    }

    /** What is in the slots. */
    @Arbiter
    public void after(II_Result r) {
      r.r1 = Payload.numberIn(words, 0);
      r.r2 = Payload.numberIn(words, 1);
    }
  }

  /** Both into slot 0. */
  @BrokenTwin(drops = "Both publishers have the same slot.", shows = "0, 0")
  @JCStressTest
  @State
  @Outcome(id = "1, 1", expect = ACCEPTABLE, desc = "The second refused, or written over.")
  @Outcome(id = "2, 2", expect = ACCEPTABLE, desc = "The first refused, or written over.")
  @Outcome(id = "0, 0", expect = ACCEPTABLE_INTERESTING, desc = "Words of both publications.")
  public static class Broken {
    private final Meeting meeting = new Meeting();
    private final SharedWords words = LitmusMemory.zeroed(SlotLayout.SLOT_BYTES);
    private final ConcurrentRing ring = new ConcurrentRing(words);

    /** A publisher. */
    @Actor
    public void first() {
      meeting.arrive();
      Attempt.of(() -> ring.publish(0, 1, Payload.ONE));
    }

    /** Another. */
    @Actor
    public void second() {
      meeting.arrive();
      Attempt.of(() -> ring.publish(0, 2, Payload.TWO));
    }

    /** What is in the slot of both. */
    @Arbiter
    public void after(II_Result r) {
      r.r1 = Payload.numberIn(words, 0);
      r.r2 = Payload.numberIn(words, 0);
    }
  }
}
