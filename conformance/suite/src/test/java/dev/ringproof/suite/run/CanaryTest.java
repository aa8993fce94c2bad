package dev.ringproof.suite.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.ringproof.model.backend.ReferenceBackend;
import dev.ringproof.spec.answer.Answer;
import dev.ringproof.spec.answer.CodecAnswer.ByteLenAnswer;
import dev.ringproof.spec.answer.CodecAnswer.DebugRecordsAnswer;
import dev.ringproof.spec.answer.CodecAnswer.LoadMissAnswer;
import dev.ringproof.spec.answer.CodecAnswer.MetricsAnswer;
import dev.ringproof.spec.answer.CodecAnswer.RingAnswer;
import dev.ringproof.spec.answer.DebugEntry;
import dev.ringproof.spec.answer.MetricEntry;
import dev.ringproof.spec.answer.TelemetryAnswer.ActiveSlotsAnswer;
import dev.ringproof.spec.value.Bytes;
import dev.ringproof.spec.value.Words;
import dev.ringproof.suite.judge.Cases;
import dev.ringproof.suite.judge.Runner;
import dev.ringproof.suite.judge.Verdict;
import dev.ringproof.suite.vector.Case;
import dev.ringproof.suite.vector.Vectors;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Canaries: cases that nobody may pass. */
class CanaryTest {

  @Test
  void one_of_every_operation_is_caught() throws Exception {
    List<Case> cases = Vectors.bundled().cases();
    List<Case> canaries = Canary.among(cases);
    ReferenceBackend reference = new ReferenceBackend();
    List<String> missed =
        canaries.stream().filter(each -> !caught(each, reference)).map(Case::id).toList();
    assertEquals(List.of(), missed);
    assertEquals(
        cases.stream().map(each -> each.operation().operationName()).distinct().count(),
        canaries.size());
  }

  @Test
  void every_single_vector_makes_a_canary_that_is_caught() throws Exception {
    ReferenceBackend reference = new ReferenceBackend();
    List<String> missed =
        Vectors.bundled().cases().stream()
            .filter(each -> each.origin().line() % 7 == 1)
            .filter(each -> !caught(Canary.among(List.of(each)).get(0), reference))
            .map(Case::id)
            .toList();
    assertEquals(List.of(), missed);
  }

  @Test
  void accepts_no_deviation_and_keeps_the_operation() {
    Case honest = Cases.of("a");
    Case canary = Canary.among(List.of(honest)).get(0);
    assertEquals("canary/a", canary.id());
    assertEquals(honest.operation(), canary.operation());
    assertEquals(List.of(), canary.accepted());
  }

  private static Stream<Answer> answers() {
    return Stream.of(
        ByteLenAnswer.NONE,
        ByteLenAnswer.of(7),
        new RingAnswer(Bytes.EMPTY),
        new RingAnswer(Bytes.of((byte) 1)),
        LoadMissAnswer.NONE,
        LoadMissAnswer.of(1, true),
        new MetricsAnswer(List.of()),
        new MetricsAnswer(List.of(new MetricEntry(1, 2))),
        new DebugRecordsAnswer(List.of()),
        new DebugRecordsAnswer(List.of(new DebugEntry(1, Words.of(2, 3, 4)))),
        new ActiveSlotsAnswer(Words.EMPTY),
        new ActiveSlotsAnswer(Words.of(1, 2)));
  }

  @ParameterizedTest
  @MethodSource("answers")
  void falsifies_an_answer_into_another_of_the_same_shape(Answer honest) {
    Answer falsehood = Falsehood.of(honest);
    assertNotEquals(honest, falsehood);
    assertEquals(honest.getClass(), falsehood.getClass());
  }

  private static boolean caught(Case canary, ReferenceBackend backend) {
    return new Runner(backend, 1).one(canary).verdict() == Verdict.FAIL;
  }
}
