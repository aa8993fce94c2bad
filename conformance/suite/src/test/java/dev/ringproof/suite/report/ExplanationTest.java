package dev.ringproof.suite.report;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ringproof.spec.answer.ChangedBuffers;
import dev.ringproof.spec.answer.PublishAnswer.ConsumedAnswer;
import dev.ringproof.spec.operation.Operation;
import dev.ringproof.spec.operation.OperationName;
import dev.ringproof.spec.operation.Outcome;
import dev.ringproof.spec.operation.PublishOperation.BatchPublish;
import dev.ringproof.spec.publish.SlotItem;
import dev.ringproof.spec.refusal.BufferName;
import dev.ringproof.spec.refusal.Refusal;
import dev.ringproof.spec.value.Bytes;
import dev.ringproof.spec.value.Fields;
import dev.ringproof.spec.value.Value;
import dev.ringproof.spec.value.Words;
import dev.ringproof.suite.judge.Cases;
import dev.ringproof.suite.judge.Result;
import dev.ringproof.suite.run.Judged;
import dev.ringproof.suite.vector.Case;
import dev.ringproof.suite.vector.Expectation;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What a person reads of one case. */
class ExplanationTest {
  private static final Bytes RING = Bytes.of(new byte[128]);
  private static final Operation BATCH =
      new BatchPublish(RING, 1, -1, List.of(new SlotItem(0x8000_0002, Words.of(-1))), 7);
  private static final Case ASKED =
      Cases.of("a", BATCH, new Expectation.Ok(new ConsumedAnswer(RING, 2)));

  private static String explained(Case asked, Outcome answer) {
    StringWriter out = new StringWriter();
    Explanation explanation = new Explanation(new PrintWriter(out), false);
    for (Result result : Judged.by(Cases.publish(each -> answer), 1, List.of(asked))) {
      explanation.print(result);
    }
    return out.toString();
  }

  private static void says(String text, String... lines) {
    for (String line : lines) {
      assertTrue(text.lines().anyMatch(line::equals), line + " in\n" + text);
    }
  }

  @Nested
  class A_request {
    @Test
    void has_wire_names_and_unsigned_numbers() {
      String text = explained(ASKED, Outcome.done(new ConsumedAnswer(RING, 2)));
      says(
          text,
          "asked: batch_publish",
          "  ring = 128 bytes",
          "    slot 0: 0 EMPTY, all zero",
          "  start_slot = 1",
          "  tenant = 4294967295",
          "    [0] {opcode=2147483650 args=[4294967295]}",
          "  batch_tag = 7");
      assertFalse(text.contains("startSlot") || text.contains("SlotItem"), text);
    }
  }

  @Nested
  class An_answer {
    @Test
    void that_differs_stands_beside_the_norms() {
      byte[] done = new byte[128];
      done[64] = 3;
      String text = explained(ASKED, Outcome.done(new ConsumedAnswer(Bytes.of(done), 3)));
      says(
          text,
          "the answers",
          "                       the norm                     the backend",
          "  ring                 128 bytes                    128 bytes",
          "    both     slot 0: 0 EMPTY, all zero",
          "    norm     slot 1: 0 EMPTY, all zero",
          "  consumed             2                            3");
      assertTrue(text.contains("    backend  slot 1: 3 DONE"), text);
      assertFalse(text.contains("Int["), text);
    }

    @Test
    void that_is_misshapen_is_shown_with_its_place() {
      Fields said = Fields.of("ring", Value.text("0")).with("consumed", Value.text("2\u001b[2J"));
      says(
          explained(ASKED, Outcome.done(OperationName.BATCH_PUBLISH, said)),
          "  misshapen ring: expected a buffer as lower-case hex digits, two a byte, got '0'",
          "  ring                 128 bytes                    \"0\"",
          "  consumed             2                            \"2\\u001b[2J\"");
    }

    @Test
    void that_is_a_refusal_has_its_code_its_facts_and_its_buffers() {
      Outcome refused =
          Outcome.refused(
              Refusal.misaligned(BufferName.RING, 127).afterPublishing(1),
              ChangedBuffers.ofRing(RING));
      says(
          explained(ASKED, refused),
          "  ring                 128 bytes                    128 bytes",
          "  refused              nothing                      \"misaligned_length\"",
          "  byte_len             nothing                      127",
          "  published            nothing                      1");
    }

    @Test
    void that_passes_is_shown_once() {
      String text = explained(ASKED, Outcome.done(new ConsumedAnswer(RING, 2)));
      says(text, "the norm's answer", "  consumed = 2", "verdict: PASS");
      assertFalse(text.contains("the backend"), text);
    }
  }
}
