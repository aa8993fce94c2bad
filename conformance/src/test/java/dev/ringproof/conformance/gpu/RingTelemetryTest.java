package dev.ringproof.conformance.gpu;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What lanes count where the ring lies is what decode_ring says of it, however many they are. */
@Timeout(300)
class RingTelemetryTest {
  private static final String LIBRARY = "ringproof.emulator.library";

  @TempDir private Path folder;

  private static TelemetryComparison emulator(int lanes) {
    return new TelemetryComparison(TelemetryComparison.open("emulator"), lanes);
  }

  @Test
  void there_are_recorded_answers_to_compare_with() throws Exception {
    assertEquals(127, TelemetryComparison.recorded().size());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 32})
  void all_recorded_rings_in_the_emulator(int lanes) throws Exception {
    assertEquals(List.of(), emulator(lanes).vectors());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 32})
  void random_rings_in_the_emulator(int lanes) {
    assertEquals(List.of(), emulator(lanes).randomRings(lanes, 300));
  }

  @ParameterizedTest
  @ValueSource(strings = {"window_without_empty", "window_of_last_tenant"})
  void a_wrong_kernel_is_seen_in_both(String mutant) throws Exception {
    System.setProperty(LIBRARY, FakeDriver.mutant(folder, mutant).toString());
    try {
      TelemetryComparison wrong = emulator(3);
      assertNotEquals(List.of(), wrong.vectors());
      assertNotEquals(List.of(), wrong.randomRings(3, 20));
    } finally {
      System.clearProperty(LIBRARY);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"host_mapped", "device"})
  void recorded_and_random_rings_over_a_driver_without_a_device(String placement) throws Exception {
    Path out = folder.resolve("out.txt");
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Dringproof.gpu.placement=" + placement);
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of(TelemetryComparison.class.getName(), "gpu"));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().putAll(FakeDriver.environment(folder, "nothing"));
    int exit = builder.redirectOutput(out.toFile()).start().waitFor();
    assertEquals(0, exit, () -> text(out));
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      return unreadable.toString();
    }
  }
}
