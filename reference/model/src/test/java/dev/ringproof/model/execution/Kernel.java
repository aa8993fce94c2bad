package dev.ringproof.model.execution;

import dev.ringproof.model.execution.explore.KernelBuffers;
import dev.ringproof.model.publish.SlotPayload;
import dev.ringproof.model.slot.SlotIndex;
import dev.ringproof.spec.control.ControlLayout;
import dev.ringproof.spec.execution.PublishedSlot;
import dev.ringproof.spec.publish.SlotItem;
import dev.ringproof.spec.slot.SlotLayout;
import dev.ringproof.spec.slot.SlotStatus;
import dev.ringproof.spec.value.Bytes;
import dev.ringproof.spec.value.LittleEndian;
import dev.ringproof.spec.value.Words;
import java.nio.ByteBuffer;

/** The buffers of a kernel under test: tenants 0 to 3 are authorised, slots are of tenant 1. */
public final class Kernel {
  /** Observable 0. */
  public static final int OBSERVABLE = ControlLayout.OBSERVABLES_INDEX;

  private static final int TENANT = 1;

  final ByteBuffer control;
  final ByteBuffer ring;
  final ByteBuffer debugLog;

  /** Empty buffers of these sizes. */
  public Kernel(int observables, int slots, int debugLogWords) {
    control = ByteBuffer.allocate(ControlLayout.MIN_BYTES + observables * Integer.BYTES);
    ring = ByteBuffer.allocate(slots * SlotLayout.SLOT_BYTES);
    debugLog = ByteBuffer.allocate(debugLogWords * Integer.BYTES);
    with(ControlLayout.TENANT_BASE_INDEX, 3);
    for (int tenant = 0; tenant < 4; tenant++) {
      with(ControlLayout.TENANT_MASKS_INDEX + tenant, -1);
    }
  }

  /** Sets a control word. */
  public Kernel with(int index, int word) {
    LittleEndian.put(control, index, word);
    return this;
  }

  /** Publishes a slot of tenant 1. */
  public Kernel publish(int slot, int opcode, int... args) {
    return publish(new PublishedSlot(slot, TENANT, opcode, Words.of(args)));
  }

  /** Without a look at the opcode. */
  Kernel publish(PublishedSlot item) {
    Words words = SlotPayload.words(item.tenant(), new SlotItem(item.opcode(), item.args()));
    for (int offset = 0; offset < words.length(); offset++) {
      LittleEndian.put(ring, SlotIndex.of(item.slot(), offset), words.at(offset));
    }
    return this;
  }

  Kernel cursor(int word) {
    LittleEndian.put(debugLog, 0, word);
    return this;
  }

  Kernel status(int slot, SlotStatus status) {
    LittleEndian.put(ring, SlotIndex.of(slot, 0), status.code());
    return this;
  }

  Kernel drain() {
    return drain(1);
  }

  Kernel drain(int passes) {
    new Interpreter(control, ring, debugLog).drain(passes);
    return this;
  }

  int control(int index) {
    return LittleEndian.get(control, index);
  }

  int doneCount() {
    return control(ControlLayout.DONE_COUNT_INDEX);
  }

  int metric(int opcode) {
    return control(ControlLayout.METRICS_INDEX + opcode);
  }

  int log(int index) {
    return LittleEndian.get(debugLog, index);
  }

  SlotStatus status(int slot) {
    return SlotStatus.of(LittleEndian.get(ring, SlotIndex.of(slot, 0)));
  }

  /** The contents as a value. */
  public KernelBuffers buffers() {
    return new KernelBuffers(Bytes.copyOf(control), Bytes.copyOf(ring), Bytes.copyOf(debugLog));
  }
}
