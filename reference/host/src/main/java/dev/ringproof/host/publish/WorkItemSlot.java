package dev.ringproof.host.publish;

import dev.ringproof.spec.publish.WorkItem;
import dev.ringproof.spec.slot.Priority;
import dev.ringproof.spec.slot.SlotLayout;
import dev.ringproof.spec.slot.SlotStatus;
import dev.ringproof.spec.value.LittleEndian;
import java.nio.ByteBuffer;

/** The sixteen words of a work item's slot, the same for every form in which it is written (E1). */
final class WorkItemSlot {
  private static final int ARG_COUNT = 3;

  private WorkItemSlot() {}

  /** Word of the slot, u32; {@code offset} is 0 to 15. */
  static int word(WorkItem item, int tenant, int offset) {
    return switch (offset) {
      case SlotLayout.STATUS_OFFSET -> SlotStatus.PUBLISHED.code();
      case SlotLayout.OPCODE_OFFSET -> item.opHandle();
      case SlotLayout.TENANT_OFFSET -> tenant;
      case SlotLayout.PRIORITY_OFFSET -> Priority.NORMAL.code();
      case SlotLayout.ARGS_OFFSET -> item.inputHandle();
      case SlotLayout.ARGS_OFFSET + 1 -> item.outputHandle();
      case SlotLayout.ARGS_OFFSET + 2 -> item.param();
      default -> 0;
    };
  }

  /** Writes all words, the status last (PUB-13). */
  static void write(ByteBuffer ring, int slot, int tenant, WorkItem item) {
    int first = slot * SlotLayout.SLOT_WORDS;
    LittleEndian.put(ring, first + SlotLayout.ARGS_OFFSET, item.inputHandle());
    LittleEndian.put(ring, first + SlotLayout.ARGS_OFFSET + 1, item.outputHandle());
    LittleEndian.put(ring, first + SlotLayout.ARGS_OFFSET + 2, item.param());
    SlotWriter.writeHeader(ring, first, tenant, item.opHandle());
    SlotWriter.commit(ring, first, ARG_COUNT);
  }
}
