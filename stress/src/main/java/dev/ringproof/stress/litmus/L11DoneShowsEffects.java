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
import dev.ringproof.stress.litmus.state.Effects;
import dev.ringproof.stress.litmus.state.LitmusMemory;
import dev.ringproof.stress.litmus.state.Meeting;
import dev.ringproof.stress.litmus.state.Payload;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;

/**
 * Who sees a slot DONE sees all effects of its claimer.
 *
 * <p>DONE is released after the effects (VIS-03, EXE-29) and pairs with the acquiring load of a
 * host that looks at the status (VIS-04); the effects are plain stores. On x86 no store overtakes
 * an earlier one, so the twin completes first. The mutations {@code done_relaxed} and {@code
 * host_read_relaxed} of the TLA+ model Visibility refute the two halves one by one.
 *
 * <p>Results: whether the slot was seen DONE, whether the effects were seen.
 */
@Litmus(11)
@Proves({"VIS-03", "VIS-04", "EXE-29"})
public final class L11DoneShowsEffects {
  private L11DoneShowsEffects() {}

  /** One executes and completes, the other looks. */
  @JCStressTest
  @State
  @Outcome(id = "0, 0", expect = ACCEPTABLE, desc = "Not DONE yet, nothing is promised.")
  @Outcome(id = "1, 1", expect = ACCEPTABLE, desc = "DONE with its effects (VIS-04).")
  @Outcome(id = "1, 0", expect = FORBIDDEN, desc = "DONE before its effects (VIS-03).")
  public static class Holds {
    private final SharedWords words = LitmusMemory.zeroed(SlotLayout.SLOT_BYTES);
    private final ConcurrentRing ring = new ConcurrentRing(words);
    private final Effects effects = new Effects();
    private final Claim claim;

    /** A slot that is CLAIMED. */
    public Holds() {
      ring.publish(0, 1, Payload.ONE);
      claim = ring.tryClaim(0).orElseThrow();
    }

    /** Executes, and then completes. */
    @Actor
    public void claimer() {
      effects.happen();
      claim.complete();
    }

    /** Looks for DONE, and then for the effects. */
    @Actor
    public void host(II_Result r) {
      look(words, ring, effects, r);
    }
  }

  /** The claimer completes before it has executed. */
  @BrokenTwin(drops = "The slot becomes DONE before its effects, not after them.", shows = "1, 0")
  @JCStressTest
  @State
  @Outcome(id = "0, 0", expect = ACCEPTABLE, desc = "Not DONE yet.")
  @Outcome(id = "1, 1", expect = ACCEPTABLE, desc = "The effects were there by then.")
  @Outcome(id = "1, 0", expect = ACCEPTABLE_INTERESTING, desc = "DONE before its effects.")
  public static class Broken {
    private final SharedWords words = LitmusMemory.zeroed(SlotLayout.SLOT_BYTES);
    private final ConcurrentRing ring = new ConcurrentRing(words);
    private final Effects effects = new Effects();
    private final Claim claim;

    /** A slot that is CLAIMED. */
    public Broken() {
      ring.publish(0, 1, Payload.ONE);
      claim = ring.tryClaim(0).orElseThrow();
    }

    /** The claimer, too early. */
    @Actor
    public void claimer() {
      claim.complete();
      effects.happen();
    }

    /** Looks for DONE, and then for the effects. */
    @Actor
    public void host(II_Result r) {
      look(words, ring, effects, r);
    }
  }

  private static void look(SharedWords words, ConcurrentRing ring, Effects effects, II_Result r) {
    Meeting.whileIs(words, SlotLayout.STATUS_OFFSET, SlotStatus.CLAIMED.code());
    r.r1 = Attempt.of(ring.status(0) == SlotStatus.DONE.code());
    r.r2 = r.r1 & Attempt.of(effects.areSeen());
  }
}
