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
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.III_Result;

/**
 * A slot that its claimer completes while another faults it ends once, and FAULT is final.
 *
 * <p>Both ends are exchanges of CLAIMED (VIS-10), so that the second is refused: a done is carried
 * out from CLAIMED alone (TRN-02), and a fault not from DONE (TRN-03). The norm's lanes store DONE
 * without looking, which is the twin and one of the weaknesses that are kept (DEC-18); the
 * concurrent ring promises more than the norm does.
 *
 * <p>Results: whether the completion and whether the fault was carried out; the status word that
 * remains.
 */
@Litmus(4)
@Proves({"VIS-10", "TRN-02", "TRN-03"})
public final class L04FaultAgainstDone {
  private L04FaultAgainstDone() {}

  /** One completes, the other faults. */
  @JCStressTest
  @State
  @Outcome(id = "1, 0, 3", expect = ACCEPTABLE, desc = "Done; the fault refused (TRN-03).")
  @Outcome(id = "0, 1, 7", expect = ACCEPTABLE, desc = "Faulted, completed no more (TRN-02).")
  @Outcome(id = "1, 1, .*", expect = FORBIDDEN, desc = "A slot with two ends (VIS-10).")
  @Outcome(id = "0, 0, .*", expect = FORBIDDEN, desc = "A slot that never ends (VIS-10).")
  @Outcome(expect = FORBIDDEN, desc = "A status that the winner did not leave (VIS-10).")
  public static class Holds {
    private final Meeting meeting = new Meeting();
    private final ConcurrentRing ring =
        new ConcurrentRing(LitmusMemory.zeroed(SlotLayout.SLOT_BYTES));
    private final Claim claim;

    /** Publishes and claims the slot. */
    public Holds() {
      ring.publish(0, 1, Payload.ONE);
      claim = ring.tryClaim(0).orElseThrow();
    }

    /** Completes what it holds. */
    @Actor
    public void claimer(III_Result r) {
      meeting.arrive();
      r.r1 = Attempt.of(claim.complete());
    }

    /** Faults the slot. */
    @Actor
    public void operator(III_Result r) {
      meeting.arrive();
      r.r2 = Attempt.of(() -> ring.fault(0));
    }

    /** What remains. */
    @Arbiter
    public void after(III_Result r) {
      r.r3 = ring.status(0);
    }
  }

  /** The claimer looks, and then stores. */
  @BrokenTwin(
      drops = "A completion is two accesses, a load that finds CLAIMED and a store of DONE.",
      shows = "1, 1, 3")
  @JCStressTest
  @State
  @Outcome(id = "1, 0, 3", expect = ACCEPTABLE, desc = "Done; the fault refused.")
  @Outcome(id = "0, 1, 7", expect = ACCEPTABLE, desc = "Faulted; the completion refused.")
  @Outcome(id = "1, 1, 3", expect = ACCEPTABLE_INTERESTING, desc = "DONE left FAULT behind (E3).")
  @Outcome(id = "0, 0, .*", expect = FORBIDDEN, desc = "A slot that never ends (VIS-10).")
  @Outcome(expect = FORBIDDEN, desc = "A status that the winner did not leave (VIS-10).")
  public static class Broken {
    private final Meeting meeting = new Meeting();
    private final SharedWords words = LitmusMemory.zeroed(SlotLayout.SLOT_BYTES);
    private final ConcurrentRing ring = new ConcurrentRing(words);

    /** A slot that is CLAIMED. */
    public Broken() {
      Payload.storeStatus(words, SlotStatus.CLAIMED);
    }

    /** The claimer, who does not exchange. */
    @Actor
    public void claimer(III_Result r) {
      meeting.arrive();
      if (words.getAcquire(SlotLayout.STATUS_OFFSET) == SlotStatus.CLAIMED.code()) {
        Payload.storeStatus(words, SlotStatus.DONE);
        r.r1 = 1;
      }
    }

    /** Faults the slot. */
    @Actor
    public void operator(III_Result r) {
      meeting.arrive();
      r.r2 = Attempt.of(() -> ring.fault(0));
    }

    /** What remains. */
    @Arbiter
    public void after(III_Result r) {
      r.r3 = ring.status(0);
    }
  }
}
