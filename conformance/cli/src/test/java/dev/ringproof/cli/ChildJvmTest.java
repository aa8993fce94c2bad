package dev.ringproof.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ringproof.cli.device.FakeDriver;
import dev.ringproof.spec.control.ControlLayout;
import dev.ringproof.spec.operation.ExecutionOperation.Drain;
import dev.ringproof.spec.operation.ExecutionOperation.RunPersistent;
import dev.ringproof.spec.operation.Outcome;
import dev.ringproof.spec.value.Bytes;
import dev.ringproof.suite.judge.Break;
import dev.ringproof.suite.judge.BreakException;
import dev.ringproof.suite.judge.Verdict;
import dev.ringproof.suite.testee.TesteeBackend;
import dev.ringproof.suite.testee.TesteeCommand;
import java.io.File;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A process that serves a backend, when the backend's native code crashes. */
@Timeout(120)
class ChildJvmTest {
  private static final Bytes CONTROL = Bytes.of(new byte[ControlLayout.MIN_BYTES]);
  private static final RunPersistent LIVE = new RunPersistent(CONTROL, Bytes.EMPTY, 1, List.of());
  private static final Drain DRAIN = new Drain(CONTROL, Bytes.EMPTY, Bytes.EMPTY, 1);

  @TempDir private Path folder;

  private TesteeBackend crashing() throws Exception {
    TesteeCommand right = ChildJvm.command(Backends.named("gpu"));
    TesteeCommand wrong =
        new TesteeCommand(
            "child",
            right.arguments(),
            FakeDriver.environment(folder, "crashes"),
            right.startBudget(),
            right.device());
    return new TesteeBackend(wrong, Duration.ofSeconds(60), "test");
  }

  @Test
  void a_native_crash_is_told_with_its_signal_and_the_next_case_has_another() throws Exception {
    try (TesteeBackend backend = crashing()) {
      Break crash = assertThrows(BreakException.class, () -> backend.apply(LIVE)).broken();
      assertEquals(Verdict.CRASH, crash.verdict());
      assertEquals("signal 6 (SIGABRT)", crash.what());
      assertTrue(crash.said().orElseThrow().contains("SIGSEGV"), crash.toString());
      assertInstanceOf(Outcome.Done.class, backend.apply(DRAIN));
    }
  }

  @Test
  void a_native_crash_leaves_nothing_where_it_ran() throws Exception {
    try (TesteeBackend backend = crashing()) {
      assertThrows(BreakException.class, () -> backend.alone(LIVE));
    }
    String[] left = new File(".").list((here, name) -> name.matches("(hs_err|core).*"));
    assertEquals(List.of(), List.of(left));
  }
}
