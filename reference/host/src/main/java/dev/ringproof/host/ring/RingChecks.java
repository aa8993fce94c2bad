package dev.ringproof.host.ring;

import dev.ringproof.host.publish.PackedArgs;
import dev.ringproof.host.publish.Publication;
import dev.ringproof.host.publish.PublishChecks;
import dev.ringproof.spec.opcode.Opcode;
import dev.ringproof.spec.publish.PackedOp;
import dev.ringproof.spec.publish.SlotItem;
import dev.ringproof.spec.publish.WorkItem;
import dev.ringproof.spec.slot.SlotLayout;
import dev.ringproof.spec.slot.SlotTransition;
import dev.ringproof.spec.value.SharedWords;
import java.util.List;

/** What is asked before a publication into a ring in use, in the order of the norm (PUB-01). */
final class RingChecks {
  private final SharedWords words;
  private final int slots;

  RingChecks(SharedWords words, int slots) {
    this.words = words;
    this.slots = slots;
  }

  boolean holds(int slot) {
    return Integer.compareUnsigned(slot, slots) < 0;
  }

  Publication item(int slot, int opcode, int argCount) {
    if (!holds(slot)) {
      return Publication.SLOT_OUT_OF_RANGE; // PUB-04
    }
    Publication payload = PublishChecks.payload(opcode, argCount);
    return payload == Publication.PUBLISHED ? free(slot, 1) : payload;
  }

  Publication packed(int slot, List<PackedOp> ops) {
    Publication payload = PackedArgs.check(ops);
    return payload == Publication.PUBLISHED
        ? item(slot, Opcode.PACKED_SLOT.code(), PackedArgs.words(ops))
        : payload;
  }

  Publication workItems(int startSlot, List<WorkItem> items) {
    Publication answer = PublishChecks.opcodes(items); // PUB-24
    if (answer == Publication.PUBLISHED) {
      answer =
          PublishChecks.room(slots, startSlot, items.size(), Publication.WORK_ITEMS_EXCEED_RING);
    }
    return answer == Publication.PUBLISHED ? free(startSlot, items.size()) : answer;
  }

  Publication batch(int startSlot, List<SlotItem> items) {
    Publication answer =
        PublishChecks.room(slots, startSlot, items.size() + 1L, Publication.BATCH_EXCEEDS_RING);
    if (answer == Publication.PUBLISHED) {
      answer = PublishChecks.payloads(items);
    }
    return answer == Publication.PUBLISHED ? free(startSlot, items.size() + 1) : answer;
  }

  /** What is found free stays free: nobody but its publisher moves an EMPTY or DONE slot. */
  private Publication free(int startSlot, int count) {
    for (int slot = startSlot; slot < startSlot + count; slot++) {
      // VIS-07. Acquires: pairs with a claim's release of DONE and with a cancel, so that the
      // payload is overwritten only after they have done with it.
      int status = words.getAcquire(slot * SlotLayout.SLOT_WORDS + SlotLayout.STATUS_OFFSET);
      if (!SlotTransition.PUBLISH.allows(status)) {
        return Publication.SLOT_NOT_PUBLISHABLE; // PUB-07
      }
    }
    return Publication.PUBLISHED;
  }
}
