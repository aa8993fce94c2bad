package dev.ringproof.stress.litmus.explored;

import dev.ringproof.model.execution.explore.KernelBuffers;
import dev.ringproof.spec.control.ControlLayout;
import dev.ringproof.spec.execution.PublishedSlot;
import dev.ringproof.spec.slot.SlotLayout;
import dev.ringproof.spec.slot.SlotStatus;
import dev.ringproof.spec.value.Bytes;
import dev.ringproof.spec.value.LittleEndian;
import java.nio.ByteBuffer;

/** The memory before the first access: slots are EMPTY, all tenants authorised, notes zero. */
final class Start {
  private static final int OBSERVABLES = 2;
  private static final int NOTES = 8;

  private final ByteBuffer ring;

  private Start(int slots) {
    this.ring = ByteBuffer.allocate(slots * SlotLayout.SLOT_BYTES);
  }

  static KernelBuffers empty(int slots) {
    return new Start(slots).buffers();
  }

  /** One slot with a payload. */
  static KernelBuffers of(SlotStatus status, PublishedSlot item) {
    Start start = new Start(1);
    start.put(SlotLayout.STATUS_OFFSET, status.code());
    start.put(SlotLayout.OPCODE_OFFSET, item.opcode());
    start.put(SlotLayout.TENANT_OFFSET, item.tenant());
    for (int i = 0; i < item.args().length(); i++) {
      start.put(SlotLayout.ARGS_OFFSET + i, item.args().at(i));
    }
    return start.buffers();
  }

  private void put(int offset, int word) {
    LittleEndian.put(ring, offset, word);
  }

  private KernelBuffers buffers() {
    ByteBuffer debugLog = ByteBuffer.allocate(NOTES * Integer.BYTES);
    return new KernelBuffers(Bytes.copyOf(control()), Bytes.copyOf(ring), Bytes.copyOf(debugLog));
  }

  private static ByteBuffer control() {
    ByteBuffer control = ByteBuffer.allocate(ControlLayout.MIN_BYTES + OBSERVABLES * Integer.BYTES);
    LittleEndian.put(control, ControlLayout.TENANT_BASE_INDEX, ControlLayout.TENANT_MASKS_INDEX);
    for (int tenant = 0; tenant < ControlLayout.TENANT_MASKS_WORDS; tenant++) {
      LittleEndian.put(
          control, ControlLayout.TENANT_MASKS_INDEX + tenant, ControlLayout.TENANT_AUTHORISED);
    }
    return control;
  }
}
