package dev.ringproof.stress.litmus;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE_INTERESTING;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.ringproof.host.ring.ConcurrentRing;
import dev.ringproof.host.ring.SlotSnapshot;
import dev.ringproof.spec.norm.Proves;
import dev.ringproof.spec.publish.SlotItem;
import dev.ringproof.spec.slot.SlotLayout;
import dev.ringproof.spec.slot.SlotStatus;
import dev.ringproof.spec.value.SharedWords;
import dev.ringproof.stress.litmus.state.Attempt;
import dev.ringproof.stress.litmus.state.LitmusMemory;
import dev.ringproof.stress.litmus.state.Meeting;
import dev.ringproof.stress.litmus.state.Payload;
import java.util.List;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;

/**
 * A copy of the ring that shows the fence of a batch shows the whole batch.
 *
 * <p>The slots of a copy are of different moments (VIS-11). A batch is published with its fence
 * last (VIS-06), so a copy that is made from the last slot to the first cannot have the fence and
 * lack an item: the item was there before the fence, and is looked at after it. Made from the first
 * to the last, it can.
 *
 * <p>Results: whether the copy has the fence, whether it has both items.
 */
@Litmus(15)
@Proves({"VIS-11", "VIS-06"})
public final class L15CopyShowsWholeBatches {
  private static final int FENCE = 2;
  private static final int BYTES = 3 * SlotLayout.SLOT_BYTES;
  private static final List<SlotItem> ITEMS = List.of(Payload.ONE, Payload.TWO);

  private L15CopyShowsWholeBatches() {}

  /** The ring makes the copy. */
  @JCStressTest
  @State
  @Outcome(id = "0, [01]", expect = ACCEPTABLE, desc = "No fence, nothing is promised.")
  @Outcome(id = "1, 1", expect = ACCEPTABLE, desc = "The fence and its batch (VIS-06).")
  @Outcome(id = "1, 0", expect = FORBIDDEN, desc = "A fence without its batch (VIS-11).")
  public static class Holds {
    private final Meeting meeting = new Meeting();
    private final ConcurrentRing ring = new ConcurrentRing(LitmusMemory.zeroed(BYTES));
    private final SharedWords copy = LitmusMemory.zeroed(BYTES);

    /** Publishes two items and their fence. */
    @Actor
    public void publisher() {
      meeting.arrive();
      ring.publishBatch(0, 1, ITEMS, 1);
    }

    /** Copies the ring. */
    @Actor
    public void observer(II_Result r) {
      meeting.arrive();
      ring.snapshotInto(copy.memory());
      judge(copy, r);
    }
  }

  /** The copy goes the other way. */
  @BrokenTwin(drops = "The copy is made from the first slot to the last.", shows = "1, 0")
  @JCStressTest
  @State
  @Outcome(id = "0, [01]", expect = ACCEPTABLE, desc = "No fence.")
  @Outcome(id = "1, 1", expect = ACCEPTABLE, desc = "The batch was there by then.")
  @Outcome(id = "1, 0", expect = ACCEPTABLE_INTERESTING, desc = "A fence without its batch.")
  public static class Broken {
    private final Meeting meeting = new Meeting();
    private final ConcurrentRing ring = new ConcurrentRing(LitmusMemory.zeroed(BYTES));
    private final SharedWords copy = LitmusMemory.zeroed(BYTES);

    /** Publishes two items and their fence. */
    @Actor
    public void publisher() {
      meeting.arrive();
      ring.publishBatch(0, 1, ITEMS, 1);
    }

    /** Copies the ring. */
    @Actor
    public void observer(II_Result r) {
      meeting.arrive();
      for (int slot = 0; slot < ring.slots(); slot++) {
        copySlot(ring.snapshot(slot));
      }
      judge(copy, r);
    }

    private void copySlot(SlotSnapshot seen) {
      for (int offset = 0; offset < SlotLayout.SLOT_WORDS; offset++) {
        copy.set(seen.slot() * SlotLayout.SLOT_WORDS + offset, seen.words().at(offset));
      }
    }
  }

  private static void judge(SharedWords copy, II_Result r) {
    r.r1 = copy.get(FENCE * SlotLayout.SLOT_WORDS + SlotLayout.STATUS_OFFSET);
    r.r2 = Attempt.of(has(copy, 0) & has(copy, 1));
  }

  private static boolean has(SharedWords copy, int slot) {
    int status = copy.get(slot * SlotLayout.SLOT_WORDS + SlotLayout.STATUS_OFFSET);
    return status == SlotStatus.PUBLISHED.code()
        & Payload.hasArgs(copy, slot, slot == 0 ? Payload.ONE : Payload.TWO);
  }
}
