package dev.ringproof.spec.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ringproof.spec.answer.CodecAnswer.ByteLenAnswer;
import dev.ringproof.spec.answer.CodecAnswer.LoadMissAnswer;
import dev.ringproof.spec.answer.CodecAnswer.RingAnswer;
import dev.ringproof.spec.answer.LaunchAnswer.PriorityOffsetsAnswer;
import dev.ringproof.spec.answer.SlotAnswer.HostRingAnswer;
import dev.ringproof.spec.operation.OperationName;
import dev.ringproof.spec.operation.Outcome;
import dev.ringproof.spec.refusal.BufferName;
import dev.ringproof.spec.refusal.Refusal;
import dev.ringproof.spec.refusal.RefusalCode;
import dev.ringproof.spec.shape.MisfitException;
import dev.ringproof.spec.value.Bytes;
import dev.ringproof.spec.value.Fields;
import dev.ringproof.spec.value.Value;
import dev.ringproof.spec.value.Words;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AnswerTest {
  private static final Bytes TWO = Bytes.of((byte) 1, (byte) 2);

  @Test
  void every_record_that_is_an_answer_belongs_to_an_operation() {
    Set<Class<?>> records =
        Arrays.stream(Answer.class.getPermittedSubclasses())
            .flatMap(group -> Stream.of(group.getPermittedSubclasses()))
            .collect(Collectors.toSet());
    Set<Class<?>> named =
        Arrays.stream(OperationName.values())
            .map(OperationName::answer)
            .collect(Collectors.toSet());
    assertEquals(records, named);
  }

  @ParameterizedTest
  @EnumSource(OperationName.class)
  void an_answer_without_fields_is_none(OperationName name) {
    assertThrows(MisfitException.class, () -> Answer.read(name.answer(), Fields.NONE));
  }

  @Nested
  class Lengths {
    @Test
    void are_null_where_there_is_none() throws MisfitException {
      assertEquals(Fields.of("bytes", Value.none()), ByteLenAnswer.NONE.fields());
      Fields large = Fields.of("bytes", Value.number(1L << 40));
      assertEquals(ByteLenAnswer.of(1L << 40), Answer.read(ByteLenAnswer.class, large));
    }

    @Test
    void of_rows_are_checked() {
      Words five = Words.of(1, 2, 3, 4, 5);
      assertThrows(IllegalArgumentException.class, () -> new PriorityOffsetsAnswer(five));
    }
  }

  @Nested
  class A_load_miss {
    @Test
    void that_was_not_found_comes_alone() throws MisfitException {
      Fields alone = Fields.of("found", Value.flag(false));
      assertEquals(alone, LoadMissAnswer.NONE.fields());
      assertEquals(LoadMissAnswer.NONE, Answer.read(LoadMissAnswer.class, alone));
      Fields more = alone.with("resource_id", Value.u32(1));
      assertThrows(MisfitException.class, () -> Answer.read(LoadMissAnswer.class, more));
    }

    @Test
    void that_was_found_has_its_details() {
      assertEquals(
          Fields.of("found", Value.flag(true))
              .with("resource_id", Value.u32(-1))
              .with("prefetch", Value.flag(false)),
          LoadMissAnswer.of(-1, false).fields());
    }
  }

  @Nested
  class Steps {
    private static final Refusal REFUSAL = Refusal.misaligned(BufferName.RING_SLOT, 3);
    private static final Fields REFUSED =
        Fields.of("code", Value.text("misaligned_length")).and(REFUSAL.facts());

    private static Fields ring(Value... steps) {
      return Fields.of("steps", Value.seq(List.of(steps)))
          .with("done_count", Value.u32(0))
          .with("ring", TWO);
    }

    @Test
    void are_read_as_they_are_written() throws MisfitException {
      HostRingAnswer answer =
          new HostRingAnswer(
              List.of(
                  new StepAnswer.Stored(),
                  new StepAnswer.Copied(TWO),
                  new StepAnswer.Declined(REFUSAL)),
              0,
              TWO);
      Fields fields = ring(Value.text("ok"), TWO, REFUSED);
      assertEquals(fields, answer.fields());
      assertEquals(answer, Answer.read(HostRingAnswer.class, fields));
    }

    @Test
    void that_are_no_steps_are_found() {
      misfit("steps[1]", Value.text("done"));
      misfit("steps[1]", Value.number(1));
      misfit("steps[1].code", Fields.NONE);
      misfit("steps[1].code", REFUSED.with("code", Value.text("no_such_code")));
      misfit("steps[1].message", REFUSED.with("message", Value.text("why")));
      misfit("steps[1].buffer", REFUSED.with("buffer", Value.text("tape")));
      misfit("steps[1].byte_len", REFUSED.with("byte_len", Value.text("3")));
    }

    private static void misfit(String path, Value step) {
      Fields fields = ring(Value.text("ok"), step);
      assertEquals(
          path,
          assertThrows(MisfitException.class, () -> Answer.read(HostRingAnswer.class, fields))
              .path());
    }
  }

  @Nested
  class Outcomes {
    private static final Fields RING = Fields.of("ring", TWO);

    @Test
    void of_a_foreign_backend_are_held_against_the_record() {
      assertEquals(
          Outcome.done(new RingAnswer(TWO)),
          Outcome.done(OperationName.PUBLISH_SLOT, Fields.of("ring", Value.text("0102"))));
      assertEquals(RING, Outcome.done(new RingAnswer(TWO)).fields());
    }

    @Test
    void that_fit_no_record_keep_what_was_said_in_its_types_and_the_first_misfit() {
      Fields said = Fields.of("ring", Value.text("0102")).with("more", Value.u32(1));
      assertEquals(
          new Outcome.Misshapen(
              Optional.empty(), RING.with("more", Value.u32(1)), "more", "no such field"),
          Outcome.done(OperationName.PUBLISH_SLOT, said));
    }

    @Test
    void that_are_refused_part_facts_from_the_buffers_that_may_have_changed() {
      Refusal refusal = Refusal.misaligned(BufferName.RING, 2);
      Outcome typed = Outcome.refused(refusal, ChangedBuffers.ofRing(TWO));
      Fields said = refusal.facts().with("ring", Value.text("0102"));
      assertEquals(typed, Outcome.refused("misaligned_length", said));
      assertEquals(refusal.facts().and(RING), typed.fields());
      assertEquals(Optional.of("misaligned_length"), typed.refusal());
    }

    @Test
    void that_are_refused_with_a_buffer_that_is_none_are_misshapen() {
      Outcome outcome = Outcome.refused("busy", Fields.of("ring", Value.none()));
      Outcome.Misshapen misfit = assertInstanceOf(Outcome.Misshapen.class, outcome);
      assertEquals(List.of(Optional.of("busy"), "ring"), List.of(misfit.refusal(), misfit.path()));
    }

    @Test
    void name_codes_that_are_read_as_they_are_written() {
      for (RefusalCode code : RefusalCode.values()) {
        assertEquals(Optional.of(code), RefusalCode.fromWire(code.wireName()));
      }
      assertTrue(RefusalCode.fromWire("ILLEGAL_DONE").isEmpty());
    }
  }
}
