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
 * A publisher overwrites a payload only after its claimer has read it.
 *
 * <p>The claimer's release of DONE comes after its last load of the payload and pairs with the
 * acquiring load by which the publisher finds the slot free (VIS-07). Before that the publisher is
 * refused (PUB-07). A publisher that does not look writes over what is being read.
 *
 * <p>Results: whether the claimer read its own payload, whether the publisher was let in.
 */
@Litmus(13)
@Proves({"VIS-07", "PUB-07", "VIS-03"})
public final class L13PayloadIsReadBeforeReuse {
  private L13PayloadIsReadBeforeReuse() {}

  /** One reads and completes, the other publishes. */
  @JCStressTest
  @State
  @Outcome(id = "1, 0", expect = ACCEPTABLE, desc = "The slot was not free yet (PUB-07).")
  @Outcome(id = "1, 1", expect = ACCEPTABLE, desc = "Overwritten after it was read (VIS-07).")
  @Outcome(id = "0, [01]", expect = FORBIDDEN, desc = "Overwritten while it was read (VIS-07).")
  public static class Holds {
    private final SharedWords words = LitmusMemory.zeroed(SlotLayout.SLOT_BYTES);
    private final ConcurrentRing ring = new ConcurrentRing(words);
    private final Claim claim;

    /** A slot that is CLAIMED. */
    public Holds() {
      ring.publish(0, 1, Payload.ONE);
      claim = ring.tryClaim(0).orElseThrow();
    }

    /** Reads its payload, and then completes. */
    @Actor
    public void claimer(II_Result r) {
      r.r1 = Attempt.of(Payload.isWhole(claim, Payload.ONE));
      claim.complete();
    }

    /** Publishes over it, once it may. */
    @Actor
    public void publisher(II_Result r) {
      Meeting.whileIs(words, SlotLayout.STATUS_OFFSET, SlotStatus.CLAIMED.code());
      r.r2 = Attempt.of(() -> ring.publish(0, 2, Payload.TWO));
    }
  }

  /** The publisher does not look. */
  @BrokenTwin(drops = "The publisher writes without a look at the status.", shows = "0, 1")
  @JCStressTest
  @State
  @Outcome(id = "1, 1", expect = ACCEPTABLE, desc = "Overwritten after it was read.")
  @Outcome(id = "0, 1", expect = ACCEPTABLE_INTERESTING, desc = "Overwritten while it was read.")
  @Outcome(expect = FORBIDDEN, desc = "Who does not look is not refused.")
  public static class Broken {
    private final SharedWords words = LitmusMemory.zeroed(SlotLayout.SLOT_BYTES);
    private final ConcurrentRing ring = new ConcurrentRing(words);
    private final Claim claim;

    /** A slot that is CLAIMED. */
    public Broken() {
      ring.publish(0, 1, Payload.ONE);
      claim = ring.tryClaim(0).orElseThrow();
    }

    /** Reads its payload, and then completes. */
    @Actor
    public void claimer(II_Result r) {
      r.r1 = Attempt.of(Payload.isWhole(claim, Payload.ONE));
      claim.complete();
    }

    /** The publisher who takes the slot for free. */
    @Actor
    public void publisher(II_Result r) {
      Payload.store(words, Payload.TWO);
      Payload.storeStatus(words, SlotStatus.PUBLISHED);
      r.r2 = 1;
    }
  }
}
