package dev.ringproof.model.publish;

import dev.ringproof.model.packed.PackedPayload;
import dev.ringproof.spec.opcode.Opcode;
import dev.ringproof.spec.publish.PackedOp;
import dev.ringproof.spec.publish.SlotItem;
import dev.ringproof.spec.refusal.RefusedException;
import java.nio.ByteBuffer;
import java.util.List;

/** Publication of one slot into a ring that nobody else touches. */
public final class SlotPublication {
  private SlotPublication() {}

  /**
   * Publishes one operation.
   *
   * @param slot u32
   * @param tenant u32
   * @throws RefusedException the first that applies of {@code ring_length}, {@code
   *     slot_out_of_range}, {@code too_many_args}, {@code opcode_reserved}, {@code
   *     slot_not_publishable}; the ring is as it was
   */
  public static void publish(ByteBuffer ring, int slot, int tenant, SlotItem item) {
    RingWriter writer = new RingWriter(ring);
    // PUB-01: this order.
    writer.requireWholeSlots();
    writer.requireSlot(slot);
    SlotPayload.requireLegal(item);
    writer.requireFree(slot, 1);
    // PUB-02: nothing was written until here.
    writer.write(slot, tenant, item);
  }

  /**
   * Publishes inner operations as one slot; their opcodes are not judged (PUB-18).
   *
   * @param slot u32
   * @param tenant u32
   * @throws RefusedException {@code packed_too_many_ops}, {@code packed_metadata_overflow}, {@code
   *     packed_payload_overflow}, then as {@link #publish}
   */
  public static void publishPacked(ByteBuffer ring, int slot, int tenant, List<PackedOp> ops) {
    SlotItem item = new SlotItem(Opcode.PACKED_SLOT.code(), PackedPayload.encode(ops));
    publish(ring, slot, tenant, item);
  }
}
