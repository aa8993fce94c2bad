package dev.ringproof.stress.litmus;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE_INTERESTING;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.ringproof.host.ring.Claim;
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
 * A claim of the publication before never completes the next one.
 *
 * <p>CLAIMED is the same word in every generation of a slot (DEC-15), so the exchange alone cannot
 * tell a late completion from one in time. The claim itself remembers that it has ended (VIS-09):
 * of two threads that complete it one reaches the slot, and the other nothing, although the slot
 * may be CLAIMED again by then.
 *
 * <p>Results: whether the late thread completed something; what the recycler came to: 0 the slot
 * was completed before it, 1 it completed both publications, 2 the second one was completed under
 * it.
 */
@Litmus(5)
@Proves({"VIS-09", "TRN-02"})
public final class L05DoneAgainstRecycle {
  private L05DoneAgainstRecycle() {}

  /** Two threads have one claim; one of them goes on with the slot. */
  @JCStressTest
  @State
  @Outcome(id = "1, 0", expect = ACCEPTABLE, desc = "The other thread was first (VIS-09).")
  @Outcome(id = "0, 1", expect = ACCEPTABLE, desc = "Late, and without effect (VIS-09).")
  @Outcome(id = "1, 2", expect = FORBIDDEN, desc = "Ended the next publication (VIS-09).")
  @Outcome(id = "1, 1", expect = FORBIDDEN, desc = "One claim completed twice (VIS-09).")
  @Outcome(id = "0, [02]", expect = FORBIDDEN, desc = "Completed by nobody (TRN-02).")
  public static class Holds {
    private final SharedWords words = LitmusMemory.zeroed(SlotLayout.SLOT_BYTES);
    private final ConcurrentRing ring = new ConcurrentRing(words);
    private final Claim claim;

    /** Publishes and claims the slot. */
    public Holds() {
      ring.publish(0, 1, Payload.ONE);
      claim = ring.tryClaim(0).orElseThrow();
    }

    /** Whoever is late. */
    @Actor
    public void late(II_Result r) {
      r.r1 = completeLate(words, claim);
    }

    /** Completes, publishes anew, claims and completes. */
    @Actor
    public void recycler(II_Result r) {
      r.r2 = recycle(ring, claim);
    }
  }

  /** Each thread has a claim of its own, which has not ended when the other's has. */
  @BrokenTwin(
      drops = "A publication has two claims, and neither knows that the other has ended.",
      shows = "1, 2")
  @JCStressTest
  @State
  @Outcome(id = "1, 0", expect = ACCEPTABLE, desc = "The other thread was first.")
  @Outcome(id = "0, 1", expect = ACCEPTABLE, desc = "Late, and met no CLAIMED slot.")
  @Outcome(id = "1, 2", expect = ACCEPTABLE_INTERESTING, desc = "Ended the next publication.")
  @Outcome(id = "1, 1", expect = FORBIDDEN, desc = "One exchange carried out twice (VIS-10).")
  @Outcome(id = "0, [02]", expect = FORBIDDEN, desc = "Completed by nobody (TRN-02).")
  public static class Broken {
    private final SharedWords words = LitmusMemory.zeroed(SlotLayout.SLOT_BYTES);
    private final ConcurrentRing ring = new ConcurrentRing(words);
    private final Claim claim;
    private final Claim other;

    /** Publishes the slot and claims it twice. */
    public Broken() {
      ring.publish(0, 1, Payload.ONE);
      claim = ring.tryClaim(0).orElseThrow();
      other = ring.adopt(0);
    }

    /** Whoever is late. */
    @Actor
    public void late(II_Result r) {
      r.r1 = completeLate(words, other);
    }

    /** Completes, publishes anew, claims and completes. */
    @Actor
    public void recycler(II_Result r) {
      r.r2 = recycle(ring, claim);
    }
  }

  /** Comes when the slot, as far as can be seen from outside, has been claimed once more. */
  private static int completeLate(SharedWords words, Claim claim) {
    Meeting.whileIs(words, SlotLayout.STATUS_OFFSET, SlotStatus.CLAIMED.code());
    Meeting.untilIs(words, SlotLayout.STATUS_OFFSET, SlotStatus.CLAIMED.code());
    return Attempt.of(claim.complete());
  }

  private static int recycle(ConcurrentRing ring, Claim claim) {
    if (!claim.complete()) {
      return 0;
    }
    ring.publish(0, 2, Payload.TWO);
    Claim next = ring.tryClaim(0).orElseThrow();
    return Payload.isWhole(next, Payload.TWO) && next.complete() ? 1 : 2;
  }
}
