package dev.ringproof.suite.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.ringproof.spec.operation.Operation;
import dev.ringproof.spec.operation.Outcome;
import dev.ringproof.spec.operation.PublishOperation.PublishSlot;
import dev.ringproof.spec.operation.TelemetryOperation.DecodeRing;
import dev.ringproof.spec.value.Bytes;
import dev.ringproof.spec.value.Fields;
import dev.ringproof.spec.value.Value;
import dev.ringproof.spec.value.Words;
import dev.ringproof.suite.vector.Accepted;
import dev.ringproof.suite.vector.Case;
import dev.ringproof.suite.vector.Expectation;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What an answer must have in common with the expected one, and how a difference is named. */
class JudgeTest {
  private static final Bytes EMPTY_RING = Bytes.of(new byte[128]);
  private static final Operation PUBLISH = new PublishSlot(EMPTY_RING, 1, 1, 8, Words.EMPTY);

  @Nested
  class An_expected_result {
    @Test
    void passes_with_exactly_its_fields_in_any_order() {
      Fields expected = Fields.of("ring", EMPTY_RING).with("published", Value.u32(1));
      Fields given = Fields.of("published", Value.u32(1)).with("ring", EMPTY_RING);
      assertEquals(Verdict.PASS, ok(expected, given).verdict());
    }

    @Test
    void fails_with_a_field_too_few_or_too_many() {
      Fields one = Fields.of("ring", EMPTY_RING);
      Fields two = one.with("published", Value.u32(1));
      assertEquals(List.of("published"), paths(ok(two, one)));
      assertEquals(List.of("published"), paths(ok(one, two)));
    }

    @Test
    void fails_with_a_nested_field_too_few_or_too_many() {
      Fields few = Fields.of("control", Fields.of("epoch", Value.u32(1)));
      Fields many =
          Fields.of("control", Fields.of("epoch", Value.u32(1)).with("done_count", Value.u32(2)));
      assertEquals(List.of("control.done_count"), paths(ok(few, many)));
      assertEquals(List.of("control.done_count"), paths(ok(many, few)));
    }

    @Test
    void fails_with_another_type_of_value() {
      Fields number = Fields.of("published", Value.u32(1));
      assertEquals(
          List.of("published"), paths(ok(number, Fields.of("published", Value.text("1")))));
      assertEquals(List.of("published"), paths(ok(number, Fields.of("published", Value.none()))));
    }

    @Test
    void names_length_and_element_of_a_list() {
      Fields expected = Fields.of("metrics", Value.u32s(1, 2));
      Fields given = Fields.of("metrics", Value.u32s(1, 3, 4));
      assertEquals(List.of("metrics.length", "metrics[1]"), paths(ok(expected, given)));
    }

    @Test
    void fails_with_a_refusal_and_blames_the_rule_of_its_code() {
      Result result = judge(okCase(Fields.NONE), Outcome.refused("ring_length", Fields.NONE));
      Difference only = result.differences().get(0);
      assertEquals("outcome", only.path());
      assertEquals("PUB-03", only.rule().orElseThrow().id());
    }
  }

  @Nested
  class A_buffer {
    @Test
    void is_the_same_as_text_and_as_bytes() {
      Fields text = Fields.of("ring", Value.text(EMPTY_RING.toHex()));
      Fields bytes = Fields.of("ring", EMPTY_RING);
      assertEquals(Verdict.PASS, ok(text, bytes).verdict());
      assertEquals(Verdict.PASS, ok(bytes, text).verdict());
      assertEquals(Verdict.PASS, ok(bytes, bytes).verdict());
    }

    @Test
    void that_differs_names_slot_field_values_and_rule() {
      Result result = ok(ring(0, 0), ring(64, 3));
      Difference only = result.differences().get(0);
      assertEquals(1, result.differences().size());
      assertEquals("ring.slot[1].status", only.path());
      assertEquals("0 EMPTY", only.expected());
      assertEquals("3 DONE", only.actual());
      assertEquals("PUB-08", only.rule().orElseThrow().id());
    }

