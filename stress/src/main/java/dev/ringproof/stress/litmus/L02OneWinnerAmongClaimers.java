package dev.ringproof.stress.litmus;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE_INTERESTING;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.ringproof.host.ring.ConcurrentRing;
import dev.ringproof.spec.norm.Proves;
import dev.ringproof.spec.slot.SlotLayout;
import dev.ringproof.spec.slot.SlotStatus;
import dev.ringproof.spec.value.SharedWords;
import dev.ringproof.stress.litmus.state.Attempt;
import dev.ringproof.stress.litmus.state.LitmusMemory;
import dev.ringproof.stress.litmus.state.Meeting;
import dev.ringproof.stress.litmus.state.Payload;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;

/**
 * Of two threads that claim one slot, one gets it, and not none.
 *
 * <p>A claim is one exchange of the status word (EXE-08, VIS-10): the exchange that comes second
 * finds what the first left, CLAIMED, from which there is no claim (TRN-01). Nobody gives up
 * because he was disturbed: a slot that stays PUBLISHED goes to somebody.
 *
 * <p>Results: whether the one and whether the other has claimed the slot.
 */
@Litmus(2)
@Proves({"EXE-08", "VIS-10", "TRN-01"})
public final class L02OneWinnerAmongClaimers {
  private L02OneWinnerAmongClaimers() {}

  /** Both claim. */
  @JCStressTest
  @State
  @Outcome(id = "1, 0", expect = ACCEPTABLE, desc = "The first alone (EXE-08).")
  @Outcome(id = "0, 1", expect = ACCEPTABLE, desc = "The second alone (EXE-08).")
  @Outcome(id = "1, 1", expect = FORBIDDEN, desc = "Two owners of one slot (VIS-10).")
  @Outcome(id = "0, 0", expect = FORBIDDEN, desc = "A PUBLISHED slot refused to all (TRN-01).")
  public static class Holds {
    private final Meeting meeting = new Meeting();
    private final ConcurrentRing ring =
        new ConcurrentRing(LitmusMemory.zeroed(SlotLayout.SLOT_BYTES));

    /** Publishes the slot. */
    public Holds() {
      ring.publish(0, 1, Payload.ONE);
    }

    /** A claimer. */
    @Actor
    public void first(II_Result r) {
      meeting.arrive();
      r.r1 = Attempt.of(ring.tryClaim(0).isPresent());
    }

    /** Another. */
    @Actor
    public void second(II_Result r) {
      meeting.arrive();
      r.r2 = Attempt.of(ring.tryClaim(0).isPresent());
    }
  }

  /** Both look, and then store. */
  @BrokenTwin(
      drops = "A claim is two accesses, a load that finds PUBLISHED and a store of CLAIMED.",
      shows = "1, 1")
  @JCStressTest
  @State
  @Outcome(id = "1, 0", expect = ACCEPTABLE, desc = "The first alone.")
  @Outcome(id = "0, 1", expect = ACCEPTABLE, desc = "The second alone.")
  @Outcome(id = "1, 1", expect = ACCEPTABLE_INTERESTING, desc = "Two owners of one slot.")
  @Outcome(id = "0, 0", expect = FORBIDDEN, desc = "A PUBLISHED slot refused to all (TRN-01).")
  public static class Broken {
    private final Meeting meeting = new Meeting();
    private final SharedWords words = LitmusMemory.zeroed(SlotLayout.SLOT_BYTES);

    /** Publishes the slot. */
    public Broken() {
      new ConcurrentRing(words).publish(0, 1, Payload.ONE);
    }

    /** A claimer. */
    @Actor
    public void first(II_Result r) {
      meeting.arrive();
      r.r1 = lookAndStore(words);
    }

    /** Another. */
    @Actor
    public void second(II_Result r) {
      meeting.arrive();
      r.r2 = lookAndStore(words);
    }
  }

  private static int lookAndStore(SharedWords words) {
    if (words.getAcquire(SlotLayout.STATUS_OFFSET) != SlotStatus.PUBLISHED.code()) {
      return 0;
    }
    Payload.storeStatus(words, SlotStatus.CLAIMED);
    return 1;
  }
}
