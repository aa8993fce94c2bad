package dev.ringproof.cli.device;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.ringproof.gpu.telemetry.TelemetryKernel;
import dev.ringproof.model.backend.ReferenceBackend;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What lanes count where the ring lies is what decode_ring says of it, however many they are. */
@Timeout(300)
@Isolated("it says by system properties which kernel is loaded")
class RingTelemetryTest {
  private static final String LIBRARY = "ringproof.emulator.library";

  @TempDir private Path folder;

  private static List<String> recordedDifferences(int lanes) throws Exception {
    return new TelemetryComparison(TelemetryComparison.open("emulator"), lanes).differences();
  }

  private static List<String> randomDifferences(int lanes) throws Exception {
    TelemetryKernel emulator = TelemetryComparison.open("emulator");
    return new TelemetryCheck(emulator, new ReferenceBackend(), lanes)
        .differences(new RandomRings(lanes, 600), 300);
  }

  @Test
  void there_are_recorded_answers_to_compare_with() throws Exception {
    assertEquals(127, TelemetryComparison.recorded().size());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 32})
  void all_recorded_rings_in_the_emulator(int lanes) throws Exception {
    assertEquals(List.of(), recordedDifferences(lanes));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 32})
  void random_rings_in_the_emulator(int lanes) throws Exception {
    assertEquals(List.of(), randomDifferences(lanes));
  }

  @ParameterizedTest
  @ValueSource(strings = {"window_without_empty", "window_of_last_tenant"})
  void a_wrong_kernel_is_seen_in_both(String mutant) throws Exception {
    System.setProperty(LIBRARY, FakeDriver.mutant(folder, mutant).toString());
    try {
      assertNotEquals(List.of(), recordedDifferences(3));
      assertNotEquals(List.of(), randomDifferences(3));
    } finally {
      System.clearProperty(LIBRARY);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"host_mapped", "device"})
  void recorded_and_random_rings_over_a_driver_without_a_device(String placement) throws Exception {
    Map<String, String> driver = FakeDriver.environment(folder, "nothing");
    String where = "-Dringproof.gpu.placement=" + placement;
    succeeds(driver, where, TelemetryComparison.class.getName(), "gpu");
    succeeds(driver, where, TelemetryCheck.class.getName(), "gpu");
  }

  private void succeeds(Map<String, String> environment, String... arguments) throws Exception {
    Path out = folder.resolve("out.txt");
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().putAll(environment);
    int exit = builder.redirectOutput(out.toFile()).start().waitFor();
    assertEquals(0, exit, Files.readString(out));
  }
}