    @Test
    void that_differs_in_an_argument_blames_the_zero_fill() {
      Difference only = ok(ring(0, 0), ring(127, 0x80)).differences().get(0);
      assertEquals("ring.slot[1].args[11]", only.path());
      assertEquals("PUB-12", only.rule().orElseThrow().id());
      assertEquals("2147483648 (0x80000000)", only.actual());
    }

    @Test
    void in_a_list_is_compared_word_by_word_too() {
      Fields expected = Fields.of("slots", Value.seq(List.of(ring(0, 0))));
      Fields given = Fields.of("slots", Value.seq(List.of(ring(4, 1))));
      assertEquals(List.of("slots[0].ring.slot[0].opcode"), paths(ok(expected, given)));
    }
  }

  @Nested
  class An_expected_refusal {
    private static final Expectation REFUSED =
        new Expectation.Err("ring_length", Fields.of("ring", Value.text(EMPTY_RING.toHex())));

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
          refusal(Outcome.refused("ring_length", ring(70, 9))).differences().get(0);
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
    void fails_with_a_result() {
      Result result = refusal(Outcome.done(Fields.of("ring", EMPTY_RING)));
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
            new Expectation.Ok(ring(0, 0)),
            new Accepted("E1", new Expectation.Ok(ring(0, 1))),
            new Accepted("E2", new Expectation.Err("busy", Fields.NONE)));

    @Test
    void deviates_under_its_erratum() {
      Result first = judge(WITH_ERRATA, Outcome.done(ring(0, 1)));
      assertEquals(List.of(Verdict.DEVIATION, "E1"), List.of(first.verdict(), first.note()));
      Result second = judge(WITH_ERRATA, Outcome.refused("busy", Fields.NONE));
      assertEquals(List.of(Verdict.DEVIATION, "E2"), List.of(second.verdict(), second.note()));
    }

    @Test
    void does_not_hide_the_norms_answer_or_a_third_one() {
      assertEquals(Verdict.PASS, judge(WITH_ERRATA, Outcome.done(ring(0, 0))).verdict());
      Result third = judge(WITH_ERRATA, Outcome.done(ring(0, 2)));
      assertEquals(Verdict.FAIL, third.verdict());
      assertEquals("0 EMPTY", third.differences().get(0).expected());
    }
  }

  @Nested
  class A_field_of_a_snapshot {
    @Test
    void is_named_by_its_path_and_blamed_on_a_rule_of_telemetry() {
      Operation decode = new DecodeRing(Bytes.EMPTY, Bytes.EMPTY, Words.EMPTY);
      Fields expected = Fields.of("occupancy", Fields.of("empty", Value.u32(1)));
      Fields given = Fields.of("occupancy", Fields.of("empty", Value.u32(2)));
      Difference only =
          judge(Cases.of("a", decode, new Expectation.Ok(expected)), Outcome.done(given))
              .differences()
              .get(0);
      assertEquals("occupancy.empty", only.path());
      assertEquals("TEL", only.rule().orElseThrow().id().substring(0, 3));
    }
  }

  private static Fields ring(int index, int value) {
    byte[] content = new byte[128];
    content[index] = (byte) value;
    return Fields.of("ring", Bytes.of(content));
  }

  private static Case okCase(Fields expected) {
    return Cases.of("a", PUBLISH, new Expectation.Ok(expected));
  }

  private static Result ok(Fields expected, Fields given) {
    return judge(okCase(expected), Outcome.done(given));
  }

  private static Result judge(Case subject, Outcome outcome) {
    return Judge.judge(subject, outcome, 7);
  }

  private static List<String> paths(Result result) {
    assertEquals(Verdict.FAIL, result.verdict());
    return result.differences().stream().map(Difference::path).toList();
  }
}
