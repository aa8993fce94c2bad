package dev.ringproof.host.ring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ringproof.host.Refusals;
import dev.ringproof.host.Rings;
import dev.ringproof.host.publish.BatchPublisher;
import dev.ringproof.host.publish.PackedSlotPublisher;
import dev.ringproof.host.publish.SlotPublisher;
import dev.ringproof.host.publish.WorkItemPublisher;
import dev.ringproof.spec.norm.Proves;
import dev.ringproof.spec.publish.PackedOp;
import dev.ringproof.spec.publish.SlotItem;
import dev.ringproof.spec.publish.WorkItem;
import dev.ringproof.spec.refusal.RefusalCode;
import dev.ringproof.spec.slot.SlotStatus;
import dev.ringproof.spec.slot.SlotTransition;
import dev.ringproof.spec.value.Bytes;
import dev.ringproof.spec.value.LittleEndian;
import dev.ringproof.spec.value.SharedWords;
import dev.ringproof.spec.value.Words;
import java.nio.ByteBuffer;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What one thread sees of the concurrent ring; what many see is the stress module's. */
class ConcurrentRingTest {
  private static final SlotItem ITEM = new SlotItem(9, Words.of(1, 2, 3));
  private static final SlotItem RESERVED = new SlotItem(0xFFF0, Words.EMPTY);

  private final ByteBuffer memory = holding(0, 3, 1);
  private final ConcurrentRing ring = new ConcurrentRing(memory);

  private static ByteBuffer holding(int... statuses) {
    return SharedWords.copyOf(Bytes.copyOf(Rings.withStatuses(statuses))).memory();
  }

  @Nested
  class Memory {
    @Test
    void must_be_direct_and_begin_at_a_line() {
      assertThrows(
          IllegalArgumentException.class, () -> new ConcurrentRing(ByteBuffer.allocate(64)));
      ByteBuffer shifted = SharedWords.allocate(192).memory().slice(4, 64);
      assertThrows(IllegalArgumentException.class, () -> new ConcurrentRing(shifted));
    }

    @Test
    void must_be_whole_slots() {
      ByteBuffer odd = SharedWords.allocate(65).memory();
      assertEquals(RefusalCode.RING_LENGTH, Refusals.code(() -> new ConcurrentRing(odd)));
    }

    @Test
    void is_what_lies_below_the_limit() {
      memory.position(5).limit(128);
      assertEquals(2, new ConcurrentRing(memory).slots());
      assertEquals(3, ring.slots());
    }
  }

  @Nested
  class Publication {
    @Test
    void leaves_the_bytes_that_the_sequential_publisher_leaves() {
      ByteBuffer sequential = Rings.withStatuses(0, 3, 1);
      new SlotPublisher(sequential).publish(1, 7, ITEM);
      ring.publish(1, 7, ITEM);
      assertEquals(Bytes.copyOf(sequential), Bytes.copyOf(memory));
    }

    @Test
    void of_a_batch_leaves_the_bytes_that_the_sequential_publisher_leaves() {
      ByteBuffer sequential = Rings.withStatuses(0, 3, 1);
      new BatchPublisher(sequential).publish(0, 7, List.of(ITEM), 5);
      assertEquals(2, ring.publishBatch(0, 7, List.of(ITEM), 5));
      assertEquals(Bytes.copyOf(sequential), Bytes.copyOf(memory));
    }

    @Test
    void of_inner_operations_leaves_the_bytes_that_the_sequential_publisher_leaves() {
      List<PackedOp> ops = List.of(new PackedOp(3, Words.of(1, 2)), new PackedOp(4, Words.EMPTY));
      ByteBuffer sequential = Rings.withStatuses(0, 3, 1);
      new PackedSlotPublisher(sequential).publish(1, 7, ops);
      ring.publishPacked(1, 7, ops);
      assertEquals(Bytes.copyOf(sequential), Bytes.copyOf(memory));
    }

    @Test
    void of_work_items_leaves_the_bytes_that_the_sequential_publisher_leaves() {
      List<WorkItem> items = List.of(new WorkItem(9, 10, 11, 12), new WorkItem(13, 14, 15, 16));
      ByteBuffer sequential = Rings.withStatuses(0, 3, 1);
      new WorkItemPublisher(sequential).publish(0, 7, items);
      assertEquals(2, ring.publishWorkItems(0, 7, items));
      assertEquals(Bytes.copyOf(sequential), Bytes.copyOf(memory));
    }

