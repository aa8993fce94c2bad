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
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.III_Result;

/**
 * A slot is claimed or taken back, never both.
 *
 * <p>A cancel is carried out from PUBLISHED and not from CLAIMED (TRN-04), a claim not from EMPTY
 * (TRN-01), and each is one exchange of the status word (VIS-10). So the exchange that comes first
 * decides, and the status that remains is the winner's. A cancel that looks and then stores takes
 * the slot from under the lane that runs it.
 *
 * <p>Results: whether the claim and whether the cancel was carried out; the status word that
 * remains.
 */
@Litmus(3)
@Proves({"VIS-10", "TRN-01", "TRN-04"})
public final class L03CancelAgainstClaim {
  private L03CancelAgainstClaim() {}

  /** One claims, the other cancels. */
  @JCStressTest
  @State
  @Outcome(id = "1, 0, 2", expect = ACCEPTABLE, desc = "Claimed; the cancel refused (TRN-04).")
  @Outcome(id = "0, 1, 0", expect = ACCEPTABLE, desc = "Cancelled; the claim refused (TRN-01).")
  @Outcome(id = "1, 1, .*", expect = FORBIDDEN, desc = "Claimed and taken back (VIS-10).")
  @Outcome(id = "0, 0, .*", expect = FORBIDDEN, desc = "Nobody had the slot (VIS-10).")
  @Outcome(expect = FORBIDDEN, desc = "A status that the winner did not leave (VIS-10).")
  public static class Holds {
    private final Meeting meeting = new Meeting();
    private final ConcurrentRing ring =
        new ConcurrentRing(LitmusMemory.zeroed(SlotLayout.SLOT_BYTES));

    /** Publishes the slot. */
    public Holds() {
      ring.publish(0, 1, Payload.ONE);
    }

    /** A lane. */
    @Actor
    public void claimer(III_Result r) {
      meeting.arrive();
      r.r1 = Attempt.of(ring.tryClaim(0).isPresent());
    }

    /** An operator. */
    @Actor
    public void canceller(III_Result r) {
      meeting.arrive();
      r.r2 = Attempt.of(() -> ring.cancel(0));
    }

    /** What remains. */
    @Arbiter
    public void after(III_Result r) {
      r.r3 = ring.status(0);
    }
  }

  /** The operator looks, and then stores. */
  @BrokenTwin(
      drops = "A cancel is two accesses, a load that finds PUBLISHED and a store of EMPTY.",
      shows = "1, 1, 0")
  @JCStressTest
  @State
  @Outcome(id = "1, 0, 2", expect = ACCEPTABLE, desc = "Claimed; the cancel refused.")
  @Outcome(id = "0, 1, 0", expect = ACCEPTABLE, desc = "Cancelled; the claim refused.")
  @Outcome(id = "1, 1, 0", expect = ACCEPTABLE_INTERESTING, desc = "Taken back under its owner.")
  @Outcome(id = "0, 0, .*", expect = FORBIDDEN, desc = "Nobody had the slot (VIS-10).")
  @Outcome(expect = FORBIDDEN, desc = "A status that the winner did not leave (VIS-10).")
  public static class Broken {
    private final Meeting meeting = new Meeting();
    private final SharedWords words = LitmusMemory.zeroed(SlotLayout.SLOT_BYTES);
    private final ConcurrentRing ring = new ConcurrentRing(words);

    /** Publishes the slot. */
    public Broken() {
      ring.publish(0, 1, Payload.ONE);
    }

    /** A lane. */
    @Actor
    public void claimer(III_Result r) {
      meeting.arrive();
      r.r1 = Attempt.of(ring.tryClaim(0).isPresent());
    }

    /** An operator who does not exchange. */
    @Actor
    public void canceller(III_Result r) {
      meeting.arrive();
      if (words.getAcquire(SlotLayout.STATUS_OFFSET) == SlotStatus.PUBLISHED.code()) {
        Payload.storeStatus(words, SlotStatus.EMPTY);
        r.r2 = 1;
      }
    }

    /** What remains. */
    @Arbiter
    public void after(III_Result r) {
      r.r3 = ring.status(0);
    }
  }
}
