package dev.ringproof.suite.testee;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The suite in a process of its own: what it leaves behind, and what it takes. */
@Timeout(60)
@Execution(ExecutionMode.CONCURRENT)
class ChildSuiteTest {
  private static final long NO_SESSION = -1;
  private static final long MOST_KIB = 300_000;

  private static final long SIGINT_BIT = 1L << 1;

  private final String token = UUID.randomUUID().toString();

  @TempDir Path folder;

  @BeforeEach
  void processes_are_seen() {
    assumeTrue(ProcTable.isThere(), "no /proc: what is left cannot be seen here");
  }

  @AfterEach
  void nothing_stays_of_a_test_that_failed() {
    ProcTable.of(NO_SESSION, token).forEach(ProcessHandle::destroyForcibly);
  }

  @ParameterizedTest
  @ValueSource(strings = {"INT", "TERM", "KILL"})
  void nothing_is_left_of_a_suite_that_a_signal_ends(String signal) throws Exception {
    assumeTrue(
        !signal.equals("INT") || !isInterruptIgnored(),
        "absent: SIGINT, which a job in the background ignores — run the tests in the foreground");
    Process suite = suite("all:family");
    try (BufferedReader said = suite.inputReader()) {
      assertEquals("asked", said.readLine());
      // The testee and the two that it started, beside the suite.
      assertTrue(ProcTable.of(NO_SESSION, token).size() >= 4);
      new ProcessBuilder("sh", "-c", "kill -" + signal + " " + suite.pid()).start().waitFor();
      assertTrue(suite.waitFor(30, TimeUnit.SECONDS));
      assertTrue(allEnd());
    }
  }

  @Test
  void a_line_of_a_gigabyte_takes_little_memory() throws Exception {
    Process suite = suite("mid:huge", "-XX:MaxRAMPercentage=50");
    List<String> said = new ArrayList<>();
    try (BufferedReader lines = suite.inputReader()) {
      lines.lines().filter(line -> !line.equals("asked")).forEach(said::add);
    }
    assertEquals("PROTOCOL_ERROR", said.get(0));
    assertTrue(Long.parseLong(said.get(1)) < MOST_KIB, said.get(1) + " KiB");
    assertTrue(allEnd());
  }

  /** A process hands down which signals it ignores. */
  private static boolean isInterruptIgnored() throws IOException {
    return Files.readAllLines(Path.of("/proc/self/status")).stream()
        .filter(line -> line.startsWith("SigIgn:"))
        .map(line -> Long.parseUnsignedLong(line.substring(7).strip(), 16))
        .anyMatch(ignored -> (ignored & SIGINT_BIT) != 0);
  }

  private boolean allEnd() throws InterruptedException {
    List<ProcessHandle> left = ProcTable.of(NO_SESSION, token);
    for (ProcessHandle each : left) {
      if (each.isAlive()) {
        each.onExit().orTimeout(20, TimeUnit.SECONDS).exceptionally(late -> each).join();
      }
    }
    return ProcTable.of(NO_SESSION, token).isEmpty();
  }

  private Process suite(String kind, String... settings) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
    command.addAll(List.of(settings));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of(ChildSuite.class.getName(), kind, folder.resolve("started").toString()));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("RINGPROOF_TEST_TOKEN", token);
    return builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
  }
}
