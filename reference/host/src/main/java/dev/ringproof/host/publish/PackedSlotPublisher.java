package dev.ringproof.host.publish;

import dev.ringproof.spec.opcode.Opcode;
import dev.ringproof.spec.publish.PackedOp;
import dev.ringproof.spec.refusal.RefusedException;
import dev.ringproof.spec.slot.SlotLayout;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Objects;

/**
 * Writes several inner operations into one slot.
 *
 * <p>Threads, order of writes, allocation and read-only rings: as {@link SlotPublisher}.
 */
public final class PackedSlotPublisher {
  private final ByteBuffer ring;

  /** Publishes into this ring, which is everything from index 0 to its limit at each call. */
  public PackedSlotPublisher(ByteBuffer ring) {
    this.ring = Objects.requireNonNull(ring, "ring");
  }

  /**
   * Publishes the operations, which a kernel runs in order; none at all is legal (PUB-19). Their
   * opcodes are not looked at.
   *
   * @param slot u32
   * @param tenant u32
   * @throws RefusedException in this order: {@code packed_too_many_ops}, {@code
   *     packed_metadata_overflow}, {@code packed_payload_overflow}, then as {@link SlotPublisher};
   *     nothing has been written
   */
  public void publish(int slot, int tenant, List<PackedOp> ops) {
    tryPublish(slot, tenant, ops).orThrow();
  }

  /**
   * Publishes the operations if it can; what {@link #publish} throws is an answer here.
   *
   * @param slot u32
   * @param tenant u32
   */
  public Publication tryPublish(int slot, int tenant, List<PackedOp> ops) {
    Publication answer = check(slot, ops);
    if (answer == Publication.PUBLISHED) {
      int first = slot * SlotLayout.SLOT_WORDS;
      PackedArgs.write(ring, first + SlotLayout.ARGS_OFFSET, ops);
      SlotWriter.writeHeader(ring, first, tenant, Opcode.PACKED_SLOT.code());
      SlotWriter.commit(ring, first, PackedArgs.words(ops));
    }
    return answer;
  }

  /** What publishing them would come to now; the operations are looked at before the ring. */
  private Publication check(int slot, List<PackedOp> ops) {
    Publication answer = PackedArgs.check(ops);
    // PUB-18: the rules of a single slot come after those of the payload.
    return answer == Publication.PUBLISHED
        ? PublishChecks.slot(ring, slot, Opcode.PACKED_SLOT.code(), PackedArgs.words(ops))
        : answer;
  }
}
