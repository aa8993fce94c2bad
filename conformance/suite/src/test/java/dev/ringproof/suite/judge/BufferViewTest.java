package dev.ringproof.suite.judge;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.ringproof.spec.value.Bytes;
import dev.ringproof.suite.judge.BufferView.Differing;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Differing bytes as differing fields. */
class BufferViewTest {

  @Test
  void equal_buffers_do_not_differ() {
    Bytes some = Bytes.of(new byte[130]);
    assertEquals(List.of(), BufferView.RING.differences(some, some));
    assertEquals(List.of(), BufferView.RING.differences(Bytes.EMPTY, Bytes.EMPTY));
  }

  @ParameterizedTest
  @CsvSource({
    "RING, 0, .slot[0].status",
    "RING, 63, .slot[0].args[11]",
    "RING, 76, .slot[1].priority",
    "RING, 72, .slot[1].tenant",
    "SLOT, 4, .opcode",
    "SLOT, 16, .args[0]",
    "CONTROL, 0, .shutdown",
    "CONTROL, 4, .done_count",
    "CONTROL, 12, .tenant_masks[0]",
    "CONTROL, 127, .tenant_masks[28]",
    "CONTROL, 128, .tenant_quotas[0]",
    "CONTROL, 256, .tenant_fairness[0]",
    "CONTROL, 384, .metrics[0]",
    "CONTROL, 512, .epoch",
    "CONTROL, 516, .priority_offsets[0]",
    "CONTROL, 540, .priority_starvation",
    "CONTROL, 544, .priority_fairness[0]",
    "CONTROL, 564, .reserved[0]",
    "CONTROL, 640, .observable[0]",
    "CONTROL, 644, .observable[1]",
    "DEBUG_LOG, 0, .cursor",
    "DEBUG_LOG, 4, .record[0].fmt_id",
    "DEBUG_LOG, 35, .record[1].args[2]"
  })
  void a_byte_belongs_to_a_field(BufferView view, int index, String place) {
    List<Differing> differing = view.differences(zeros(700), with(700, index));
    assertEquals(List.of(place), differing.stream().map(Differing::place).toList());
  }

  @Test
  void several_words_are_each_named_once_up_to_the_last() {
    Bytes other = Bytes.of(both(with(128, 0), with(128, 127)).toArray());
    List<Differing> differing = BufferView.RING.differences(zeros(128), other);
    assertEquals(
        List.of(".slot[0].status", ".slot[1].args[11]"),
        differing.stream().map(Differing::place).toList());
  }

  @Test
  void an_odd_tail_is_shown_as_bytes() {
    Differing only = BufferView.RING.differences(zeros(6), with(6, 5)).get(0);
    assertEquals(List.of("bytes 0000", "bytes 0001"), List.of(only.expected(), only.actual()));
  }

  @Test
  void different_lengths_are_named_before_differing_words() {
    List<Differing> differing = BufferView.DEBUG_LOG.differences(zeros(8), with(16, 4));
    assertEquals(List.of("debug_log", ".bytes", "8", "16"), texts(differing.get(0)));
    assertEquals(".record[0].fmt_id", differing.get(1).place());
    assertEquals(2, differing.size());
  }

  @Test
  void a_missing_tail_alone_differs_in_length_alone() {
    List<Differing> differing = BufferView.RING.differences(zeros(64), zeros(61));
    assertEquals(1, differing.size());
    assertEquals(List.of("ring", ".bytes", "64", "61"), texts(differing.get(0)));
  }

  @Test
  void a_list_ends_after_64_words() {
    byte[] ones = new byte[64 * 8];
    java.util.Arrays.fill(ones, (byte) 1);
    assertEquals(64, BufferView.RING.differences(zeros(ones.length), Bytes.of(ones)).size());
  }

  @Test
  void every_buffer_has_the_view_of_its_field_and_a_copied_slot_that_of_a_slot() {
    assertEquals(BufferView.DEBUG_LOG, BufferView.of("debug_log"));
    assertEquals(BufferView.CONTROL, BufferView.of("control"));
    assertEquals(BufferView.RING, BufferView.of("ring"));
    assertEquals(BufferView.SLOT, BufferView.of("slot"));
    assertEquals(BufferView.SLOT, BufferView.of("steps[0]"));
  }

  private static List<String> texts(Differing differing) {
    return List.of(differing.facet(), differing.place(), differing.expected(), differing.actual());
  }

  private static Bytes zeros(int length) {
    return Bytes.of(new byte[length]);
  }

  private static Bytes with(int length, int index) {
    byte[] content = new byte[length];
    content[index] = 1;
    return Bytes.of(content);
  }

  private static Bytes both(Bytes one, Bytes other) {
    byte[] sum = one.toArray();
    for (int i = 0; i < sum.length; i++) {
      sum[i] |= (byte) other.at(i);
    }
    return Bytes.of(sum);
  }
}
