package dev.ringproof.host.ring;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.ringproof.host.Allocation;
import dev.ringproof.host.Rings;
import dev.ringproof.host.publish.BatchPublisher;
import dev.ringproof.host.publish.PackedSlotPublisher;
import dev.ringproof.host.publish.Publication;
import dev.ringproof.host.publish.SlotPublisher;
import dev.ringproof.host.publish.WorkItemPublisher;
import dev.ringproof.host.slot.SlotTransitions;
import dev.ringproof.spec.publish.PackedOp;
import dev.ringproof.spec.publish.SlotItem;
import dev.ringproof.spec.publish.WorkItem;
import dev.ringproof.spec.slot.SlotTransition;
import dev.ringproof.spec.value.Bytes;
import dev.ringproof.spec.value.LittleEndian;
import dev.ringproof.spec.value.SharedWords;
import dev.ringproof.spec.value.Words;
import java.nio.ByteBuffer;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** An attempt on a ring in use answers what one on a ring of one thread answers. */
class RingAttemptTest {
  private static final int[] OPCODES = {0, 9, 0xFFFD, 0x8000_0001};
  private static final int[] STARTS = {0, 1, 2, 0x7FFF_FFFF, 0xFFFF_FFFE, 0xFFFF_FFFF};

  private static <T> void assertSame(
      int status, Function<ConcurrentRing, T> concurrent, Function<ByteBuffer, T> sequential) {
    ByteBuffer expected = Rings.withStatuses(0, status, 3);
    SharedWords words = SharedWords.copyOf(Bytes.copyOf(expected));
    assertEquals(sequential.apply(expected), concurrent.apply(new ConcurrentRing(words)));
    assertEquals(Bytes.copyOf(expected), Bytes.copyOf(words.memory()));
  }

  @Property
  void slots_and_moves(
      @ForAll @IntRange(max = 8) int status,
      @ForAll @IntRange(max = 5) int start,
      @ForAll @IntRange(max = 3) int opcode,
      @ForAll @IntRange(max = 13) int args) {
    int slot = STARTS[start];
    SlotItem item = new SlotItem(OPCODES[opcode], Words.of(new int[args]));
    assertSame(
        status,
        ring -> ring.tryPublish(slot, 7, item),
        ring -> new SlotPublisher(ring).tryPublish(slot, 7, item));
    assertSame(
        status,
        ring -> ring.tryCancel(slot),
        ring -> SlotTransitions.attempt(ring, slot, SlotTransition.CANCEL));
    assertSame(
        status,
        ring -> ring.tryFault(slot),
        ring -> SlotTransitions.attempt(ring, slot, SlotTransition.FAULT));
  }

  @Property
  void runs_of_slots(
      @ForAll @IntRange(max = 8) int status,
      @ForAll @IntRange(max = 5) int start,
      @ForAll @IntRange(max = 3) int opcode,
      @ForAll @IntRange(max = 4) int count) {
    int slot = STARTS[start];
    List<WorkItem> work = Collections.nCopies(count, new WorkItem(OPCODES[opcode], 1, 2, 3));
    assertSame(
        status,
        ring -> ring.tryPublishWorkItems(slot, 7, work),
        ring -> new WorkItemPublisher(ring).tryPublish(slot, 7, work));
    List<SlotItem> items = Collections.nCopies(count, new SlotItem(OPCODES[opcode], Words.of(4)));
    assertSame(
        status,
        ring -> ring.tryPublishBatch(slot, 7, items, 5),
        ring -> new BatchPublisher(ring).tryPublish(slot, 7, items, 5));
  }

  @Property
  void packed_slots(
      @ForAll @IntRange(max = 8) int status,
      @ForAll @IntRange(max = 25) int count,
      @ForAll @IntRange(max = 4) int args) {
    List<PackedOp> ops = Collections.nCopies(count, new PackedOp(9, Words.of(new int[args])));
    assertSame(
        status,
        ring -> ring.tryPublishPacked(1, 7, ops),
        ring -> new PackedSlotPublisher(ring).tryPublish(1, 7, ops));
  }

  @Nested
  class Allocated {
    private final SharedWords words = SharedWords.copyOf(Bytes.copyOf(Rings.withStatuses(0, 0, 0)));
    private final ConcurrentRing ring = new ConcurrentRing(words);

    @Test
    void is_nothing_by_publications_that_succeed_or_fail() {
      SlotItem item = new SlotItem(9, Words.of(1));
      List<SlotItem> batch = List.of(item, item);
      List<WorkItem> work = List.of(new WorkItem(9, 1, 2, 3));
      List<PackedOp> ops = List.of(new PackedOp(1, Words.of(2, 3)));
      long bytes =
          Allocation.bytesPerCall(
              i -> {
                empty(i);
                ring.tryPublish(0, 7, item);
                empty(i);
                ring.tryPublishBatch(0, 7, batch, 5);
                empty(i);
                ring.tryPublishWorkItems(0, 7, work);
                empty(i);
                ring.tryPublishPacked(0, 7, ops);
              });
      assertEquals(0, bytes);
    }

    private void empty(int i) {
      for (int slot = 0; slot < ring.slots(); slot++) {
        LittleEndian.put(words.memory(), slot * 16, slot == 0 ? i & 1 : 0);
      }
    }

    @Test
    void is_nothing_by_moves_that_fail() {
      assertEquals(SlotTransitions.ILLEGAL, ring.tryCancel(0));
      assertEquals(0, Allocation.bytesPerCall(i -> ring.tryFault(i & 3)));
      assertEquals(Publication.SLOT_OUT_OF_RANGE, ring.tryPublishPacked(3, 7, List.of()));
    }
  }
}
