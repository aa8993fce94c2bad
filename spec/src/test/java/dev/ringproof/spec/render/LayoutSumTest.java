package dev.ringproof.spec.render;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Fields follow each other without a gap or an overlap, and add up. */
class LayoutSumTest {
  @Test
  void a_slot_adds_up_to_16_words() {
    assertEquals(16, sum(LayoutsJson.slot()));
  }

  @Test
  void the_fixed_part_of_a_control_buffer_adds_up_to_160_words() {
    assertEquals(160, sum(LayoutsJson.control()));
  }

  @Test
  void a_debug_log_of_one_record_adds_up_to_5_words() {
    assertEquals(5, sum(LayoutsJson.debugLog()));
  }

  @Test
  void the_metadata_of_one_packed_operation_adds_up_to_4_bytes() {
    assertEquals(4, sum(LayoutsJson.packed()));
  }

  private static int sum(List<LayoutsJson.Field> fields) {
    int next = 0;
    for (LayoutsJson.Field field : fields) {
      assertEquals(next, field.offset(), field.name());
      next += field.length();
    }
    return next;
  }
}
