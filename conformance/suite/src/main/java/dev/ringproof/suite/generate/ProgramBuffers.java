package dev.ringproof.suite.generate;

import dev.ringproof.spec.control.ControlLayout;
import dev.ringproof.spec.slot.Priority;
import dev.ringproof.spec.slot.SlotLayout;
import dev.ringproof.spec.slot.SlotStatus;
import dev.ringproof.spec.value.Bytes;
import dev.ringproof.spec.value.LittleEndian;
import java.nio.ByteBuffer;

/** The buffers of a program that is being made up. */
final class ProgramBuffers {
  private static final int AUTHORISED_TENANTS = 3;

  private final ByteBuffer control;
  private final ByteBuffer ring;
  private final ByteBuffer log;

  /** Zeroed buffers; the first tenants are authorised. */
  ProgramBuffers(int observables, int slots, int logWords) {
    control = ByteBuffer.allocate((ControlLayout.MIN_WORDS + observables) * Integer.BYTES);
    ring = ByteBuffer.allocate(slots * SlotLayout.SLOT_BYTES);
    log = ByteBuffer.allocate(logWords * Integer.BYTES);
    control(ControlLayout.TENANT_BASE_INDEX, ControlLayout.TENANT_MASKS_INDEX);
    for (int tenant = 0; tenant < AUTHORISED_TENANTS; tenant++) {
      control(ControlLayout.TENANT_MASKS_INDEX + tenant, ControlLayout.TENANT_AUTHORISED);
    }
  }

  /** A tenant that is authorised. */
  static int authorised(Dice dice) {
    return dice.below(AUTHORISED_TENANTS);
  }

  int controlWords() {
    return LittleEndian.words(control);
  }

  int slots() {
    return ring.limit() / SlotLayout.SLOT_BYTES;
  }

  int logWords() {
    return LittleEndian.words(log);
  }

  void control(int word, int value) {
    LittleEndian.put(control, word, value);
  }

  void log(int word, int value) {
    LittleEndian.put(log, word, value);
  }

  void slot(int slot, int word, int value) {
    LittleEndian.put(ring, slot * SlotLayout.SLOT_WORDS + word, value);
  }

  /** Publishes work into a slot. */
  void publish(int slot, int tenant, int opcode, int... args) {
    slot(slot, SlotLayout.STATUS_OFFSET, SlotStatus.PUBLISHED.code());
    slot(slot, SlotLayout.OPCODE_OFFSET, opcode);
    slot(slot, SlotLayout.TENANT_OFFSET, tenant);
    slot(slot, SlotLayout.PRIORITY_OFFSET, Priority.NORMAL.code());
    for (int arg = 0; arg < args.length; arg++) {
      slot(slot, SlotLayout.ARGS_OFFSET + arg, args[arg]);
    }
  }

  Bytes controlBytes() {
    return Bytes.copyOf(control);
  }

  Bytes ringBytes() {
    return Bytes.copyOf(ring);
  }

  Bytes logBytes() {
    return Bytes.copyOf(log);
  }
}
