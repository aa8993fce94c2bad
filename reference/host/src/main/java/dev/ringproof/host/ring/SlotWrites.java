package dev.ringproof.host.ring;

import dev.ringproof.host.publish.PackedArgs;
import dev.ringproof.spec.opcode.Opcode;
import dev.ringproof.spec.publish.PackedOp;
import dev.ringproof.spec.publish.SlotItem;
import dev.ringproof.spec.publish.WorkItem;
import dev.ringproof.spec.slot.Priority;
import dev.ringproof.spec.slot.SlotLayout;
import dev.ringproof.spec.slot.SlotStatus;
import dev.ringproof.spec.value.SharedWords;
import dev.ringproof.spec.value.Words;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.List;

/**
 * Writes payloads, and reads slots whole while payloads are written.
 *
 * <p>Beside the ring there is a count for each slot, odd while its payload is written: the slot
 * itself has no room to say so, and the status word comes back to the same value. A reader that
 * finds the same even count before and after has read one payload (VIS-11).
 */
final class SlotWrites {
  /** A publisher writes a payload in far less time than this many looks take. */
  private static final int LOOKS = 64;

  private static final int FENCE_ARGS = 2;
  private static final int WORK_ITEM_ARGS = 3;

  private static final VarHandle COUNT = MethodHandles.arrayElementVarHandle(int[].class);

  private final SharedWords words;
  private final int[] counts;

  SlotWrites(SharedWords words, int slots) {
    this.words = words;
    this.counts = new int[slots];
  }

  /** Publishes into a slot that is free and that nobody else publishes into (VIS-08). */
  void publishItem(int slot, int tenant, SlotItem item) {
    int count = open(slot);
    int first = slot * SlotLayout.SLOT_WORDS;
    writeHeader(first, tenant, item.opcode());
    Words args = item.args();
    for (int i = 0; i < args.length(); i++) {
      words.set(first + SlotLayout.ARGS_OFFSET + i, args.at(i));
    }
    clearArgs(first, args.length());
    close(slot, count);
  }

  /** The same with a work item. */
  void publishWorkItem(int slot, int tenant, WorkItem item) {
    int count = open(slot);
    int first = slot * SlotLayout.SLOT_WORDS;
    writeHeader(first, tenant, item.opHandle());
    words.set(first + SlotLayout.ARGS_OFFSET, item.inputHandle());
    words.set(first + SlotLayout.ARGS_OFFSET + 1, item.outputHandle());
    words.set(first + SlotLayout.ARGS_OFFSET + 2, item.param());
    clearArgs(first, WORK_ITEM_ARGS);
    close(slot, count);
  }

  /** The same with inner operations that fit a slot. */
  void publishPacked(int slot, int tenant, List<PackedOp> ops) {
    int count = open(slot);
    int first = slot * SlotLayout.SLOT_WORDS;
    writeHeader(first, tenant, Opcode.PACKED_SLOT.code());
    PackedArgs.write(words.memory(), first + SlotLayout.ARGS_OFFSET, ops);
    clearArgs(first, PackedArgs.words(ops));
    close(slot, count);
  }

  /** The same with the fence of a batch. */
  void publishFence(int slot, int tenant, int itemCount, int batchTag) {
    int count = open(slot);
    int first = slot * SlotLayout.SLOT_WORDS;
    writeHeader(first, tenant, Opcode.BATCH_FENCE.code());
    words.set(first + SlotLayout.ARGS_OFFSET, itemCount);
    words.set(first + SlotLayout.ARGS_OFFSET + 1, batchTag);
    clearArgs(first, FENCE_ARGS);
    close(slot, count);
  }

  /** Says that the payload of a slot is being written; gives the count to close it with. */
  private int open(int slot) {
    // Even whatever it is: two publishers of one slot (VIS-08) must not leave it odd for good.
    int count = (int) COUNT.get(counts, slot) & ~1;
    COUNT.setOpaque(counts, slot, count + 1);
    // Pairs with the fence in look(): who reads a word written after it finds the count changed.
    VarHandle.releaseFence();
    return count;
  }

  /** Hands a slot over whose payload is written. */
  private void close(int slot, int count) {
    // VIS-01, VIS-06. Pairs with the acquiring swap of a claimer and the acquiring load of an
    // observer: who sees PUBLISHED sees the payload.
    words.setRelease(
        slot * SlotLayout.SLOT_WORDS + SlotLayout.STATUS_OFFSET, SlotStatus.PUBLISHED.code());
    // Pairs with the acquiring load in look(): who finds the count even again sees the payload.
    COUNT.setRelease(counts, slot, count + 2);
  }

  private void writeHeader(int first, int tenant, int opcode) {
    words.set(first + SlotLayout.OPCODE_OFFSET, opcode);
    words.set(first + SlotLayout.TENANT_OFFSET, tenant);
    words.set(first + SlotLayout.PRIORITY_OFFSET, Priority.NORMAL.code());
  }

  private void clearArgs(int first, int written) {
    for (int i = written; i < SlotLayout.ARGS_WORDS; i++) {
      words.set(first + SlotLayout.ARGS_OFFSET + i, 0);
    }
  }

  /** A slot at one moment, or what could be read of it while it was written again and again. */
  SlotSnapshot snapshot(int slot) {
    int[] copy = new int[SlotLayout.SLOT_WORDS];
    boolean whole = false;
    for (int looks = 0; looks < LOOKS && !whole; looks++) {
      whole = look(slot, copy);
    }
    return new SlotSnapshot(slot, Words.of(copy), whole);
  }

  /** Copies a slot; whether no payload was written meanwhile. */
  private boolean look(int slot, int[] copy) {
    int first = slot * SlotLayout.SLOT_WORDS;
    // Pairs with the release of the count: the payload that it counts is seen.
    int before = (int) COUNT.getAcquire(counts, slot);
    // Pairs with the release of PUBLISHED, for publishers that use no object of this class.
    copy[SlotLayout.STATUS_OFFSET] = words.getAcquire(first + SlotLayout.STATUS_OFFSET);
    for (int i = SlotLayout.OPCODE_OFFSET; i < SlotLayout.SLOT_WORDS; i++) {
      copy[i] = words.getOpaque(first + i);
    }
    // Pairs with the fence in open(): if a word above is a later one, so is the count below.
    VarHandle.acquireFence();
    return (before & 1) == 0 && (int) COUNT.getOpaque(counts, slot) == before;
  }
}
