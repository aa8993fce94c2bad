package dev.ringproof.host.launch;

import static dev.ringproof.host.telemetry.RefusalAssert.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.ringproof.spec.refusal.RefusalCode;
import dev.ringproof.spec.value.Bytes;
import dev.ringproof.spec.value.LittleEndian;
import dev.ringproof.spec.value.Words;
import java.nio.ByteBuffer;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PriorityPartitionTest {
  @Property(tries = 500)
  void four_levels_have_a_fifth_and_normal_the_rest(@ForAll int totalSlots) {
    Words offsets = PriorityPartition.defaultOffsets(totalSlots);
    long total = Integer.toUnsignedLong(totalSlots);
    assertEquals(0, offsets.at(0));
    for (int level = 0; level < 5; level++) {
      long size =
          Integer.toUnsignedLong(offsets.at(level + 1)) - Integer.toUnsignedLong(offsets.at(level));
      assertEquals(total / 5 + (level == 2 ? total % 5 : 0), size);
    }
    assertEquals(totalSlots, offsets.at(5));
  }

  @Test
  void they_go_to_words_129_to_134_and_135_words_are_enough() {
    ByteBuffer control = ByteBuffer.allocate(135 * 4);
    PriorityPartition.storeDefaultOffsets(control, 12);
    assertEquals(0, LittleEndian.get(control, 128));
    int[] stored = new int[6];
    for (int i = 0; i < 6; i++) {
      stored[i] = LittleEndian.get(control, 129 + i);
    }
    assertEquals(Words.of(0, 2, 4, 8, 10, 12), Words.of(stored));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 539, 541, 642})
  void a_misaligned_buffer_is_refused_and_left_alone(int bytes) {
    ByteBuffer control = ByteBuffer.allocate(bytes);
    assertRefused(
        RefusalCode.MISALIGNED_LENGTH, () -> PriorityPartition.storeDefaultOffsets(control, 12));
    assertEquals(Bytes.of(new byte[bytes]), Bytes.copyOf(control));
  }

  @Test
  void the_words_before_an_absent_one_stay_written() {
    ByteBuffer control = ByteBuffer.allocate(131 * 4);
    assertRefused(
        RefusalCode.CONTROL_LENGTH, () -> PriorityPartition.storeDefaultOffsets(control, 12));
    assertEquals(2, LittleEndian.get(control, 130));
  }
}
