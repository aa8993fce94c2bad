package dev.ringproof.host.publish;

import dev.ringproof.spec.publish.SlotItem;
import dev.ringproof.spec.refusal.RefusedException;
import dev.ringproof.spec.slot.SlotLayout;
import dev.ringproof.spec.value.LittleEndian;
import dev.ringproof.spec.value.Words;
import java.nio.ByteBuffer;
import java.util.Objects;

/**
 * Writes one operation into one slot of a ring that a kernel may be running on.
 *
 * <p>All checks come before the first write, so a refused publication changes nothing. A successful
 * one does not allocate, nor does an attempt that fails. The payload is written before the status.
 * Two threads may publish into the same ring, but not into the same slot: the check of the status
 * and the write are two accesses. A read-only ring is a programmer error, {@link
 * java.nio.ReadOnlyBufferException}.
 */
public final class SlotPublisher {
  private final ByteBuffer ring;

  /** Publishes into this ring, which is everything from index 0 to its limit at each call. */
  public SlotPublisher(ByteBuffer ring) {
    this.ring = Objects.requireNonNull(ring, "ring");
  }

  /**
   * Publishes an item.
   *
   * @param slot u32
   * @param tenant u32
   * @param item opcode, and up to twelve arguments; those not given become zero
   * @throws RefusedException in this order: {@code ring_length}, {@code slot_out_of_range}, {@code
   *     too_many_args}, {@code opcode_reserved}, {@code slot_not_publishable}
   */
  public void publish(int slot, int tenant, SlotItem item) {
    // Not by way of an attempt: the compiler would not put so much code into one method.
    check(slot, item.opcode(), item.args().length()).orThrow();
    SlotWriter.write(ring, slot, tenant, item);
  }

  /**
   * Publishes an item if it can; what {@link #publish} throws is an answer here.
   *
   * @param slot u32
   * @param tenant u32
   * @param item opcode, and up to twelve arguments; those not given become zero
   */
  public Publication tryPublish(int slot, int tenant, SlotItem item) {
    Publication answer = check(slot, item.opcode(), item.args().length());
    if (answer == Publication.PUBLISHED) {
      SlotWriter.write(ring, slot, tenant, item);
    }
    return answer;
  }

  /**
   * The same as {@link #tryPublish}, for a caller that has no item at hand.
   *
   * @param slot u32
   * @param tenant u32
   * @param opcode u32
   * @param args up to twelve, u32; those not given become zero
   */
  public Publication tryPublishArgs(int slot, int tenant, int opcode, Words args) {
    Publication answer = check(slot, opcode, args.length());
    if (answer == Publication.PUBLISHED) {
      int first = slot * SlotLayout.SLOT_WORDS;
      SlotWriter.writeArgs(ring, first, args);
      SlotWriter.writeHeader(ring, first, tenant, opcode);
      SlotWriter.commit(ring, first, args.length());
    }
    return answer;
  }

  /**
   * The same as {@link #publish}, from an array that the caller goes on using: nothing is copied
   * but into the ring.
   *
   * @param slot u32
   * @param tenant u32
   * @param opcode u32
   * @param args up to twelve, u32; those not given become zero
   * @throws RefusedException as {@link #publish}
   */
  public void publishArray(int slot, int tenant, int opcode, int... args) {
    check(slot, opcode, args.length).orThrow();
    writeArray(slot, tenant, opcode, args);
  }

  /**
   * The same as {@link #tryPublish}, from an array that the caller goes on using.
   *
   * @param slot u32
   * @param tenant u32
   * @param opcode u32
   * @param args up to twelve, u32; those not given become zero
   */
  public Publication tryPublishArray(int slot, int tenant, int opcode, int... args) {
    Publication answer = check(slot, opcode, args.length);
    if (answer == Publication.PUBLISHED) {
      writeArray(slot, tenant, opcode, args);
    }
    return answer;
  }

  private void writeArray(int slot, int tenant, int opcode, int... args) {
    int first = slot * SlotLayout.SLOT_WORDS;
    for (int i = 0; i < args.length; i++) {
      LittleEndian.put(ring, first + SlotLayout.ARGS_OFFSET + i, args[i]);
    }
    SlotWriter.writeHeader(ring, first, tenant, opcode);
    SlotWriter.commit(ring, first, args.length);
  }

  /**
   * What publishing into a slot would come to now; for a caller that prepares a payload only for a
   * slot that is free.
   *
   * @param slot u32
   * @param opcode u32
   * @param argCount number of arguments, 0 or more
   */
  public Publication check(int slot, int opcode, int argCount) {
    return PublishChecks.slot(ring, slot, opcode, argCount);
  }
}
