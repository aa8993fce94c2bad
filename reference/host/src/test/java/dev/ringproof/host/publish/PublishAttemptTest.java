package dev.ringproof.host.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.ringproof.host.Allocation;
import dev.ringproof.host.Rings;
import dev.ringproof.spec.publish.PackedOp;
import dev.ringproof.spec.publish.SlotItem;
import dev.ringproof.spec.publish.WorkItem;
import dev.ringproof.spec.refusal.RefusedException;
import dev.ringproof.spec.value.Bytes;
import dev.ringproof.spec.value.LittleEndian;
import dev.ringproof.spec.value.Words;
import java.nio.ByteBuffer;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** An attempt does what the throwing form does, and answers instead of throwing. */
class PublishAttemptTest {
  private static final int[] OPCODES = {0, 9, 0xFFFD, 0x8000_0001, 0x8000_0002};
  private static final int[] STARTS = {0, 1, 2, 0x7FFF_FFFF, 0xFFFF_FFFE, 0xFFFF_FFFF};

  private static ByteBuffer ring(int status) {
    ByteBuffer ring = Rings.withStatuses(0, status, 3);
    return ring.limit(status == 9 ? 191 : 192);
  }

  private static void assertSame(
      int status, Consumer<ByteBuffer> call, Function<ByteBuffer, Publication> attempt) {
    ByteBuffer thrown = ring(status);
    Publication expected = Publication.PUBLISHED;
    try {
      call.accept(thrown);
    } catch (RefusedException refused) {
      expected = Publication.valueOf(refused.refusal().code().name());
    }
    ByteBuffer tried = ring(status);
    assertEquals(expected, attempt.apply(tried));
    assertEquals(Bytes.copyOf(thrown.limit(192)), Bytes.copyOf(tried.limit(192)));
    if (expected != Publication.PUBLISHED) {
      assertEquals(Bytes.copyOf(ring(status).limit(192)), Bytes.copyOf(tried));
    }
  }

  @Property
  void single_slots(
      @ForAll @IntRange(max = 9) int status,
      @ForAll @IntRange(max = 5) int start,
      @ForAll @IntRange(max = 4) int opcode,
      @ForAll @IntRange(max = 13) int args) {
    int[] words = new int[args];
    SlotItem item = new SlotItem(OPCODES[opcode], Words.of(words));
    assertSame(
        status,
        ring -> new SlotPublisher(ring).publish(STARTS[start], 7, item),
        ring -> new SlotPublisher(ring).tryPublish(STARTS[start], 7, item));
    assertSame(
        status,
        ring -> new SlotPublisher(ring).publishArray(STARTS[start], 7, OPCODES[opcode], words),
        ring -> new SlotPublisher(ring).tryPublishArray(STARTS[start], 7, OPCODES[opcode], words));
  }

  @Property
  void packed_slots(
      @ForAll @IntRange(max = 9) int status,
      @ForAll @IntRange(max = 5) int start,
      @ForAll @IntRange(max = 25) int ops,
      @ForAll @IntRange(max = 4) int args) {
    List<PackedOp> packed = Collections.nCopies(ops, new PackedOp(9, Words.of(new int[args])));
    assertSame(
        status,
        ring -> new PackedSlotPublisher(ring).publish(STARTS[start], 7, packed),
        ring -> new PackedSlotPublisher(ring).tryPublish(STARTS[start], 7, packed));
  }

  @Property
  void work_items(
      @ForAll @IntRange(max = 9) int status,
      @ForAll @IntRange(max = 5) int start,
      @ForAll @IntRange(max = 4) int opcode,
      @ForAll @IntRange(max = 4) int count) {
    List<WorkItem> items = Collections.nCopies(count, new WorkItem(OPCODES[opcode], 1, 2, 3));
    assertSame(
        status,
        ring -> new WorkItemPublisher(ring).publish(STARTS[start], 7, items),
        ring -> new WorkItemPublisher(ring).tryPublish(STARTS[start], 7, items));
  }

  @Property
  void fenced_batches(
      @ForAll @IntRange(max = 9) int status,
      @ForAll @IntRange(max = 5) int start,
      @ForAll @IntRange(max = 4) int opcode,
      @ForAll @IntRange(max = 3) int count) {
    List<SlotItem> items = Collections.nCopies(count, new SlotItem(OPCODES[opcode], Words.of(4)));
    assertSame(
        status,
        ring -> new BatchPublisher(ring).publish(STARTS[start], 7, items, 5),
        ring -> new BatchPublisher(ring).tryPublish(STARTS[start], 7, items, 5));
  }

  @Nested
  class Allocated {
    private final ByteBuffer ring = Rings.withStatuses(0, 0, 0);

    /** Every other call finds a slot in use. */
    private long bytes(Consumer<ByteBuffer> attempt) {
      return Allocation.bytesPerCall(
          i -> {
            LittleEndian.put(ring, 0, i & 1);
            LittleEndian.put(ring, 16, 0);
            LittleEndian.put(ring, 32, 0);
            attempt.accept(ring);
          });
    }

    @Test
    void is_nothing_by_a_slot_that_is_in_use_or_is_not() {
      SlotPublisher publisher = new SlotPublisher(ring);
      SlotItem item = new SlotItem(9, Words.of(1));
      assertEquals(0, bytes(held -> publisher.tryPublish(0, 7, item)));
    }

    @Test
    void is_nothing_by_a_packed_slot() {
      PackedSlotPublisher publisher = new PackedSlotPublisher(ring);
      List<PackedOp> ops = List.of(new PackedOp(1, Words.of(2, 3)), new PackedOp(0, Words.EMPTY));
      assertEquals(0, bytes(held -> publisher.tryPublish(0, 7, ops)));
    }

    @Test
    void is_nothing_by_work_items_and_a_batch() {
      WorkItemPublisher workItems = new WorkItemPublisher(ring);
      List<WorkItem> items = List.of(new WorkItem(9, 1, 2, 3), new WorkItem(10, 1, 2, 3));
      assertEquals(0, bytes(held -> workItems.tryPublish(0, 7, items)));
      BatchPublisher batches = new BatchPublisher(ring);
      List<SlotItem> batch = List.of(new SlotItem(9, Words.of(1)), new SlotItem(9, Words.EMPTY));
      assertEquals(0, bytes(held -> batches.tryPublish(0, 7, batch, 5)));
    }
  }

  @Test
  void a_look_before_an_attempt_says_the_same_and_writes_nothing() {
    ByteBuffer ring = Rings.withStatuses(0, 2);
    SlotPublisher publisher = new SlotPublisher(ring);
    assertEquals(Publication.PUBLISHED, publisher.check(0, 9, 12));
    assertEquals(Publication.TOO_MANY_ARGS, publisher.check(1, 9, 13));
    assertEquals(Optional.empty(), publisher.check(0, 9, 0).refusal());
    assertEquals(Bytes.copyOf(Rings.withStatuses(0, 2)), Bytes.copyOf(ring));
  }
}
