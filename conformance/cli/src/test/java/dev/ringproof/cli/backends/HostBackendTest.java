package dev.ringproof.cli.backends;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.ringproof.host.backend.HostBackend;
import dev.ringproof.spec.operation.Capability;
import dev.ringproof.suite.judge.Result;
import dev.ringproof.suite.judge.Verdict;
import dev.ringproof.suite.run.Judged;
import dev.ringproof.suite.vector.Vectors;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The library answers what the original was recorded to answer. */
class HostBackendTest {
  private final HostBackend backend = new HostBackend();

  @Test
  void it_offers_all_but_executions() {
    assertEquals(
        EnumSet.of(
            Capability.CODEC,
            Capability.PUBLISH,
            Capability.TRANSITION,
            Capability.DESCRIPTOR,
            Capability.RING,
            Capability.TELEMETRY,
            Capability.SKETCH,
            Capability.POLICY,
            Capability.SCHEDULE),
        backend.capabilities());
  }

  @Test
  void every_vector_of_what_it_offers_passes() throws Exception {
    List<Result> asked =
        Judged.by(backend, 2, Vectors.bundled().cases()).stream()
            .filter(result -> result.verdict() != Verdict.SKIP)
            .toList();
    assertEquals(4_225, asked.size());
    assertEquals(
        List.of(), asked.stream().filter(result -> result.verdict() != Verdict.PASS).toList());
  }
}