    @Test
    void of_work_items_is_all_or_nothing() {
      Bytes before = Bytes.copyOf(memory);
      WorkItem item = new WorkItem(9, 10, 11, 12);
      WorkItem reserved = new WorkItem(0xFFF0, 10, 11, 12);
      assertEquals(
          RefusalCode.OPCODE_RESERVED,
          Refusals.code(() -> ring.publishWorkItems(-1, 0, List.of(item, reserved))));
      assertEquals(
          RefusalCode.SLOT_INDEX_OVERFLOW,
          Refusals.code(() -> ring.publishWorkItems(-1, 0, List.of(item))));
      assertEquals(
          RefusalCode.WORK_ITEMS_EXCEED_RING,
          Refusals.code(() -> ring.publishWorkItems(2, 0, List.of(item, item))));
      assertEquals(
          RefusalCode.SLOT_NOT_PUBLISHABLE,
          Refusals.code(() -> ring.publishWorkItems(1, 0, List.of(item, item))));
      assertEquals(before, Bytes.copyOf(memory));
    }

    @Test
    void takes_twelve_arguments() {
      SlotItem longest = new SlotItem(9, Words.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12));
      ByteBuffer sequential = Rings.withStatuses(0, 3, 1);
      new SlotPublisher(sequential).publish(1, 7, longest);
      ring.publish(1, 7, longest);
      assertEquals(Bytes.copyOf(sequential), Bytes.copyOf(memory));
    }

    @Test
    void is_refused_in_the_order_of_the_sequential_publisher() {
      SlotItem tooLong = new SlotItem(0xFFF0, Words.of(new int[13]));
      assertEquals(RefusalCode.SLOT_OUT_OF_RANGE, Refusals.code(() -> ring.publish(3, 0, tooLong)));
      assertEquals(RefusalCode.TOO_MANY_ARGS, Refusals.code(() -> ring.publish(2, 0, tooLong)));
      assertEquals(RefusalCode.OPCODE_RESERVED, Refusals.code(() -> ring.publish(2, 0, RESERVED)));
      assertEquals(RefusalCode.SLOT_NOT_PUBLISHABLE, Refusals.code(() -> ring.publish(2, 0, ITEM)));
    }

