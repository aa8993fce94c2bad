package dev.ringproof.cli.device;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A device that cannot be had is absent, with the reason; it never conforms. */
@Timeout(300)
@Execution(ExecutionMode.CONCURRENT)
class AbsentDeviceTest {
  private static final Path DRIVER = Path.of("/usr/lib/x86_64-linux-gnu/libcuda.so.1");

  @TempDir private Path folder;

  private void absentBecause(String reason, CommandLineRun run) {
    assertEquals(1, run.out().lines().count(), run.out());
    assertTrue(run.out().startsWith("gpu: ABSENT: "), run.out());
    assertTrue(run.out().contains(reason), run.out());
    assertFalse(run.out().contains("conforms"));
  }

  private CommandLineRun run(Map<String, String> environment, String... more) throws Exception {
    String[] arguments = new String[4 + more.length];
    System.arraycopy(more, 0, arguments, 4, more.length);
    System.arraycopy(new String[] {"run", "--backend", "gpu", "--op=drain"}, 0, arguments, 0, 4);
    return CommandLineRun.of(folder, environment, arguments);
  }

  @Test
  void no_driver_is_said_and_voids_the_run() throws Exception {
    assumeTrue(
        Files.notExists(DRIVER),
        "absent: a machine without a driver — run the tests where there is no " + DRIVER);
    CommandLineRun run = run(Map.of());
    absentBecause("libcuda.so", run);
    assertEquals(3, run.exit());
  }

  @Test
  void a_device_that_may_be_absent_is_no_failure() throws Exception {
    CommandLineRun run = run(FakeDriver.environment(folder, "no_device"), "--absent-ok");
    absentBecause("cuInit", run);
    assertEquals(0, run.exit());
  }

  @Test
  void a_driver_that_lacks_a_function_ends_its_own_process_only() throws Exception {
    CommandLineRun run = run(FakeDriver.lacking(folder));
    absentBecause("cuDeviceGetCount", run);
    assertEquals(3, run.exit());
  }

  @ParameterizedTest
  @CsvSource({
    "bad_ptx, CUDA_ERROR_INVALID_PTX",
    "old_driver, CUDA 9.2",
    "old_device, compute capability 6.0",
    "no_mapping, cannot map"
  })
  void an_unfit_driver_or_device_is_absent(String fault, String reason) throws Exception {
    absentBecause(reason, run(FakeDriver.environment(folder, fault)));
  }

  @Test
  void the_report_has_the_verdict_of_every_case_and_no_good_one() throws Exception {
    Path report = folder.resolve("report.jsonl");
    run(FakeDriver.environment(folder, "no_device"), "--report", report.toString());
    List<String> lines = Files.readAllLines(report);
    assertEquals(794, lines.stream().filter(line -> line.contains("\"ABSENT\"")).count());
    assertTrue(lines.get(lines.size() - 1).contains("\"ending\":\"void\""));
  }
}
