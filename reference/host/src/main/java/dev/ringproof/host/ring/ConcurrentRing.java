package dev.ringproof.host.ring;

import dev.ringproof.host.opcode.Opcodes;
import dev.ringproof.host.publish.PackedArgs;
import dev.ringproof.spec.opcode.Opcode;
import dev.ringproof.spec.publish.PackedOp;
import dev.ringproof.spec.publish.SlotItem;
import dev.ringproof.spec.publish.WorkItem;
import dev.ringproof.spec.refusal.RefusalCode;
import dev.ringproof.spec.refusal.RefusedException;
import dev.ringproof.spec.slot.SlotLayout;
import dev.ringproof.spec.slot.SlotTransition;
import dev.ringproof.spec.value.LittleEndian;
import dev.ringproof.spec.value.SharedWords;
import dev.ringproof.spec.value.Words;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;

/**
 * A ring that many threads of this JVM publish into, claim from and look at, at the same time.
 *
 * <p>The slot rules are those of the sequential publishers and of {@link SlotTransition}; what is
 * added is who sees what:
 *
 * <ul>
 *   <li>Who claims a slot, or sees it PUBLISHED, sees its whole payload; who sees a batch's fence
 *       PUBLISHED or later sees the whole batch.
 *   <li>Who sees a slot DONE sees everything its claimer did before {@link Claim#complete}.
 *   <li>Of any number of claims, cancels and faults of a slot, the status word's compare-and-swap
 *       chooses one; the others are refused as the table says.
 * </ul>
 *
 * <p>What the protocol asks of its users:
 *
 * <ul>
 *   <li>A slot has one publisher at a time. No state says that a slot is being written, so two
 *       publishers of one slot would mix their payloads, as they would in {@link
 *       dev.ringproof.host.publish.SlotPublisher}. Different slots may be published by different
 *       threads. All publishers of a ring use one object of this class.
 *   <li>A status word has no generation. A cancel or a fault meets the publication that the slot
 *       holds at that moment, not the one its caller had in mind. A completion cannot go astray so:
 *       only a {@link Claim} completes, once, and a claimed slot is recycled by nothing else.
 * </ul>
 *
 * <p>For threads of one or more CPUs only. A device shares this memory with a host that swaps words
 * only where its attribute 86 (native host atomics) is 1; elsewhere the host may store PUBLISHED
 * and load statuses, and must not claim, cancel or fault.
 *
 * <p>No method waits for another thread.
 */
public final class ConcurrentRing {
  private static final long U32_MAX = 0xFFFF_FFFFL;

  private final SharedWords words;
  private final int slots;
  private final SlotWrites writes;

  /**
   * A ring in the caller's memory, whose slots stay as they are.
   *
   * @param memory direct, aligned to 64 bytes, a whole number of slots from index 0 to its limit
   * @throws RefusedException {@code ring_length}
   * @throws IllegalArgumentException when the memory is not direct or not aligned
   * @throws java.nio.ReadOnlyBufferException when it cannot be written
   */
  public ConcurrentRing(ByteBuffer memory) {
    this(SharedWords.over(memory));
  }

  /**
   * A ring in words that others may use too.
   *
   * @throws RefusedException {@code ring_length}
   */
  public ConcurrentRing(SharedWords words) {
    if (words.memory().limit() % SlotLayout.SLOT_BYTES != 0) {
      throw RefusedException.of(RefusalCode.RING_LENGTH);
    }
    this.words = words;
    this.slots = words.length() / SlotLayout.SLOT_WORDS;
    this.writes = new SlotWrites(words, slots);
  }

  /** Number of slots. */
  public int slots() {
    return slots;
  }

  /**
   * Publishes an item into a slot that is EMPTY or DONE. One thread at a time for each slot.
   *
   * @param slot u32
   * @param tenant u32
   * @param item opcode, and up to twelve arguments; those not given become zero
   * @throws RefusedException in this order, and then nothing is written: {@code slot_out_of_range},
   *     {@code too_many_args}, {@code opcode_reserved}, {@code slot_not_publishable}
   */
  public void publish(int slot, int tenant, SlotItem item) {
    requireSlot(slot);
    requirePayload(item);
    requireFree(slot);
    writes.publish(slot, tenant, item);
  }

