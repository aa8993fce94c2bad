package dev.ringproof.suite.generate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ringproof.model.backend.ReferenceBackend;
import dev.ringproof.spec.operation.Outcome;
import dev.ringproof.suite.judge.Result;
import dev.ringproof.suite.judge.Verdict;
import dev.ringproof.suite.run.Judged;
import dev.ringproof.suite.vector.Case;
import dev.ringproof.suite.vector.Expectation;
import dev.ringproof.suite.vector.VectorWriter;
import dev.ringproof.suite.vector.Vectors;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Programs with several allowed ends. */
class RacingCasesTest {
  private static final List<Case> CASES = new RacingCases(7, 1, new RaceOracle()).cases(0, 100);

  private static Verdict verdict(Case race, Outcome outcome) {
    return Answering.verdict(race, asked -> outcome);
  }

  private static List<Expectation.Ok> ends(Case race) {
    return assertInstanceOf(Expectation.AnyOf.class, race.expected()).alternatives();
  }

  @Test
  void are_the_same_for_the_same_seed() {
    assertEquals(CASES, new RacingCases(7, 1, new RaceOracle()).cases(0, 100));
  }

  @Test
  void come_as_often_as_asked() {
    List<Case> threeTimes = new RacingCases(7, 3, new RaceOracle()).cases(0, 6);
    assertEquals(
        List.of(0, 0, 0, 1, 1, 1),
        threeTimes.stream()
            .map(each -> each.operation().equals(CASES.get(0).operation()) ? 0 : 1)
            .toList());
  }

  @Test
  void many_have_more_than_one_end() {
    Set<Integer> counts = CASES.stream().map(race -> ends(race).size()).collect(Collectors.toSet());
    assertTrue(counts.contains(1) && counts.size() > 3);
  }

  @Test
  void are_passed_by_each_of_their_ends_and_by_the_reference() {
    ReferenceBackend reference = new ReferenceBackend();
    for (Case race : CASES) {
      assertEquals(Verdict.PASS, verdict(race, reference.apply(race.operation())));
      for (Expectation.Ok end : ends(race)) {
        assertEquals(Verdict.PASS, verdict(race, Outcome.done(end.answer())));
      }
    }
  }

  @Test
  void are_failed_by_what_is_none_of_their_ends() {
    Outcome first = Outcome.done(ends(CASES.get(0)).get(0).answer());
    for (Result canary : Judged.canaries(new Answering(asked -> first), CASES)) {
      assertEquals(Verdict.FAIL, canary.verdict());
    }
    assertEquals(Verdict.FAIL, verdict(CASES.get(1), first));
  }

  @Test
  void can_be_written_and_read_again(@TempDir Path folder) throws Exception {
    ByteArrayOutputStream lines = new ByteArrayOutputStream();
    for (Case race : CASES) {
      VectorWriter.write(lines, race);
    }
    Path file = Files.write(folder.resolve("races.jsonl"), lines.toByteArray());
    ReferenceBackend reference = new ReferenceBackend();
    List<Case> read = Vectors.from(List.of(file)).cases();
    assertEquals(CASES.size(), read.size());
    for (Case race : read) {
      assertEquals(Verdict.PASS, verdict(race, reference.apply(race.operation())));
    }
  }
}
