package dev.ringproof.host.publish;

import dev.ringproof.spec.opcode.Opcode;
import dev.ringproof.spec.publish.PackedOp;
import dev.ringproof.spec.publish.SlotItem;
import dev.ringproof.spec.refusal.RefusedException;
import java.nio.ByteBuffer;
import java.util.List;

/**
 * Writes several inner operations into one slot.
 *
 * <p>Threads, order of writes and read-only rings: as {@link SlotPublisher}.
 */
public final class PackedSlotPublisher {
  private final SlotPublisher slots;

  /** Publishes into this ring, which is everything from index 0 to its limit at each call. */
  public PackedSlotPublisher(ByteBuffer ring) {
    slots = new SlotPublisher(ring);
  }

  /**
   * Publishes the operations, which a kernel runs in order; none at all is legal. Their opcodes are
   * not looked at.
   *
   * @param slot u32
   * @param tenant u32
   * @throws RefusedException in this order: {@code packed_too_many_ops}, {@code
   *     packed_metadata_overflow}, {@code packed_payload_overflow}, then as {@link SlotPublisher};
   *     nothing has been written
   */
  public void publish(int slot, int tenant, List<PackedOp> ops) {
    slots.publish(slot, tenant, new SlotItem(Opcode.PACKED_SLOT.code(), PackedArgs.encode(ops)));
  }
}
