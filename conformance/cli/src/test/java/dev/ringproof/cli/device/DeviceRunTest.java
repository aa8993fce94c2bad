package dev.ringproof.cli.device;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The host code of the device backend leaves the bytes of the norm, over a driver without a device
 * that runs the kernel's own source.
 */
@Timeout(300)
@Execution(ExecutionMode.CONCURRENT)
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

  @ParameterizedTest
  @ValueSource(strings = {"host_mapped", "device"})
  void all_recorded_sketches(String placement) throws Exception {
    conforms("-Dringproof.gpu.placement=" + placement, "run", "--backend", "gpu", "--op", "sketch");
  }

  @Test
  void the_bench_measures_everything_once() throws Exception {
    JsonNode measured = measured();
    assertTrue(measured.get("round_trip_p50_nanos").asLong() > 0);
    assertTrue(measured.get("library_1024_slots_a_second").asDouble() > 0);
    assertEquals(8_512, measured.get("telemetry_1024_slots_bytes_read").asInt());
    assertEquals(65_536, measured.get("read_back_1024_slots_bytes_read").asInt());
    assertTrue(measured.get("crossover").asText().matches("none seen|[0-9]+ slots: .*"));
    assertTrue(measured.get("telemetry_live_1024_slots_nanos").asLong() > 0);
    assertEquals(37, measured.size(), () -> measured.toPrettyString());
  }

  private JsonNode measured() throws Exception {
    Path json = folder.resolve("bench.json");
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Dringproof.gpu.rounds=50",
            "-cp",
            System.getProperty("java.class.path"),
            "dev.ringproof.gpu.bench.DeviceBench",
            json.toString());
    ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
    builder.redirectOutput(ProcessBuilder.Redirect.DISCARD);
    builder.environment().putAll(FakeDriver.environment(folder, "nothing"));
    assertEquals(0, builder.start().waitFor());
    return new ObjectMapper().readTree(json.toFile());
  }
}
