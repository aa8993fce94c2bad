package dev.ringproof.host.publish;

import dev.ringproof.spec.publish.SlotItem;
import dev.ringproof.spec.slot.Priority;
import dev.ringproof.spec.slot.SlotLayout;
import dev.ringproof.spec.slot.SlotStatus;
import dev.ringproof.spec.value.LittleEndian;
import dev.ringproof.spec.value.Words;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;

/** Writes a slot whose publication has been allowed: the payload, and then the status. */
final class SlotWriter {
  private SlotWriter() {}

  static void write(ByteBuffer ring, int slot, int tenant, SlotItem item) {
    int first = slot * SlotLayout.SLOT_WORDS;
    Words args = item.args();
    for (int i = 0; i < args.length(); i++) {
      LittleEndian.put(ring, first + SlotLayout.ARGS_OFFSET + i, args.at(i));
    }
    writeHeader(ring, first, tenant, item.opcode());
    commit(ring, first, args.length());
  }

  /** Everything before the arguments, but for the status; {@code first} is a word index. */
  static void writeHeader(ByteBuffer ring, int first, int tenant, int opcode) {
    LittleEndian.put(ring, first + SlotLayout.OPCODE_OFFSET, opcode);
    LittleEndian.put(ring, first + SlotLayout.TENANT_OFFSET, tenant);
    LittleEndian.put(ring, first + SlotLayout.PRIORITY_OFFSET, Priority.NORMAL.code());
  }

  /** Clears the arguments that were not written and hands the slot over. */
  static void commit(ByteBuffer ring, int first, int argCount) {
    for (int i = argCount; i < SlotLayout.ARGS_WORDS; i++) {
      LittleEndian.put(ring, first + SlotLayout.ARGS_OFFSET + i, 0);
    }
    // Pairs with the acquiring compare-and-swap of a claimer: one that sees PUBLISHED sees the
    // payload. A fence, because a release store asks for aligned memory and a heap ring may not be.
    VarHandle.releaseFence();
    LittleEndian.put(ring, first + SlotLayout.STATUS_OFFSET, SlotStatus.PUBLISHED.code());
  }
}
