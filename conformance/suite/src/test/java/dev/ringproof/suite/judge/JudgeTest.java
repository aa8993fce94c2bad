package dev.ringproof.suite.judge;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.ringproof.spec.answer.ChangedBuffers;
import dev.ringproof.spec.answer.CodecAnswer.RingAnswer;
import dev.ringproof.spec.answer.PublishAnswer.PublishedAnswer;
import dev.ringproof.spec.answer.SlotAnswer.HostRingAnswer;
import dev.ringproof.spec.answer.StatusCounts;
import dev.ringproof.spec.answer.StepAnswer;
import dev.ringproof.spec.answer.TelemetryAnswer.ActiveSlotsAnswer;
import dev.ringproof.spec.answer.TelemetryAnswer.ControlSnapshotAnswer;
import dev.ringproof.spec.answer.TelemetryAnswer.RingSnapshotAnswer;
import dev.ringproof.spec.operation.Operation;
import dev.ringproof.spec.operation.OperationName;
import dev.ringproof.spec.operation.Outcome;
import dev.ringproof.spec.operation.PublishOperation.PublishSlot;
import dev.ringproof.spec.operation.PublishOperation.PublishWorkItems;
import dev.ringproof.spec.operation.SlotOperation.HostRing;
import dev.ringproof.spec.operation.TelemetryOperation.ActiveSlots;
import dev.ringproof.spec.operation.TelemetryOperation.DecodeRing;
import dev.ringproof.spec.ring.RingStep;
import dev.ringproof.spec.shape.Shape;
import dev.ringproof.spec.value.Bytes;
import dev.ringproof.spec.value.Fields;
import dev.ringproof.spec.value.Value;
import dev.ringproof.spec.value.Words;
import dev.ringproof.suite.vector.Accepted;
import dev.ringproof.suite.vector.Case;
import dev.ringproof.suite.vector.Expectation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What an answer must have in common with the expected one, and how a difference is named. */
class JudgeTest {
  private static final Bytes EMPTY_RING = Bytes.of(new byte[128]);
  private static final Operation PUBLISH = new PublishSlot(EMPTY_RING, 1, 1, 8, Words.EMPTY);
  private static final Operation PUBLISH_ITEMS = new PublishWorkItems(EMPTY_RING, 0, 1, List.of());

  @Nested
  class An_expected_result {
    private static final Expectation ONE = new Expectation.Ok(new PublishedAnswer(EMPTY_RING, 1));
    private static final Fields RING = Fields.of("ring", EMPTY_RING);

    @Test
    void passes_with_exactly_its_fields_in_any_order() {
      assertEquals(Verdict.PASS, items(Fields.of("published", Value.u32(1)).and(RING)).verdict());
    }

    @Test
    void fails_with_a_field_too_few_or_too_many() {
      assertEquals(List.of("published"), paths(items(RING)));
      Fields many = RING.with("published", Value.u32(1));
      assertEquals(List.of("published"), paths(ok(EMPTY_RING, many)));
    }

    @Test
    void fails_with_another_type_of_value() {
      for (Value wrong : List.of(Value.text("1"), Value.none(), Value.flag(true))) {
        assertEquals(List.of("published"), paths(items(RING.with("published", wrong))));
      }
    }

    @Test
    void fails_with_a_number_that_no_field_can_hold() {
      Difference only = items(RING.with("published", Value.number(1L << 32))).differences().get(0);
      assertEquals(List.of("1", "4294967296"), List.of(only.expected(), only.actual()));
    }

    @Test
    void names_length_and_element_of_a_list() {
      Operation active = new ActiveSlots(Bytes.EMPTY, Bytes.EMPTY, Words.EMPTY, 1);
      Expectation expected = new Expectation.Ok(new ActiveSlotsAnswer(Words.of(1, 2)));
      Outcome given = Outcome.done(new ActiveSlotsAnswer(Words.of(1, 3, 4)));
      assertEquals(
          List.of("slots.length", "slots[1]"),
          paths(judge(Cases.of("a", active, expected), given)));
    }

    @Test
    void fails_with_a_refusal_and_blames_the_rule_of_its_code() {
      Result result = judge(okCase(EMPTY_RING), Outcome.refused("ring_length", Fields.NONE));
      Difference only = result.differences().get(0);
      assertEquals("outcome", only.path());
      assertEquals("PUB-03", only.rule().orElseThrow().id());
    }

