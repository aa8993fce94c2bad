package dev.ringproof.host.ring;

import dev.ringproof.host.publish.PackedArgs;
import dev.ringproof.host.publish.Publication;
import dev.ringproof.host.slot.SlotTransitions;
import dev.ringproof.spec.publish.PackedOp;
import dev.ringproof.spec.publish.SlotItem;
import dev.ringproof.spec.publish.WorkItem;
import dev.ringproof.spec.refusal.RefusalCode;
import dev.ringproof.spec.refusal.RefusedException;
import dev.ringproof.spec.slot.SlotLayout;
import dev.ringproof.spec.slot.SlotStatus;
import dev.ringproof.spec.slot.SlotTransition;
import dev.ringproof.spec.value.LittleEndian;
import dev.ringproof.spec.value.SharedWords;
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
 * <p>No method waits for another thread. Publications, moves and attempts that fail allocate
 * nothing; a claim is an object.
 */
public final class ConcurrentRing {
  private final SharedWords words;
  private final int slots;
  private final RingChecks checks;
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
    this.checks = new RingChecks(words, slots);
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
    // Not by way of an attempt: the compiler would not put so much code into one method.
    checks.item(slot, item.opcode(), item.args().length()).orThrow();
    writes.publishItem(slot, tenant, item);
  }

  /**
   * Publishes an item if it can; what {@link #publish} throws is an answer here. One thread at a
   * time for each slot.
   *
   * @param slot u32
   * @param tenant u32
   * @param item opcode, and up to twelve arguments; those not given become zero
   */
  public Publication tryPublish(int slot, int tenant, SlotItem item) {
    Publication answer = checks.item(slot, item.opcode(), item.args().length());
    if (answer == Publication.PUBLISHED) {
      writes.publishItem(slot, tenant, item);
    }
    return answer;
  }

  /**
   * Publishes several inner operations into one slot. One thread at a time for each slot.
   *
   * @param slot u32
   * @param tenant u32
   * @throws RefusedException as {@link PackedArgs#encode}, then as {@link #publish}
   */
  public void publishPacked(int slot, int tenant, List<PackedOp> ops) {
    tryPublishPacked(slot, tenant, ops).orThrow();
  }

  /**
   * Publishes several inner operations if it can; what {@link #publishPacked} throws is an answer
   * here. One thread at a time for each slot.
   *
   * @param slot u32
   * @param tenant u32
   */
  public Publication tryPublishPacked(int slot, int tenant, List<PackedOp> ops) {
    Publication answer = checks.packed(slot, ops);
    if (answer == Publication.PUBLISHED) {
      writes.publishPacked(slot, tenant, ops);
    }
    return answer;
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
    tryPublishWorkItems(startSlot, tenant, items).orThrow();
    return items.size();
  }

  /**
   * Publishes all work items if it can; what {@link #publishWorkItems} throws is an answer here.
   * One thread at a time for each slot.
   *
   * @param startSlot u32
   * @param tenant u32
   */
  public Publication tryPublishWorkItems(int startSlot, int tenant, List<WorkItem> items) {
    Publication answer = checks.workItems(startSlot, items);
    if (answer == Publication.PUBLISHED) {
      for (int k = 0; k < items.size(); k++) {
        writes.publishWorkItem(startSlot + k, tenant, items.get(k));
      }
    }
    return answer;
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
    tryPublishBatch(startSlot, tenant, items, batchTag).orThrow();
    return items.size() + 1;
  }

  /**
   * Publishes all items and the fence if it can; what {@link #publishBatch} throws is an answer
   * here. One thread at a time for each slot.
   *
   * @param startSlot u32
   * @param tenant u32, of the fence too
   * @param batchTag u32, args[1] of the fence; args[0] is the number of items
   */
  public Publication tryPublishBatch(
      int startSlot, int tenant, List<SlotItem> items, int batchTag) {
    Publication answer = checks.batch(startSlot, items);
    if (answer == Publication.PUBLISHED) {
      for (int k = 0; k < items.size(); k++) {
        writes.publishItem(startSlot + k, tenant, items.get(k));
      }
      // The last of the releases: who acquires it has all those before it.
      writes.publishFence(startSlot + items.size(), tenant, items.size(), batchTag);
    }
    return answer;
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
      // VIS-02. Acquires: pairs with the publisher's release of PUBLISHED: the payload is there.
      int found = words.compareAndExchangeAcquire(index, status, SlotTransition.CLAIM.to().code());
      if (found == status) {
        return Optional.of(new Claim(words, slot, status));
      }
      status = found;
    }
    return Optional.empty();
  }

  /**
   * Takes a slot that is PUBLISHED, by one compare-and-swap; one that is YIELD or REQUEUE is left.
   *
   * @param slot u32
   * @return the claim; empty when the slot is not PUBLISHED, or another thread took it
   * @throws RefusedException {@code slot_out_of_range}
   */
  public Optional<Claim> tryClaimPublished(int slot) {
    int index = statusIndex(requireSlot(slot));
    int published = SlotStatus.PUBLISHED.code();
    // EXE-08, VIS-02. Acquires: pairs with the publisher's release: the payload is there.
    int found = words.compareAndExchangeAcquire(index, published, SlotTransition.CLAIM.to().code());
    return found == published ? Optional.of(new Claim(words, slot, published)) : Optional.empty();
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
   * Takes back a slot if no worker holds it; what {@link #cancel} throws is an answer here.
   *
   * @param slot u32
   * @return the status word that the slot had, 0 to 7; else {@link SlotTransitions#OUT_OF_RANGE} or
   *     {@link SlotTransitions#ILLEGAL}
   */
  public int tryCancel(int slot) {
    return tryMove(slot, SlotTransition.CANCEL);
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
   * Puts a slot to FAULT if work is under way in it; what {@link #fault} throws is an answer here.
   *
   * @param slot u32
   * @return the status word that the slot had, 0 to 7; else {@link SlotTransitions#OUT_OF_RANGE} or
   *     {@link SlotTransitions#ILLEGAL}
   */
  public int tryFault(int slot) {
    return tryMove(slot, SlotTransition.FAULT);
  }

  /**
   * The status word of a slot. Who sees PUBLISHED or later sees the payload; who sees DONE sees
   * what the claimer did.
   *
   * @param slot u32
   * @throws RefusedException {@code slot_out_of_range}
   */
  public int status(int slot) {
    // VIS-04. Pairs with the releases of PUBLISHED, by a publisher, and of DONE, by a claim.
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
    int answer = tryMove(slot, transition);
    if (answer < 0) {
      throw RefusedException.of(SlotTransitions.refusal(answer, transition));
    }
    return answer;
  }

  private int tryMove(int slot, SlotTransition transition) {
    if (!checks.holds(slot)) {
      return SlotTransitions.OUT_OF_RANGE;
    }
    int index = statusIndex(slot);
    int status = words.getOpaque(index);
    while (transition.allows(status)) {
      // VIS-10. Acquires and releases: what the former status handed on goes on to who acquires.
      int found = words.compareAndExchange(index, status, transition.to().code());
      if (found == status) {
        return status;
      }
      status = found;
    }
    return SlotTransitions.ILLEGAL;
  }

  private int requireSlot(int slot) {
    if (!checks.holds(slot)) {
      throw RefusedException.of(RefusalCode.SLOT_OUT_OF_RANGE);
    }
    return slot;
  }

  private static int statusIndex(int slot) {
    return slot * SlotLayout.SLOT_WORDS + SlotLayout.STATUS_OFFSET;
  }
}
