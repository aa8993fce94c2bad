package dev.ringproof.stress.linear;

import dev.ringproof.host.ring.Claim;
import dev.ringproof.host.ring.ConcurrentRing;
import dev.ringproof.host.ring.SlotSnapshot;
import dev.ringproof.spec.publish.SlotItem;
import dev.ringproof.spec.refusal.RefusedException;
import dev.ringproof.spec.slot.SlotLayout;
import dev.ringproof.spec.slot.SlotStatus;
import dev.ringproof.spec.slot.SlotTransition;
import dev.ringproof.spec.value.SharedWords;
import dev.ringproof.spec.value.Words;
import java.util.Optional;
import java.util.function.IntSupplier;
import org.jetbrains.lincheck.datastructures.IntGen;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;
import org.jetbrains.lincheck.datastructures.ThreadIdGen;

/**
 * What threads do to a ring of one slot, which starts PUBLISHED; the answers are those of {@link
 * SequentialRing}. More slots would only make threads meet less often: slots know nothing of each
 * other.
 *
 * <p>A thread completes only what it has claimed, and one thread at a time publishes: the two
 * things that the ring asks of its users.
 */
@Param(name = "value", gen = IntGen.class, conf = "1:3")
@Param(name = "thread", gen = ThreadIdGen.class)
public abstract class RingOperations {
  /** The slot. */
  static final int SLOT = 0;

  /** Threads that may take part. */
  static final int THREADS = 8;

  /** What the slot holds at the start. */
  static final int FIRST_VALUE = 4;

  /** The answer of a refused operation. */
  static final int REFUSED = -1;

  /** Words of the ring, for a ring that gets something wrong. */
  final SharedWords words = SharedWords.allocate(SlotLayout.SLOT_BYTES);

  /** The ring. */
  final ConcurrentRing ring = new ConcurrentRing(words);

  private final Claim[] held = new Claim[THREADS];

  RingOperations() {
    publish(FIRST_VALUE);
  }

  /** Claims the slot. */
  abstract Optional<Claim> take();

  @Operation(nonParallelGroup = "publisher")
  public int publish(@Param(name = "value") int value) {
    return answer(
        () -> {
          ring.publish(SLOT, value, new SlotItem(value, Words.of(value, value)));
          return 0;
        });
  }

  @Operation
  public int claim(@Param(name = "thread") int thread) {
    Optional<Claim> claim = take();
    claim.ifPresent(taken -> held[thread] = taken);
    return claim.map(taken -> 10 * taken.opcode() + taken.arg(1)).orElse(REFUSED);
  }

  @Operation
  public boolean done(@Param(name = "thread") int thread) {
    return held[thread] != null && held[thread].complete();
  }

  @Operation
  public int cancel() {
    return answer(() -> ring.cancel(SLOT));
  }

  @Operation
  public int fault() {
    return answer(() -> ring.fault(SLOT));
  }

  @Operation
  public String read() {
    SlotSnapshot snapshot = ring.snapshot(SLOT);
    while (!snapshot.whole()) {
      snapshot = ring.snapshot(SLOT);
    }
    return snapshot.words().toString();
  }

  private static int answer(IntSupplier call) {
    try {
      return call.getAsInt();
    } catch (RefusedException refused) {
      return REFUSED;
    }
  }

  /** The ring as it is. */
  public static final class Sound extends RingOperations {
    @Override
    Optional<Claim> take() {
      return ring.tryClaim(SLOT);
    }
  }

  /**
   * Looks at the status and then stores CLAIMED: between the two, another may have moved the slot.
   * It gives its turn away there, so that on a busy machine, too, somebody does.
   */
  public static final class ClaimsInTwoSteps extends RingOperations {
    @Override
    Optional<Claim> take() {
      if (!SlotTransition.CLAIM.allows(ring.status(SLOT))) {
        return Optional.empty();
      }
      Thread.yield();
      words.setRelease(
          SLOT * SlotLayout.SLOT_WORDS + SlotLayout.STATUS_OFFSET, SlotStatus.CLAIMED.code());
      return Optional.of(ring.adopt(SLOT));
    }
  }
}
