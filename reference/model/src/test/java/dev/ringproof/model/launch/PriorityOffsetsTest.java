package dev.ringproof.model.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.ringproof.model.Refused;
import dev.ringproof.model.RingOf;
import dev.ringproof.spec.norm.Proves;
import dev.ringproof.spec.refusal.BufferName;
import dev.ringproof.spec.refusal.Refusal;
import dev.ringproof.spec.refusal.RefusalCode;
import dev.ringproof.spec.value.Bytes;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PriorityOffsetsTest {
  @ParameterizedTest
  @CsvSource({
    "0, '[0, 0, 0, 0, 0, 0]'",
    "4, '[0, 0, 0, 4, 4, 4]'",
    "13, '[0, 2, 4, 9, 11, 13]'",
    "-1, '[0, 858993459, 1717986918, 2576980377, 3435973836, 4294967295]'"
  })
  @Proves({"SLOT-07", "SCH-01", "SCH-02"})
  void every_level_gets_a_fifth_and_the_normal_one_the_rest(int slots, String offsets) {
    assertEquals(offsets, PriorityOffsets.of(slots).toString());
  }

  @Test
  @Proves("SCH-03")
  void six_words_are_written_and_no_other() {
    int[] words = new int[136];
    Arrays.fill(words, 7);
    ByteBuffer control = RingOf.words(words);
    PriorityOffsets.write(control, 13);
    System.arraycopy(new int[] {0, 2, 4, 9, 11, 13}, 0, words, 129, 6);
    assertEquals(Bytes.copyOf(RingOf.words(words)), Bytes.copyOf(control));
  }

  @Test
  @Proves("SCH-04")
  void half_words_are_refused_first() {
    ByteBuffer control = ByteBuffer.allocate(641);
    assertEquals(
        Refusal.misaligned(BufferName.CONTROL, 641),
        Refused.refusal(() -> PriorityOffsets.write(control, 13)));
    assertEquals(Bytes.of(new byte[641]), Bytes.copyOf(control));
  }

  @Test
  @Proves("SCH-05")
  void the_words_before_an_absent_one_stay_written() {
    ByteBuffer control = RingOf.words(new int[131]);
    assertEquals(
        RefusalCode.CONTROL_LENGTH, Refused.code(() -> PriorityOffsets.write(control, 13)));
    int[] words = new int[131];
    words[130] = 2;
    assertEquals(Bytes.copyOf(RingOf.words(words)), Bytes.copyOf(control));
  }
}
