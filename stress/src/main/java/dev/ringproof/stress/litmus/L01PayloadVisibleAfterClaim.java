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
import dev.ringproof.stress.litmus.state.LitmusMemory;
import dev.ringproof.stress.litmus.state.Meeting;
import dev.ringproof.stress.litmus.state.Payload;
import java.util.Optional;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;

/**
 * Who claims a slot sees the whole of what was published in it.
 *
 * <p>The publisher's release of PUBLISHED comes after the words of the payload (VIS-01) and pairs
 * with the acquiring half of the claimer's exchange (VIS-02); the payload itself is written by
 * plain stores and read by loads without an order. On x86 every exchange is a full fence, so the
 * twin breaks the publisher's side; the claimer's is refuted by the mutation {@code claim_relaxed}
 * of the TLA+ model Visibility.
 *
 * <p>Results: whether the slot was claimed, whether its payload was whole.
 */
@Litmus(1)
@Proves({"VIS-01", "VIS-02"})
public final class L01PayloadVisibleAfterClaim {
  private L01PayloadVisibleAfterClaim() {}

  /** One thread publishes, the other claims and reads. */
  @JCStressTest
  @State
  @Outcome(id = "0, 0", expect = ACCEPTABLE, desc = "The claimer came first (EXE-06).")
  @Outcome(id = "1, 1", expect = ACCEPTABLE, desc = "Claimed with its whole payload (VIS-02).")
  @Outcome(id = "1, 0", expect = FORBIDDEN, desc = "Claimed without its payload (VIS-01).")
  public static class Holds {
    private final SharedWords words = LitmusMemory.zeroed(SlotLayout.SLOT_BYTES);
    private final ConcurrentRing ring = new ConcurrentRing(words);

    /** Publishes slot 0. */
    @Actor
    public void publisher() {
      ring.publish(0, 1, Payload.ONE);
    }

    /** Claims slot 0 and looks at its payload. */
    @Actor
    public void claimer(II_Result r) {
      claimAndRead(words, ring, r);
    }
  }

  /** The same with a publisher in the wrong order. */
  @BrokenTwin(
      drops = "The publisher stores PUBLISHED before the payload, not after it.",
      shows = "1, 0")
  @JCStressTest
  @State
  @Outcome(id = "0, 0", expect = ACCEPTABLE, desc = "The claimer came first (EXE-06).")
  @Outcome(id = "1, 1", expect = ACCEPTABLE, desc = "Claimed when the payload was there.")
  @Outcome(id = "1, 0", expect = ACCEPTABLE_INTERESTING, desc = "Claimed without its payload.")
  public static class Broken {
    private final SharedWords words = LitmusMemory.zeroed(SlotLayout.SLOT_BYTES);
    private final ConcurrentRing ring = new ConcurrentRing(words);

    /** The publisher, too early with the status. */
    @Actor
    public void publisher() {
      Payload.storeStatus(words, SlotStatus.PUBLISHED);
      Payload.store(words, Payload.ONE);
    }

    /** Claims slot 0 and looks at its payload. */
    @Actor
    public void claimer(II_Result r) {
      claimAndRead(words, ring, r);
    }
  }

  private static void claimAndRead(SharedWords words, ConcurrentRing ring, II_Result r) {
    Meeting.whileIs(words, SlotLayout.STATUS_OFFSET, SlotStatus.EMPTY.code());
    Optional<Claim> claim = ring.tryClaim(0);
    r.r1 = claim.isPresent() ? 1 : 0;
    r.r2 = claim.isPresent() && Payload.isWhole(claim.get(), Payload.ONE) ? 1 : 0;
  }
}
