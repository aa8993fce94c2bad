package dev.ringproof.stress.litmus;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE_INTERESTING;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.ringproof.host.ring.ConcurrentRing;
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
 * Who sees the fence of a batch PUBLISHED sees all items of the batch.
 *
 * <p>Each slot of a batch is released, and the fence last (VIS-06, PUB-28): the acquiring load that
 * finds the fence has all releases before it, and the payloads before those (VIS-01). It is the
 * order of the publications that carries this, and the twin publishes the fence first.
 *
 * <p>Results: whether the fence was seen, whether both items were there, status and payload.
 */
@Litmus(7)
@Proves({"VIS-06", "PUB-28", "VIS-01"})
public final class L07FenceImpliesItsBatch {
  private static final int FENCE = 2;
  private static final int BYTES = 3 * SlotLayout.SLOT_BYTES;
  private static final List<SlotItem> ITEMS = List.of(Payload.ONE, Payload.TWO);

  private L07FenceImpliesItsBatch() {}

  /** One publishes a batch of two, the other waits for its fence. */
  @JCStressTest
  @State
  @Outcome(id = "0, 0", expect = ACCEPTABLE, desc = "No fence yet, nothing is promised.")
  @Outcome(id = "1, 1", expect = ACCEPTABLE, desc = "The fence and its batch (VIS-06).")
  @Outcome(id = "1, 0", expect = FORBIDDEN, desc = "A fence before its batch (VIS-06).")
  public static class Holds {
    private final SharedWords words = LitmusMemory.zeroed(BYTES);
    private final ConcurrentRing ring = new ConcurrentRing(words);

    /** Publishes two items and their fence. */
    @Actor
    public void publisher() {
      ring.publishBatch(0, 1, ITEMS, 1);
    }

    /** Looks at the fence, and then at the items. */
    @Actor
    public void observer(II_Result r) {
      look(words, ring, r);
    }
  }

  /** The fence comes first. */
  @BrokenTwin(drops = "The fence is published before the items, not after them.", shows = "1, 0")
  @JCStressTest
  @State
  @Outcome(id = "0, 0", expect = ACCEPTABLE, desc = "No fence yet.")
  @Outcome(id = "1, 1", expect = ACCEPTABLE, desc = "The items were there by then.")
  @Outcome(id = "1, 0", expect = ACCEPTABLE_INTERESTING, desc = "A fence before its batch.")
  public static class Broken {
    private final SharedWords words = LitmusMemory.zeroed(BYTES);
    private final ConcurrentRing ring = new ConcurrentRing(words);

    /** The publisher, too early with the fence. */
    @Actor
    public void publisher() {
      ring.publishBatch(FENCE, 1, List.of(), 1);
      ring.publish(0, 1, Payload.ONE);
      ring.publish(1, 1, Payload.TWO);
    }

    /** Looks at the fence, and then at the items. */
    @Actor
    public void observer(II_Result r) {
      look(words, ring, r);
    }
  }

  private static void look(SharedWords words, ConcurrentRing ring, II_Result r) {
    Meeting.whileIs(
        words, FENCE * SlotLayout.SLOT_WORDS + SlotLayout.STATUS_OFFSET, SlotStatus.EMPTY.code());
    r.r1 = Attempt.of(ring.status(FENCE) == SlotStatus.PUBLISHED.code());
    r.r2 = r.r1 & Attempt.of(isThere(words, 1, Payload.TWO) & isThere(words, 0, Payload.ONE));
  }

  /** By loads without an order, the status too: the fence alone has to do. */
  private static boolean isThere(SharedWords words, int slot, SlotItem item) {
    int status = words.getOpaque(slot * SlotLayout.SLOT_WORDS + SlotLayout.STATUS_OFFSET);
    return status == SlotStatus.PUBLISHED.code() & Payload.hasArgs(words, slot, item);
  }
}
