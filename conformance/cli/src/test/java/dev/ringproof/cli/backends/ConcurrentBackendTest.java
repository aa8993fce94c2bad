package dev.ringproof.cli.backends;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ringproof.host.backend.ConcurrentBackend;
import dev.ringproof.suite.judge.Result;
import dev.ringproof.suite.judge.Verdict;
import dev.ringproof.suite.run.Judged;
import dev.ringproof.suite.vector.Vectors;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Threads on shared memory leave what the norm says. */
class ConcurrentBackendTest {
  private final ConcurrentBackend backend = new ConcurrentBackend();

  @AfterEach
  void close() {
    backend.close();
  }

  @Test
  void every_vector_of_what_it_offers_passes() throws Exception {
    List<Result> asked =
        Judged.by(backend, 2, Vectors.bundled().cases()).stream()
            .filter(result -> result.verdict() != Verdict.SKIP)
            .toList();
    assertTrue(asked.size() > 2_000);
    assertEquals(
        List.of(), asked.stream().filter(result -> result.verdict() != Verdict.PASS).toList());
  }
}
