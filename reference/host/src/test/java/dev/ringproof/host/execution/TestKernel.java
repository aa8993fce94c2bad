package dev.ringproof.host.execution;

import dev.ringproof.host.ring.ConcurrentRing;
import dev.ringproof.spec.control.ControlLayout;
import dev.ringproof.spec.control.DebugLogLayout;
import dev.ringproof.spec.publish.SlotItem;
import dev.ringproof.spec.slot.SlotLayout;
import dev.ringproof.spec.slot.SlotStatus;
import dev.ringproof.spec.value.Bytes;
import dev.ringproof.spec.value.SharedWords;
import dev.ringproof.spec.value.Words;
import java.util.List;

/** The buffers of a kernel under test: tenants 0 to 3 are authorised, slots are of tenant 1. */
final class TestKernel {
  /** Observable 0. */
  static final int OBSERVABLE = ControlLayout.OBSERVABLES_INDEX;

  private static final int AUTHORISED_TENANTS = 4;
  private static final int TENANT = 1;

  private final SharedWords control;
  private final SharedWords ring;
  private final SharedWords debugLog;

  TestKernel(int observables, int slots, int debugLogWords) {
    control = SharedWords.allocate(ControlLayout.MIN_BYTES + observables * Integer.BYTES);
    ring = SharedWords.allocate(slots * SlotLayout.SLOT_BYTES);
    debugLog = SharedWords.allocate(debugLogWords * Integer.BYTES);
    with(ControlLayout.TENANT_BASE_INDEX, ControlLayout.TENANT_MASKS_INDEX);
    for (int tenant = 0; tenant < AUTHORISED_TENANTS; tenant++) {
      with(ControlLayout.TENANT_MASKS_INDEX + tenant, ControlLayout.TENANT_AUTHORISED);
    }
  }

  KernelMemory memory() {
    return KernelMemory.over(control, ring, debugLog);
  }

  TestKernel with(int index, int word) {
    control.set(index, word);
    return this;
  }

  TestKernel publish(int slot, int opcode, int... args) {
    return publishOf(TENANT, slot, opcode, args);
  }

  TestKernel publishOf(int tenant, int slot, int opcode, int... args) {
    new ConcurrentRing(ring).publish(slot, tenant, new SlotItem(opcode, Words.of(args)));
    return this;
  }

  /** An opcode that no publisher takes, as another program may have left it in a ring. */
  TestKernel opcode(int slot, int opcode) {
    ring.set(slot * SlotLayout.SLOT_WORDS + SlotLayout.OPCODE_OFFSET, opcode);
    return this;
  }

  TestKernel status(int slot, SlotStatus status) {
    ring.set(slot * SlotLayout.SLOT_WORDS, status.code());
    return this;
  }

  TestKernel cursor(int word) {
    debugLog.set(DebugLogLayout.CURSOR_INDEX, word);
    return this;
  }

  TestKernel drain() {
    return drain(1);
  }

  TestKernel drain(int passes) {
    new PassKernel(memory()).drain(passes);
    return this;
  }

  int control(int index) {
    return control.getVolatile(index);
  }

  int metric(int opcode) {
    return control(ControlLayout.METRICS_INDEX + opcode);
  }

  int doneCount() {
    return control(ControlLayout.DONE_COUNT_INDEX);
  }

  int log(int index) {
    return debugLog.getVolatile(index);
  }

  SlotStatus status(int slot) {
    return SlotStatus.of(ring.getAcquire(slot * SlotLayout.SLOT_WORDS));
  }

  /** The contents as a value. */
  List<Bytes> buffers() {
    return List.of(
        Bytes.copyOf(control.memory()),
        Bytes.copyOf(ring.memory()),
        Bytes.copyOf(debugLog.memory()));
  }
}
