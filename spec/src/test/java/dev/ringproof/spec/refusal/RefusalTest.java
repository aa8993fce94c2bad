package dev.ringproof.spec.refusal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ringproof.spec.answer.ChangedBuffers;
import dev.ringproof.spec.operation.Outcome;
import dev.ringproof.spec.value.Bytes;
import dev.ringproof.spec.value.Fields;
import dev.ringproof.spec.value.Value;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RefusalTest {
  @Test
  void facts_are_named_as_on_the_wire() {
    Refusal refusal = Refusal.missingWord(BufferName.RING_SLOT, 1L << 40, 64);
    assertEquals(Optional.of(Value.text("ring slot")), refusal.facts().get("buffer"));
    assertEquals(Optional.of(Value.number(1L << 40)), refusal.facts().get("word_idx"));
    assertEquals(Optional.of(Value.number(64)), refusal.facts().get("byte_len"));
  }

  @Test
  void a_misaligned_buffer_has_no_word() {
    Refusal refusal = Refusal.misaligned(BufferName.CONTROL, 641);
    assertEquals(List.of("buffer", "byte_len"), List.copyOf(refusal.facts().asMap().keySet()));
  }

  @Test
  void what_was_published_before_is_a_fact() {
    Refusal refusal = Refusal.of(RefusalCode.RING_LENGTH).afterPublishing(3);
    assertEquals(Optional.of(Value.number(3)), refusal.facts().get("published"));
    assertEquals(Fields.NONE, Refusal.of(RefusalCode.RING_LENGTH).facts());
  }

  @Test
  void a_message_is_one_line_with_code_facts_and_mend() {
    String message = Refusal.missingWord(BufferName.RING, 16, 12).message();
    assertTrue(message.startsWith("missing_word: "));
    assertTrue(message.contains(" buffer=ring word_idx=16 byte_len=12; "));
    assertTrue(message.endsWith(RefusalCode.MISSING_WORD.mend()));
    assertEquals(1, message.lines().count());
  }

  @Test
  void an_exception_carries_the_refusal() {
    RefusedException refused = RefusedException.of(RefusalCode.SKETCH_SHAPE);
    assertEquals(Refusal.of(RefusalCode.SKETCH_SHAPE), refused.refusal());
    assertEquals(refused.refusal().message(), refused.getMessage());
  }

  @Test
  void an_outcome_joins_facts_and_buffers() {
    Refusal refusal = Refusal.of(RefusalCode.BYTE_LENGTH_OVERFLOW, BufferName.RING);
    assertEquals(
        Outcome.refused(
            "byte_length_overflow",
            Fields.of("buffer", Value.text("ring")).with("ring", Bytes.EMPTY)),
        Outcome.refused(refusal, ChangedBuffers.ofRing(Bytes.EMPTY)));
  }

  @ParameterizedTest
  @EnumSource(RefusalCode.class)
  void every_code_has_a_meaning_and_a_mend(RefusalCode code) {
    assertFalse(code.meaning().isBlank());
    assertFalse(code.mend().isBlank());
    assertEquals(code, RefusalCode.valueOf(code.wireName().toUpperCase(java.util.Locale.ROOT)));
  }

  @Test
  void codes_are_pinned() {
    String codes =
        """
        byte_length_overflow misaligned_length missing_word word_out_of_slot ring_length \
        slot_out_of_range too_many_args opcode_reserved slot_not_publishable packed_too_many_ops \
        packed_metadata_overflow packed_payload_overflow work_items_exceed_ring ring_capacity \
        slot_index_overflow batch_exceeds_ring publish_transition_forbidden illegal_claim \
        illegal_done illegal_fault illegal_cancel window_payload_too_long control_length \
        done_count_regressed sketch_shape zero_adapter_limit hit_capacity_overflow \
        peak_bytes_overflow device_memory_budget requeue_count_overflow counter_overflow""";
    assertEquals(
        List.of(codes.split(" ")),
        Arrays.stream(RefusalCode.values()).map(RefusalCode::wireName).toList());
  }

  @Test
  void buffer_names_are_pinned() {
    assertEquals(
        List.of("control", "ring", "debug_log", "slot", "ring slot"),
        Arrays.stream(BufferName.values()).map(BufferName::wireName).toList());
  }
}