    @Test
    void keeps_what_the_backend_said_unless_it_passes() {
      Outcome wrong = Outcome.refused("ring_length", Fields.NONE);
      assertEquals(Optional.of(wrong), judge(okCase(EMPTY_RING), wrong).answer());
      assertEquals(Optional.empty(), ok(EMPTY_RING, RING).answer());
    }

    private static Result items(Fields given) {
      return judge(
          Cases.of("a", PUBLISH_ITEMS, ONE), Outcome.done(OperationName.PUBLISH_WORK_ITEMS, given));
    }
  }

  @Nested
  class A_buffer {
    @Test
    void is_the_same_as_text_and_as_bytes() {
      Fields text = Fields.of("ring", Value.text(EMPTY_RING.toHex()));
      assertEquals(Verdict.PASS, ok(EMPTY_RING, text).verdict());
      assertEquals(Verdict.PASS, ok(EMPTY_RING, Fields.of("ring", EMPTY_RING)).verdict());
    }

    @Test
    void that_is_no_hexadecimal_text_differs_as_a_whole() {
      Difference only = ok(EMPTY_RING, Fields.of("ring", Value.text("0"))).differences().get(0);
      assertEquals(List.of("ring", "\"0\""), List.of(only.path(), only.actual()));
    }

    @Test
    void is_compared_word_by_word_in_an_answer_that_is_wrong_elsewhere() {
      Fields two = Fields.of("ring", Value.text(ring(64, 3).toHex())).with("more", Value.u32(1));
      assertEquals(List.of("ring.slot[1].status", "more"), paths(ok(ring(0, 0), two)));
    }

    @Test
    void that_differs_names_slot_field_values_and_rule() {
      Result result = ok(ring(0, 0), Fields.of("ring", ring(64, 3)));
      Difference only = result.differences().get(0);
      assertEquals(1, result.differences().size());
      assertEquals("ring.slot[1].status", only.path());
      assertEquals("0 EMPTY", only.expected());
      assertEquals("3 DONE", only.actual());
      assertEquals("PUB-08", only.rule().orElseThrow().id());
    }

    @Test
    void that_differs_in_an_argument_blames_the_zero_fill() {
      Difference only = ok(ring(0, 0), Fields.of("ring", ring(127, 0x80))).differences().get(0);
      assertEquals("ring.slot[1].args[11]", only.path());
      assertEquals("PUB-12", only.rule().orElseThrow().id());
      assertEquals("2147483648 (0x80000000)", only.actual());
    }

    @Test
    void in_a_list_is_compared_word_by_word_too() {
      Operation read = new HostRing(2, List.of(new RingStep.Read(64, 0)));
      Result result =
          judge(
              Cases.of("a", read, new Expectation.Ok(copied(ring(0, 0)))),
              Outcome.done(copied(ring(4, 1))));
      assertEquals(List.of("steps[0].opcode"), paths(result));
    }

    private static HostRingAnswer copied(Bytes slot) {
      return new HostRingAnswer(List.of(new StepAnswer.Copied(slot)), 0, EMPTY_RING);
    }
  }

  @Nested
  class An_expected_refusal {
    private static final Expectation REFUSED =
        new Expectation.Err("ring_length", Fields.NONE, ChangedBuffers.ofRing(EMPTY_RING));

    @Test
    void allows_more_fields() {
      Fields more = Fields.of("ring", EMPTY_RING).with("message", Value.text("cut"));
      assertEquals(Verdict.PASS, refusal(Outcome.refused("ring_length", more)).verdict());
    }

    @Test
    void fails_without_the_buffer() {
      assertEquals(
          List.of("err.ring"), paths(refusal(Outcome.refused("ring_length", Fields.NONE))));
    }

    @Test
    void fails_with_a_changed_buffer_and_blames_that_it_changed() {
      Difference only =
          refusal(Outcome.refused("ring_length", Fields.of("ring", ring(70, 9))))
              .differences()
              .get(0);
      assertEquals("err.ring.slot[1].opcode", only.path());
      assertEquals("PUB-02", only.rule().orElseThrow().id());
    }

    @Test
    void fails_with_another_code_and_blames_the_expected_one() {
      Difference only =
          refusal(Outcome.refused("too_many_args", Fields.of("ring", EMPTY_RING)))
              .differences()
              .get(0);
      assertEquals("err.code", only.path());
      assertEquals("ring_length", only.expected());
      assertEquals("too_many_args", only.actual());
      assertEquals("PUB-03", only.rule().orElseThrow().id());
    }

