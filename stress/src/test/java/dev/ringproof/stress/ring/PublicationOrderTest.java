package dev.ringproof.stress.ring;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.ringproof.host.publish.SlotPublisher;
import dev.ringproof.spec.norm.Proves;
import dev.ringproof.spec.slot.SlotLayout;
import dev.ringproof.spec.slot.SlotStatus;
import dev.ringproof.spec.value.SharedWords;
import java.util.Arrays;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/**
 * VIS-01 for the sequential publisher: who sees PUBLISHED sees the payload.
 *
 * <p>A second thread looks at each of many publications as early as it can, at the words first that
 * are written last. That a wrong order shows is likely, not certain: bounded by a number of
 * publications, and by no time.
 */
@Proves("VIS-01")
@Isolated("two threads that are to meet need a processor each")
class PublicationOrderTest {
  private static final int PUBLICATIONS = 300_000;
  private static final int SPINS = 20_000;

  private final SharedWords ring = SharedWords.allocate(SlotLayout.SLOT_BYTES);

  @Test
  @Proves({"PUB-13", "VIS-01"})
  void who_sees_published_sees_the_payload() throws Exception {
    FutureTask<Integer> observer = new FutureTask<>(this::tornPublications);
    Thread thread = new Thread(observer, "observer");
    thread.setDaemon(true);
    thread.start();
    publishAll(observer);
    assertEquals(0, observer.get(), "publications seen before their payload");
  }

  /** Ends early when the observer has ended: it was shown more publications than there were. */
  private void publishAll(Future<Integer> observer) {
    SlotPublisher publisher = new SlotPublisher(ring.memory());
    for (int tag = 1; tag <= PUBLICATIONS; tag++) {
      int[] args = new int[args(tag)];
      Arrays.fill(args, tag);
      // Pairs with the observer's release of DONE: it has read what is overwritten next.
      await(() -> is(SlotStatus.EMPTY) || is(SlotStatus.DONE) || observer.isDone());
      if (observer.isDone()) {
        return;
      }
      publisher.publishArray(0, tag, 9, args);
    }
  }

  /** All twelve, or none, so that the publisher has twelve words to clear. */
  private static int args(int tag) {
    return tag % 2 == 0 ? SlotLayout.ARGS_WORDS : 0;
  }

  private int tornPublications() {
    int torn = 0;
    for (int tag = 1; tag <= PUBLICATIONS; tag++) {
      // Pairs with the publisher's release of PUBLISHED.
      await(() -> is(SlotStatus.PUBLISHED));
      torn += holds(tag) ? 0 : 1;
      ring.setRelease(SlotLayout.STATUS_OFFSET, SlotStatus.DONE.code());
    }
    return torn;
  }

  private boolean holds(int tag) {
    int expected = args(tag) == 0 ? 0 : tag;
    boolean whole = true;
    for (int word = SlotLayout.SLOT_WORDS - 1; word >= SlotLayout.ARGS_OFFSET; word--) {
      whole &= ring.getOpaque(word) == expected;
    }
    return whole & ring.getOpaque(SlotLayout.TENANT_OFFSET) == tag;
  }

  private static void await(BooleanSupplier condition) {
    for (int spins = 0; !condition.getAsBoolean(); spins++) {
      if (spins < SPINS) {
        Thread.onSpinWait();
      } else {
        Thread.yield();
      }
    }
  }

  private boolean is(SlotStatus status) {
    return ring.getAcquire(SlotLayout.STATUS_OFFSET) == status.code();
  }
}
