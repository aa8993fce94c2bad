package dev.ringproof.stress.linear;

import dev.ringproof.host.publish.SlotPublisher;
import dev.ringproof.host.slot.SlotTransitions;
import dev.ringproof.spec.publish.SlotItem;
import dev.ringproof.spec.refusal.RefusedException;
import dev.ringproof.spec.slot.SlotLayout;
import dev.ringproof.spec.slot.SlotTransition;
import dev.ringproof.spec.value.LittleEndian;
import dev.ringproof.spec.value.Words;
import java.nio.ByteBuffer;
import java.util.stream.IntStream;

/** The same operations by the sequential reference, one after the other. */
public final class SequentialRing {
  private static final int NOBODY = -1;

  private final ByteBuffer ring = ByteBuffer.allocate(SlotLayout.SLOT_BYTES);
  private int claimer = NOBODY;

  public SequentialRing() {
    publish(RingOperations.FIRST_VALUE);
  }

  public int publish(int value) {
    try {
      new SlotPublisher(ring)
          .publish(RingOperations.SLOT, value, new SlotItem(value, Words.of(value, value)));
      return 0;
    } catch (RefusedException refused) {
      return RingOperations.REFUSED;
    }
  }

  public int claim(int thread) {
    if (move(SlotTransition.CLAIM) == RingOperations.REFUSED) {
      return RingOperations.REFUSED;
    }
    claimer = thread;
    return 10 * word(SlotLayout.OPCODE_OFFSET) + word(SlotLayout.ARGS_OFFSET + 1);
  }

  public boolean done(int thread) {
    return claimer == thread && move(SlotTransition.DONE) != RingOperations.REFUSED;
  }

  public int cancel() {
    return move(SlotTransition.CANCEL);
  }

  public int fault() {
    return move(SlotTransition.FAULT);
  }

  public String read() {
    return Words.of(IntStream.range(0, SlotLayout.SLOT_WORDS).map(this::word).toArray()).toString();
  }

  private int move(SlotTransition transition) {
    return Math.max(
        SlotTransitions.attempt(ring, RingOperations.SLOT, transition), RingOperations.REFUSED);
  }

  private int word(int offset) {
    return LittleEndian.get(ring, RingOperations.SLOT * SlotLayout.SLOT_WORDS + offset);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SequentialRing that
        && claimer == that.claimer
        && ring.equals(that.ring);
  }

  @Override
  public int hashCode() {
    return 31 * ring.hashCode() + claimer;
  }
}