  /**
   * Publishes several inner operations into one slot. One thread at a time for each slot.
   *
   * @param slot u32
   * @param tenant u32
   * @throws RefusedException as {@link PackedArgs#encode}, then as {@link #publish}
   */
  public void publishPacked(int slot, int tenant, List<PackedOp> ops) {
    publish(slot, tenant, new SlotItem(Opcode.PACKED_SLOT.code(), PackedArgs.encode(ops)));
  }

  /**
   * Publishes work items into successive slots, all or nothing. One thread at a time for each slot.
   *
   * @param startSlot u32
   * @param tenant u32
   * @return how many: all of them
   * @throws RefusedException in this order: {@code opcode_reserved}, {@code slot_index_overflow},
   *     {@code work_items_exceed_ring}, {@code slot_not_publishable}
   */
  public int publishWorkItems(int startSlot, int tenant, List<WorkItem> items) {
    items.forEach(item -> requirePublishable(item.opHandle()));
    requireRoom(startSlot, items.size(), RefusalCode.WORK_ITEMS_EXCEED_RING);
    requireFree(startSlot, items.size());
    int slot = startSlot;
    for (WorkItem item : items) {
      Words args = Words.of(item.inputHandle(), item.outputHandle(), item.param());
      writes.publish(slot++, tenant, new SlotItem(item.opHandle(), args));
    }
    return items.size();
  }

  /**
   * Publishes items into successive slots and then a BATCH_FENCE, all or nothing. One thread at a
   * time for each slot.
   *
   * @param startSlot u32
   * @param tenant u32, of the fence too
   * @param batchTag u32, args[1] of the fence; args[0] is the number of items
   * @return slots used: the items and the fence
   * @throws RefusedException in this order: {@code slot_index_overflow}, {@code
   *     batch_exceeds_ring}, for each item {@code too_many_args} and {@code opcode_reserved},
   *     {@code slot_not_publishable}
   */
  public int publishBatch(int startSlot, int tenant, List<SlotItem> items, int batchTag) {
    requireRoom(startSlot, items.size() + 1L, RefusalCode.BATCH_EXCEEDS_RING);
    items.forEach(ConcurrentRing::requirePayload);
    requireFree(startSlot, items.size() + 1);
    int slot = startSlot;
    for (SlotItem item : items) {
      writes.publish(slot++, tenant, item);
    }
    // The last of the releases: who acquires it has all those before it.
    writes.publish(slot, tenant, fence(items.size(), batchTag));
    return items.size() + 1;
  }

  /**
   * Takes a slot that is PUBLISHED, YIELD or REQUEUE. Of many threads that try, one gets it.
   *
   * @param slot u32
   * @return the claim; empty where the table says {@code illegal_claim}
   * @throws RefusedException {@code slot_out_of_range}
   */
  public Optional<Claim> tryClaim(int slot) {
    int index = statusIndex(requireSlot(slot));
    int status = words.getOpaque(index);
    while (SlotTransition.CLAIM.allows(status)) {
      // Acquires: pairs with the publisher's release of PUBLISHED, so that the payload is there.
      int found = words.compareAndExchangeAcquire(index, status, SlotTransition.CLAIM.to().code());
      if (found == status) {
        return Optional.of(new Claim(words, slot, status));
      }
      status = found;
    }
    return Optional.empty();
  }

  /**
   * A claim on a slot that somebody left CLAIMED, such as a worker that is gone. The slot is not
   * touched, and a slot that is not CLAIMED cannot be completed by the claim.
   *
   * <p>The caller vouches that no other claim on the slot is open: that is what keeps a completion
   * from meeting a later publication.
   *
   * @param slot u32
   * @throws RefusedException {@code slot_out_of_range}
   */
  public Claim adopt(int slot) {
    return new Claim(words, requireSlot(slot), SlotTransition.CLAIM.to().code());
  }

  /**
   * Takes back a slot that no worker holds.
   *
   * @param slot u32
   * @return the status word that the slot had
   * @throws RefusedException {@code slot_out_of_range}, {@code illegal_cancel}
   */
  public int cancel(int slot) {
    return move(slot, SlotTransition.CANCEL);
  }

