package dev.ringproof.cli.device;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ringproof.spec.backend.Backend;
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
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * A kernel or a device that breaks takes its own process with it, and the next case has another.
 */
@Timeout(300)
@Execution(ExecutionMode.CONCURRENT)
class OwnProcessTest {
  private static final Bytes CONTROL = Bytes.of(new byte[ControlLayout.MIN_BYTES]);
  private static final RunPersistent LIVE = new RunPersistent(CONTROL, Bytes.EMPTY, 1, List.of());
  private static final Drain DRAIN = new Drain(CONTROL, Bytes.EMPTY, Bytes.EMPTY, 1);

  @TempDir private Path folder;

  private static TesteeBackend process(
      Map<String, String> environment, Duration budget, String... arguments) {
    return new TesteeBackend(
        new TesteeCommand(
            "child", CommandLineRun.command(arguments), environment, Duration.ofSeconds(20)),
        budget,
        "test");
  }

  private TesteeBackend device(String fault, Duration budget) throws Exception {
    return process(FakeDriver.environment(folder, fault), budget, "serve", "--backend", "gpu");
  }

  private static Break broken(Backend backend) {
    return assertThrows(BreakException.class, () -> backend.apply(LIVE)).broken();
  }

  private static void goesOn(Backend backend) {
    assertInstanceOf(Outcome.Done.class, backend.apply(DRAIN));
  }

  @Test
  void the_emulator_behind_a_pipe_gives_the_verdicts_of_the_emulator() throws Exception {
    Kernels.right().close();
    CommandLineRun run =
        CommandLineRun.of(folder, Map.of(), "run", "--backend=process:emulator", "--op=drain");
    assertEquals(0, run.exit(), run.out());
  }

  @Test
  void a_kernel_that_hangs_is_a_time_out() throws Exception {
    Path hang = FakeDriver.mutant(folder, "hang");
    try (TesteeBackend backend =
        process(
            Map.of(),
            Duration.ofSeconds(6),
            "-Dringproof.emulator.library=" + hang,
            "serve",
            "--backend=emulator")) {
      assertEquals(Verdict.TIMEOUT, broken(backend).verdict());
      goesOn(backend);
    }
  }

  @Test
  void a_driver_call_that_never_returns_is_a_time_out() throws Exception {
    try (TesteeBackend backend = device("silent", Duration.ofSeconds(6))) {
      assertEquals(Verdict.TIMEOUT, broken(backend).verdict());
      goesOn(backend);
    }
  }

  @Test
  void a_time_out_that_the_process_sees_itself_is_told() throws Exception {
    try (TesteeBackend backend =
        process(
            FakeDriver.environment(folder, "hangs"),
            Duration.ofMinutes(1),
            "-Dringproof.gpu.seconds=1",
            "serve",
            "--backend=gpu")) {
      assertEquals(Verdict.TIMEOUT, broken(backend).verdict());
      goesOn(backend);
    }
  }

  @Test
  void a_lost_device_is_a_crash() throws Exception {
    try (TesteeBackend backend = device("lost", Duration.ofMinutes(1))) {
      Break lost = broken(backend);
      assertEquals(Verdict.CRASH, lost.verdict());
      assertTrue(lost.what().contains("DEVICE_LOST"), lost.what());
      goesOn(backend);
    }
  }

  @Test
  void a_process_that_ends_is_a_crash() throws Exception {
    try (TesteeBackend backend = device("dies", Duration.ofMinutes(1))) {
      Break died = broken(backend);
      assertEquals(Verdict.CRASH, died.verdict());
      assertEquals("signal 6 (SIGABRT)", died.what());
      goesOn(backend);
    }
  }
}