    @Test
    void shows_what_others_name_without_control_characters() {
      Difference only =
          refusal(Outcome.refused("x\u001b[2J", Fields.of("ring", EMPTY_RING)))
              .differences()
              .get(0);
      assertEquals("x\\u001b[2J", only.actual());
    }

    @Test
    void fails_with_a_result() {
      Result result = refusal(Outcome.done(new RingAnswer(EMPTY_RING)));
      assertEquals(List.of("outcome"), paths(result));
      assertEquals("PUB-03", result.differences().get(0).rule().orElseThrow().id());
    }

    private static Result refusal(Outcome outcome) {
      return judge(Cases.of("a", PUBLISH, REFUSED), outcome);
    }
  }

  @Nested
  class An_accepted_answer {
    private static final Case WITH_ERRATA =
        Cases.of(
            "a",
            PUBLISH,
            new Expectation.Ok(new RingAnswer(ring(0, 0))),
            new Accepted("E1", new Expectation.Ok(new RingAnswer(ring(0, 1)))),
            new Accepted("E2", Expectation.Err.of("busy")));

    @Test
    void deviates_under_its_erratum() {
      Result first = judge(WITH_ERRATA, Outcome.done(new RingAnswer(ring(0, 1))));
      assertEquals(List.of(Verdict.DEVIATION, "E1"), List.of(first.verdict(), first.note()));
      Result second = judge(WITH_ERRATA, Outcome.refused("busy", Fields.NONE));
      assertEquals(List.of(Verdict.DEVIATION, "E2"), List.of(second.verdict(), second.note()));
    }

    @Test
    void does_not_hide_the_norms_answer_or_a_third_one() {
      assertEquals(
          Verdict.PASS, judge(WITH_ERRATA, Outcome.done(new RingAnswer(ring(0, 0)))).verdict());
      Result third = judge(WITH_ERRATA, Outcome.done(new RingAnswer(ring(0, 2))));
      assertEquals(Verdict.FAIL, third.verdict());
      assertEquals("0 EMPTY", third.differences().get(0).expected());
    }
  }

  @Nested
  class A_field_of_a_snapshot {
    private static final Words NO_TENANT = Words.of(new int[32]);
    private static final RingSnapshotAnswer SNAPSHOT =
        new RingSnapshotAnswer(
            new ControlSnapshotAnswer(false, 0, 0, List.of(), NO_TENANT, Words.of(0, 0, 0, 0, 0)),
            new StatusCounts(1, 0, 0, 0, 0, 0, 0, 0, 0),
            1,
            0,
            List.of(),
            List.of(),
            List.of());

    @Test
    void is_named_by_its_path_and_blamed_on_a_rule_of_telemetry() {
      Fields two = Shape.fields(SNAPSHOT.occupancy()).with("empty", Value.u32(2));
      Difference only = with("occupancy", two).differences().get(0);
      assertEquals("occupancy.empty", only.path());
      assertEquals("TEL", only.rule().orElseThrow().id().substring(0, 3));
    }

    @Test
    void fails_with_a_nested_field_too_few_or_too_many() {
      Fields control = Shape.fields(SNAPSHOT.control());
      Map<String, Value> few = new LinkedHashMap<>(control.asMap());
      few.remove("done_count");
      assertEquals(List.of("control.done_count"), paths(with("control", Fields.copyOf(few))));
      Fields many = control.with("more", Value.u32(2));
      assertEquals(List.of("control.more"), paths(with("control", many)));
    }

    private static Result with(String name, Fields given) {
      Operation decode = new DecodeRing(Bytes.EMPTY, Bytes.EMPTY, Words.EMPTY);
      return judge(
          Cases.of("a", decode, new Expectation.Ok(SNAPSHOT)),
          Outcome.done(OperationName.DECODE_RING, SNAPSHOT.fields().with(name, given)));
    }
  }

  private static Bytes ring(int index, int value) {
    byte[] content = new byte[128];
    content[index] = (byte) value;
    return Bytes.of(content);
  }

  private static Case okCase(Bytes ring) {
    return Cases.of("a", PUBLISH, new Expectation.Ok(new RingAnswer(ring)));
  }

  private static Result ok(Bytes expected, Fields given) {
    return judge(okCase(expected), Outcome.done(OperationName.PUBLISH_SLOT, given));
  }

  private static Result judge(Case asked, Outcome outcome) {
    return Judge.judge(asked, outcome, 7);
  }

  private static List<String> paths(Result result) {
    assertEquals(Verdict.FAIL, result.verdict());
    return result.differences().stream().map(Difference::path).toList();
  }
}