  /**
   * Puts a slot with work under way in it to FAULT for good, its claimer's completion included.
   *
   * @param slot u32
   * @return the status word that the slot had
   * @throws RefusedException {@code slot_out_of_range}, {@code illegal_fault}
   */
  public int fault(int slot) {
    return move(slot, SlotTransition.FAULT);
  }

  /**
   * The status word of a slot. Who sees PUBLISHED or later sees the payload; who sees DONE sees
   * what the claimer did.
   *
   * @param slot u32
   * @throws RefusedException {@code slot_out_of_range}
   */
  public int status(int slot) {
    // Pairs with the releases of PUBLISHED, by a publisher, and of DONE, by a claim.
    return words.getAcquire(statusIndex(requireSlot(slot)));
  }

  /**
   * A slot as it was at one moment of the call, whatever others do meanwhile.
   *
   * @param slot u32
   * @throws RefusedException {@code slot_out_of_range}
   */
  public SlotSnapshot snapshot(int slot) {
    return writes.snapshot(requireSlot(slot));
  }

  /**
   * Copies the ring for the telemetry readers, slot by slot, each as it was at one moment.
   *
   * <p>The moments differ, and go from the last slot to the first: a copy that shows the fence of a
   * batch shows the whole batch.
   *
   * @param copy takes the ring from index 0 on
   * @return slots that are not {@link SlotSnapshot#whole}
   * @throws IndexOutOfBoundsException when the copy has no room for the ring
   */
  public int snapshotInto(ByteBuffer copy) {
    int torn = 0;
    for (int slot = slots - 1; slot >= 0; slot--) {
      SlotSnapshot seen = writes.snapshot(slot);
      torn += seen.whole() ? 0 : 1;
      for (int offset = 0; offset < SlotLayout.SLOT_WORDS; offset++) {
        LittleEndian.put(copy, slot * SlotLayout.SLOT_WORDS + offset, seen.words().at(offset));
      }
    }
    return torn;
  }

  private int move(int slot, SlotTransition transition) {
    int index = statusIndex(requireSlot(slot));
    int status = words.getOpaque(index);
    while (transition.allows(status)) {
      // Acquires and releases: whatever the former status handed on goes on to who acquires this.
      int found = words.compareAndExchange(index, status, transition.to().code());
      if (found == status) {
        return status;
      }
      status = found;
    }
    throw RefusedException.of(transition.refusal());
  }

  private int requireSlot(int slot) {
    if (Integer.compareUnsigned(slot, slots) >= 0) {
      throw RefusedException.of(RefusalCode.SLOT_OUT_OF_RANGE);
    }
    return slot;
  }

  private void requireRoom(int startSlot, long count, RefusalCode otherwise) {
    long end = Integer.toUnsignedLong(startSlot) + count;
    if (end > U32_MAX) {
      throw RefusedException.of(RefusalCode.SLOT_INDEX_OVERFLOW);
    }
    if (end > slots) {
      throw RefusedException.of(otherwise);
    }
  }

  private static void requirePayload(SlotItem item) {
    if (item.args().length() > SlotLayout.ARGS_WORDS) {
      throw RefusedException.of(RefusalCode.TOO_MANY_ARGS);
    }
    requirePublishable(item.opcode());
  }

  private static void requirePublishable(int opcode) {
    if (!Opcodes.publishable(opcode)) {
      throw RefusedException.of(RefusalCode.OPCODE_RESERVED);
    }
  }

  /** What is found free stays free: nobody but its publisher moves an EMPTY or DONE slot. */
  private void requireFree(int startSlot, int count) {
    for (int slot = startSlot; slot < startSlot + count; slot++) {
      requireFree(slot);
    }
  }

  private void requireFree(int slot) {
    // Acquires: pairs with a claim's release of DONE and with a cancel, so that the payload is
    // overwritten only after they have done with it.
    if (!SlotTransition.PUBLISH.allows(words.getAcquire(statusIndex(slot)))) {
      throw RefusedException.of(RefusalCode.SLOT_NOT_PUBLISHABLE);
    }
  }

  private static int statusIndex(int slot) {
    return slot * SlotLayout.SLOT_WORDS + SlotLayout.STATUS_OFFSET;
  }

  private static SlotItem fence(int itemCount, int batchTag) {
    return new SlotItem(Opcode.BATCH_FENCE.code(), Words.of(itemCount, batchTag));
  }
}
