package dev.ringproof.model.ring;

import dev.ringproof.spec.answer.SlotAnswer.HostRingAnswer;
import dev.ringproof.spec.answer.StepAnswer;
import dev.ringproof.spec.refusal.BufferName;
import dev.ringproof.spec.refusal.Refusal;
import dev.ringproof.spec.refusal.RefusedException;
import dev.ringproof.spec.ring.RingStep;
import dev.ringproof.spec.slot.SlotLayout;
import dev.ringproof.spec.value.Bytes;
import java.nio.ByteBuffer;
import java.util.List;

/**
 * A ring that one owner writes and reads by whole slots; the producer is called {@link
 * dev.ringproof.spec.ring.RingLayout#IN_PROCESS_PRODUCER} (RING-13).
 */
public final class OwnedRing {
  private final ByteBuffer ring;

  /**
   * A ring of EMPTY slots.
   *
   * @param slots u32
   * @throws RefusedException {@code byte_length_overflow} above 1,048,576 slots
   */
  public OwnedRing(int slots) {
    ring = RingEncoding.empty(slots); // RING-04
  }

  /** Takes the steps, one after the other: a refused one is an answer, and the next is taken. */
  public HostRingAnswer run(List<RingStep> steps) {
    List<StepAnswer> answers = steps.stream().map(this::take).toList();
    int done = DoneSlots.count(ring, slots()); // RING-12
    return new HostRingAnswer(answers, done, Bytes.copyOf(ring));
  }

  private StepAnswer take(RingStep step) {
    try {
      if (step instanceof RingStep.Publish publish) {
        write(publish.slot(), publish.publish());
        return new StepAnswer.Stored();
      }
      RingStep.Read read = (RingStep.Read) step;
      return new StepAnswer.Copied(read(read.slot(), Integer.toUnsignedLong(read.read())));
    } catch (RefusedException refused) {
      return new StepAnswer.Declined(refused.refusal());
    }
  }

  /** Copies the bytes as they are, whatever the slot's status (RING-09). */
  private void write(int slot, Bytes encoded) {
    ring.put(firstByte(slot, encoded.length()), encoded.toArray());
  }

  /** The bytes of a slot as they are (RING-10). */
  private Bytes read(int slot, long lengthBytes) {
    return Bytes.copyOf(ring.slice(firstByte(slot, lengthBytes), SlotLayout.SLOT_BYTES));
  }

  /** First byte of a slot that is to be copied to or from a buffer of a length. */
  private int firstByte(int slot, long lengthBytes) {
    // RING-11: the buffer before the slot.
    if (lengthBytes != SlotLayout.SLOT_BYTES) {
      throw new RefusedException(Refusal.misaligned(BufferName.RING_SLOT, lengthBytes));
    }
    if (Integer.compareUnsigned(slot, slots()) >= 0) {
      long word = Integer.toUnsignedLong(slot) * SlotLayout.SLOT_WORDS;
      throw new RefusedException(Refusal.missingWord(BufferName.RING_SLOT, word, ring.limit()));
    }
    return slot * SlotLayout.SLOT_BYTES;
  }

  private int slots() {
    return ring.limit() / SlotLayout.SLOT_BYTES;
  }
}
