package dev.ringproof.spec.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.ringproof.spec.norm.Proves;
import dev.ringproof.spec.slot.SlotLayout;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules PUB-14, PUB-15, PUB-17: offsets as literals. */
class PackedLayoutTest {
  @Proves("PUB-17")
  @Test
  void begins_with_count_and_total() {
    assertEquals(0, PackedLayout.COUNT_BYTE_OFFSET);
    assertEquals(1, PackedLayout.TOTAL_BYTE_OFFSET);
  }

  @Proves("PUB-17")
  @Test
  void goes_on_with_two_bytes_an_operation() {
    assertEquals(2, PackedLayout.opcodeByteOffset(0));
    assertEquals(3, PackedLayout.argsByteOffset(0));
    assertEquals(46, PackedLayout.opcodeByteOffset(22));
    assertEquals(47, PackedLayout.argsByteOffset(22));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 23})
  void has_no_gap_and_no_overlap_in_its_metadata(int ops) {
    List<Integer> offsets =
        new ArrayList<>(List.of(PackedLayout.COUNT_BYTE_OFFSET, PackedLayout.TOTAL_BYTE_OFFSET));
    for (int op = 0; op < ops; op++) {
      offsets.add(PackedLayout.opcodeByteOffset(op));
      offsets.add(PackedLayout.argsByteOffset(op));
    }
    for (int next = 0; next < offsets.size(); next++) {
      assertEquals(next, offsets.get(next));
    }
    assertEquals(offsets.size(), PackedLayout.metadataBytes(ops));
  }

  @ParameterizedTest
  @CsvSource({
    "0, 2, 1",
    "1, 4, 1",
    "2, 6, 2",
    "3, 8, 2",
    "23, 48, 12",
    "24, 50, 13",
    "255, 512, 128"
  })
  @Proves("PUB-15")
  void rounds_its_metadata_up_to_words(int ops, int bytes, int words) {
    assertEquals(bytes, PackedLayout.metadataBytes(ops));
    assertEquals(words, PackedLayout.metadataWords(ops));
  }

  @Proves({"PUB-14", "PUB-15"})
  @Test
  void bounds_the_operations_by_a_byte_and_by_the_slot() {
    assertEquals(255, PackedLayout.REPRESENTABLE_OPS);
    assertEquals(23, PackedLayout.ENCODABLE_OPS);
    assertEquals(SlotLayout.ARGS_WORDS, PackedLayout.metadataWords(PackedLayout.ENCODABLE_OPS));
  }

  @ParameterizedTest
  @CsvSource({"0, 0, 0x11", "1, 0, 0x22", "3, 0, 0x84", "4, 1, 0x11", "47, 11, 0x84"})
  void takes_bytes_from_the_low_end_of_their_words(int byteOffset, int word, int value) {
    assertEquals(word, PackedLayout.wordOffset(byteOffset));
    assertEquals(value, PackedLayout.byteOf(0x8433_2211, byteOffset));
  }

  @ParameterizedTest
  @CsvSource({"0, 0xFF", "1, 0xFF00", "6, 0xFF0000", "47, -16777216"})
  void puts_bytes_where_it_takes_them(int byteOffset, int bits) {
    assertEquals(bits, PackedLayout.bitsOf(0xFF, byteOffset));
    assertEquals(0xFF, PackedLayout.byteOf(bits, byteOffset));
  }
}
