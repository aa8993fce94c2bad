package dev.ringproof.host.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;

import dev.ringproof.host.BufferKind;
import dev.ringproof.host.Refusals;
import dev.ringproof.host.Rings;
import dev.ringproof.spec.publish.WorkItem;
import dev.ringproof.spec.refusal.RefusalCode;
import dev.ringproof.spec.value.Bytes;
import dev.ringproof.spec.value.Words;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WorkItemRingCodecTest {
  private static final List<WorkItem> ITEMS =
      List.of(new WorkItem(9, 0xFFFF_FFFF, 2, 3), new WorkItem(0xFFFF_FFFF, 4, 5, 6));
  private static final String GOLDEN =
      "01000000"
          + "09000000"
          + "07000000"
          + "02000000"
          + "ffffffff"
          + "02000000"
          + "03000000"
          + "00".repeat(36)
          + "01000000"
          + "ffffffff"
          + "07000000"
          + "02000000"
          + "04000000"
          + "05000000"
          + "06000000"
          + "00".repeat(36)
          + "00".repeat(64);

  @Nested
  class ByteForm {
    @ParameterizedTest
    @EnumSource(BufferKind.class)
    void every_word_of_a_destination_of_the_right_size_is_replaced(BufferKind kind) {
      ByteBuffer held = kind.holding(Rings.withStatuses(1, 2, 7).array());
      assertSame(held, WorkItemRingCodec.encode(3, 7, ITEMS, held));
      assertEquals(GOLDEN, Bytes.copyOf(held).toHex());
    }

    @Test
    void a_destination_of_another_size_is_left_alone() {
      ByteBuffer held = Rings.withStatuses(1, 2);
      ByteBuffer ring = WorkItemRingCodec.encode(3, 7, ITEMS, held);
      assertEquals(GOLDEN, Bytes.copyOf(ring).toHex());
      assertEquals(Bytes.copyOf(Rings.withStatuses(1, 2)), Bytes.copyOf(held));
    }
  }

  @Nested
  class WordForm {
    @Test
    void no_word_of_a_former_tenant_is_left() {
      int[] held = new int[48];
      Arrays.fill(held, 0xEEEE_EEEE);
      int[] ring = WorkItemRingCodec.encodeWords(3, 7, ITEMS, held);
      assertSame(held, ring);
      assertEquals(GOLDEN, hex(ring));
    }

    @Test
    void a_destination_of_another_size_is_left_alone() {
      int[] held = {5};
      int[] ring = WorkItemRingCodec.encodeWords(3, 7, ITEMS, held);
      assertNotSame(held, ring);
      assertEquals(GOLDEN, hex(ring));
      assertEquals(Words.of(5), Words.of(held));
    }

    private static String hex(int[] words) {
      ByteBuffer bytes = Bytes.of(new byte[words.length * Integer.BYTES]).toBuffer();
      bytes.asIntBuffer().put(words);
      return Bytes.copyOf(bytes).toHex();
    }
  }

  @Nested
  class Refused {
    private static final WorkItem RESERVED = new WorkItem(0xFFFD, 0, 0, 0);

    @Test
    void checks_are_made_in_order() {
      assertEquals(RefusalCode.WORK_ITEMS_EXCEED_RING, code(0, List.of(RESERVED)));
      assertEquals(RefusalCode.OPCODE_RESERVED, code(0xFFFF_FFFF, List.of(RESERVED)));
      assertEquals(RefusalCode.RING_CAPACITY, code(0xFFFF_FFFF, ITEMS));
      assertEquals(RefusalCode.RING_CAPACITY, code(1_048_577, List.of()));
      assertEquals(
          RefusalCode.WORK_ITEMS_EXCEED_RING, code(2, Collections.nCopies(3, ITEMS.get(0))));
    }

    private static RefusalCode code(int slots, List<WorkItem> items) {
      ByteBuffer held = Rings.withStatuses(1);
      int[] words = {1, 2, 3};
      RefusalCode code = Refusals.code(() -> WorkItemRingCodec.encode(slots, 7, items, held));
      assertEquals(
          code, Refusals.code(() -> WorkItemRingCodec.encodeWords(slots, 7, items, words)));
      assertEquals(Bytes.copyOf(Rings.withStatuses(1)), Bytes.copyOf(held));
      assertEquals(Words.of(1, 2, 3), Words.of(words));
      return code;
    }
  }
}
