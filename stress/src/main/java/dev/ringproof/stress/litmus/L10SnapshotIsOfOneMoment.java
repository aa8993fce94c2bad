package dev.ringproof.stress.litmus;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE_INTERESTING;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.ringproof.host.ring.Claim;
import dev.ringproof.host.ring.ConcurrentRing;
import dev.ringproof.host.ring.SlotSnapshot;
import dev.ringproof.spec.norm.Proves;
import dev.ringproof.spec.slot.SlotLayout;
import dev.ringproof.spec.slot.SlotStatus;
import dev.ringproof.spec.value.SharedWords;
import dev.ringproof.spec.value.Words;
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
 * A snapshot of a slot that is completed and published anew is of one moment, or says that it is
 * not.
 *
 * <p>The status word cannot tell (DEC-15): it may be the same before and after. The ring counts its
 * writes beside the slots; a reader that finds the count changed looks again, and gives up after 64
 * looks (VIS-11). The publisher's fence after the first count pairs with the reader's before the
 * second. A reader that copies word by word shows a slot that was never there: DONE with words of
 * the next publication.
 *
 * <p>Results: whether the snapshot says that it is whole, whether it is a slot that there was:
 * CLAIMED or DONE with the first payload, or PUBLISHED with the second.
 */
@Litmus(10)
@Proves({"VIS-11", "TRN-08"})
public final class L10SnapshotIsOfOneMoment {
  private L10SnapshotIsOfOneMoment() {}

  /** One completes and publishes, the other looks. */
  @JCStressTest
  @State
  @Outcome(id = "1, 1", expect = ACCEPTABLE, desc = "A slot that there was (VIS-11).")
  @Outcome(id = "0, [01]", expect = ACCEPTABLE, desc = "Says that it may be torn (VIS-11).")
  @Outcome(id = "1, 0", expect = FORBIDDEN, desc = "Says whole, and is torn (VIS-11).")
  public static class Holds {
    private final SharedWords words = LitmusMemory.zeroed(SlotLayout.SLOT_BYTES);
    private final ConcurrentRing ring = new ConcurrentRing(words);
    private final Claim claim;

    /** A slot that is CLAIMED. */
    public Holds() {
      ring.publish(0, 1, Payload.ONE);
      claim = ring.tryClaim(0).orElseThrow();
    }

    /** Recycles the slot. */
    @Actor
    public void recycler() {
      claim.complete();
      ring.publish(0, 2, Payload.TWO);
    }

    /** Looks at it. */
    @Actor
    public void observer(II_Result r) {
      Meeting.whileIs(words, SlotLayout.STATUS_OFFSET, SlotStatus.CLAIMED.code());
      SlotSnapshot seen = ring.snapshot(0);
      r.r1 = Attempt.of(seen.whole());
      r.r2 = Attempt.of(was(seen));
    }
  }

  /** The copy is made word by word. */
  @BrokenTwin(
      drops = "The reader copies the words once and does not ask whether they were written.",
      shows = "1, 0")
  @JCStressTest
  @State
  @Outcome(id = "1, 1", expect = ACCEPTABLE, desc = "A slot that there was.")
  @Outcome(id = "1, 0", expect = ACCEPTABLE_INTERESTING, desc = "Says whole, and is torn.")
  @Outcome(id = "0, [01]", expect = FORBIDDEN, desc = "The copy cannot say so (VIS-11).")
  public static class Broken {
    private final SharedWords words = LitmusMemory.zeroed(SlotLayout.SLOT_BYTES);
    private final ConcurrentRing ring = new ConcurrentRing(words);
    private final Claim claim;

    /** A slot that is CLAIMED. */
    public Broken() {
      ring.publish(0, 1, Payload.ONE);
      claim = ring.tryClaim(0).orElseThrow();
    }

    /** Recycles the slot. */
    @Actor
    public void recycler() {
      claim.complete();
      ring.publish(0, 2, Payload.TWO);
    }

    /** Copies it. */
    @Actor
    public void observer(II_Result r) {
      Meeting.whileIs(words, SlotLayout.STATUS_OFFSET, SlotStatus.CLAIMED.code());
      int[] copy = new int[SlotLayout.SLOT_WORDS];
      copy[SlotLayout.STATUS_OFFSET] = words.getAcquire(SlotLayout.STATUS_OFFSET);
      for (int i = SlotLayout.OPCODE_OFFSET; i < SlotLayout.SLOT_WORDS; i++) {
        copy[i] = words.getOpaque(i);
      }
      SlotSnapshot seen = new SlotSnapshot(0, Words.of(copy), true);
      r.r1 = Attempt.of(seen.whole());
      r.r2 = Attempt.of(was(seen));
    }
  }

  private static boolean was(SlotSnapshot seen) {
    int status = seen.words().at(SlotLayout.STATUS_OFFSET);
    if (status == SlotStatus.PUBLISHED.code()) {
      return Payload.isWhole(seen.words(), Payload.TWO);
    }
    return (status == SlotStatus.CLAIMED.code() || status == SlotStatus.DONE.code())
        && Payload.isWhole(seen.words(), Payload.ONE);
  }
}