    @Test
    void of_a_batch_is_all_or_nothing() {
      Bytes before = Bytes.copyOf(memory);
      assertEquals(
          RefusalCode.SLOT_INDEX_OVERFLOW,
          Refusals.code(() -> ring.publishBatch(-1, 0, List.of(ITEM), 0)));
      assertEquals(
          RefusalCode.BATCH_EXCEEDS_RING,
          Refusals.code(() -> ring.publishBatch(2, 0, List.of(RESERVED), 0)));
      assertEquals(
          RefusalCode.OPCODE_RESERVED,
          Refusals.code(() -> ring.publishBatch(1, 0, List.of(RESERVED), 0)));
      assertEquals(
          RefusalCode.SLOT_NOT_PUBLISHABLE,
          Refusals.code(() -> ring.publishBatch(1, 0, List.of(ITEM), 0)));
      assertEquals(before, Bytes.copyOf(memory));
    }
  }

  @Nested
  class Moves {
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, -1})
    void follow_the_table(int status) {
      ConcurrentRing one = new ConcurrentRing(holding(status));
      assertEquals(
          SlotTransition.CLAIM.allows(status), one.tryClaim(0).isPresent(), "claim " + status);
      decided(SlotTransition.CANCEL, status);
      decided(SlotTransition.FAULT, status);
      boolean completed = new ConcurrentRing(holding(status)).adopt(0).complete();
      assertEquals(SlotTransition.DONE.allows(status), completed);
    }

    private void decided(SlotTransition transition, int status) {
      ByteBuffer memory = holding(status);
      ConcurrentRing one = new ConcurrentRing(memory);
      boolean cancel = transition == SlotTransition.CANCEL;
      Runnable move = () -> assertEquals(status, cancel ? one.cancel(0) : one.fault(0));
      if (transition.allows(status)) {
        move.run();
        assertEquals(transition.to().code(), Rings.status(memory, 0));
      } else {
        assertEquals(transition.refusal(), Refusals.code(move));
        assertEquals(status, Rings.status(memory, 0));
      }
    }

    @Test
    void need_a_slot_of_the_ring() {
      assertEquals(RefusalCode.SLOT_OUT_OF_RANGE, Refusals.code(() -> ring.tryClaim(3)));
      assertEquals(RefusalCode.SLOT_OUT_OF_RANGE, Refusals.code(() -> ring.tryClaimPublished(3)));
      assertEquals(RefusalCode.SLOT_OUT_OF_RANGE, Refusals.code(() -> ring.adopt(-1)));
      assertEquals(RefusalCode.SLOT_OUT_OF_RANGE, Refusals.code(() -> ring.cancel(3)));
      assertEquals(RefusalCode.SLOT_OUT_OF_RANGE, Refusals.code(() -> ring.fault(3)));
      assertEquals(RefusalCode.SLOT_OUT_OF_RANGE, Refusals.code(() -> ring.status(3)));
      assertEquals(RefusalCode.SLOT_OUT_OF_RANGE, Refusals.code(() -> ring.snapshot(3)));
    }
  }

  @Nested
  class Claims {
    @ParameterizedTest
    @EnumSource(SlotStatus.class)
    void of_published_slots_alone_leave_every_other_EXE_08(SlotStatus status) {
      ByteBuffer one = holding(status.code());
      boolean published = status == SlotStatus.PUBLISHED;
      assertEquals(published, new ConcurrentRing(one).tryClaimPublished(0).isPresent());
      assertEquals(published ? SlotStatus.CLAIMED.code() : status.code(), Rings.status(one, 0));
    }

    @Test
    void show_the_payload() {
      ring.publish(1, 7, ITEM);
      Claim claim = ring.tryClaim(1).orElseThrow();
      assertEquals(
          List.of(1, 1, 9, 7, 2, 3, 0),
          List.of(
              claim.slot(),
              claim.previous(),
              claim.opcode(),
              claim.tenant(),
              claim.priority(),
              claim.arg(2),
              claim.arg(11)));
      assertThrows(IndexOutOfBoundsException.class, () -> claim.arg(12));
    }

    @Test
    @Proves("VIS-09")
    void complete_once() {
      Claim claim = ring.tryClaim(2).orElseThrow();
      assertTrue(claim.complete());
      assertFalse(claim.complete());
      assertEquals(SlotStatus.DONE.code(), ring.status(2));
    }

    @Test
    @Proves("VIS-09")
    void never_complete_a_later_publication() {
      Claim late = ring.tryClaim(2).orElseThrow();
      late.complete();
      ring.publish(2, 0, ITEM);
      Claim current = ring.tryClaim(2).orElseThrow();
      assertFalse(late.complete());
      assertFalse(late.fail());
      assertEquals(SlotStatus.CLAIMED.code(), ring.status(2));
      assertTrue(current.complete());
    }

    @Test
    void do_not_bring_a_slot_back_from_fault() {
      Claim claim = ring.tryClaim(2).orElseThrow();
      ring.fault(2);
      assertFalse(claim.complete());
      assertEquals(SlotStatus.FAULT.code(), ring.status(2));
    }

    @Test
    void may_fail() {
      assertTrue(ring.tryClaim(2).orElseThrow().fail());
      assertEquals(SlotStatus.FAULT.code(), ring.status(2));
    }
  }

  @Nested
  class Snapshots {
    @Test
    void hold_all_sixteen_words() {
      ring.publish(1, 7, ITEM);
      SlotSnapshot snapshot = ring.snapshot(1);
      assertEquals(Rings.slot(memory, 1), snapshot.words());
      assertTrue(snapshot.whole());
      assertEquals(SlotStatus.PUBLISHED, snapshot.status());
    }

    @Test
    void of_a_ring_are_its_bytes() {
      ByteBuffer copy = ByteBuffer.allocate(192);
      assertEquals(0, ring.snapshotInto(copy));
      assertEquals(Bytes.copyOf(memory), Bytes.copyOf(copy));
      LittleEndian.put(copy, 0, 9);
      assertEquals(0, ring.status(0));
    }
  }
}
