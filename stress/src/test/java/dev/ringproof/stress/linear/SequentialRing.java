package dev.ringproof.stress.linear;

import dev.ringproof.model.publish.SlotPublication;
import dev.ringproof.model.slot.StatusMove;
import dev.ringproof.spec.publish.SlotItem;
import dev.ringproof.spec.refusal.RefusedException;
import dev.ringproof.spec.slot.SlotLayout;
import dev.ringproof.spec.slot.SlotTransition;
import dev.ringproof.spec.value.LittleEndian;
import dev.ringproof.spec.value.Words;
import java.nio.ByteBuffer;
import java.util.stream.IntStream;

/** The same operations by the reference model, one after the other. */
public final class SequentialRing {
  private static final int NOBODY = -1;

  private final ByteBuffer ring = ByteBuffer.allocate(SlotLayout.SLOT_BYTES);
  private int claimer = NOBODY;

  public SequentialRing() {
    publish(RingOperations.FIRST_VALUE);
  }

  public int publish(int value) {
    try {
      SlotItem item = new SlotItem(value, Words.of(value, value));
      SlotPublication.publish(ring, RingOperations.SLOT, value, item);
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
    int previous = StatusMove.attempt(ring, RingOperations.SLOT, transition);
    return previous == StatusMove.REFUSED ? RingOperations.REFUSED : previous;
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
