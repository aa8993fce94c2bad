package dev.ringproof.host.publish;

import dev.ringproof.spec.publish.SlotItem;
import dev.ringproof.spec.slot.Priority;
import dev.ringproof.spec.slot.SlotLayout;
import dev.ringproof.spec.slot.SlotStatus;
import dev.ringproof.spec.value.LittleEndian;
import dev.ringproof.spec.value.Words;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;

/** Writes a slot whose publication has been allowed: the payload, and then the status (PUB-13). */
final class SlotWriter {
  private SlotWriter() {}

  static void write(ByteBuffer ring, int slot, int tenant, SlotItem item) {
    int first = slot * SlotLayout.SLOT_WORDS;
    writeArgs(ring, first, item.args());
    writeHeader(ring, first, tenant, item.opcode());
    commit(ring, first, item.args().length());
  }

  /** The arguments that are given; {@code first} is a word index. */
  static void writeArgs(ByteBuffer ring, int first, Words args) {
    for (int i = 0; i < args.length(); i++) {
      LittleEndian.put(ring, first + SlotLayout.ARGS_OFFSET + i, args.at(i));
    }
  }

  /** Opcode, tenant and priority (PUB-09 to PUB-11); {@code first} is a word index. */
  static void writeHeader(ByteBuffer ring, int first, int tenant, int opcode) {
    LittleEndian.put(ring, first + SlotLayout.OPCODE_OFFSET, opcode);
    LittleEndian.put(ring, first + SlotLayout.TENANT_OFFSET, tenant);
    LittleEndian.put(ring, first + SlotLayout.PRIORITY_OFFSET, Priority.NORMAL.code());
  }

  /** Clears the arguments that were not written (PUB-12) and hands the slot over (PUB-08). */
  static void commit(ByteBuffer ring, int first, int argCount) {
    for (int i = argCount; i < SlotLayout.ARGS_WORDS; i++) {
      LittleEndian.put(ring, first + SlotLayout.ARGS_OFFSET + i, 0);
    }
    // VIS-01. Pairs with the acquiring compare-and-swap of a claimer: who sees PUBLISHED sees the
    // payload. A fence, because a release store asks for aligned memory and a heap ring may not be.
    VarHandle.releaseFence();
    LittleEndian.put(ring, first + SlotLayout.STATUS_OFFSET, SlotStatus.PUBLISHED.code());
  }
}
