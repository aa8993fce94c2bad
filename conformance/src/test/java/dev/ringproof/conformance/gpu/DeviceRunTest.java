package dev.ringproof.conformance.gpu;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The host code of the device backend leaves the bytes of the norm, over a driver without a device
 * that runs the kernel's own source.
 */
@Timeout(300)
class DeviceRunTest {
  @TempDir private Path folder;

  private void conforms(String... arguments) throws Exception {
    CommandLineRun run =
        CommandLineRun.of(folder, FakeDriver.environment(folder, "nothing"), arguments);
    assertEquals(0, run.exit(), run.out());
  }

  @ParameterizedTest
  @ValueSource(strings = {"host_mapped", "device"})
  void all_computed_executions_wherever_the_ring_lies(String placement) throws Exception {
    conforms("-Dringproof.gpu.placement=" + placement, "run", "--backend", "gpu", "--op", "drain");
  }

  @ParameterizedTest
  @CsvSource({
    "host_mapped, run_parallel, 300",
    "device, run_parallel, 300",
    "host_mapped, run_persistent, 12",
    "device, run_persistent, 12"
  })
  void generated_programs_of_many_lanes(String placement, String operation, String count)
      throws Exception {
    conforms(
        "-Dringproof.gpu.placement=" + placement,
        "-Dringproof.gpu.lanes=3",
        "run",
        "--backend=gpu",
        "--op=" + operation,
        "--generate=" + count);
  }
}
