package dev.ringproof.suite.testee;

import dev.ringproof.spec.operation.CodecOperation.ControlByteLen;
import dev.ringproof.suite.judge.BreakException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** A process that asks a hostile testee until it breaks, and says what that took. */
final class ChildSuite {
  private ChildSuite() {}

  /** Asks the testee of a kind. */
  public static void main(String... arguments) throws IOException {
    TesteeCommand command = HostileTesteeTest.command(arguments[0], Path.of(arguments[1]));
    try (TesteeBackend backend = new TesteeBackend(command, Duration.ofSeconds(60), "x")) {
      for (int slots = 0; ; slots++) {
        backend.apply(new ControlByteLen(slots));
        System.out.println("asked");
      }
    } catch (BreakException broken) {
      System.out.println(broken.broken().verdict());
    }
    System.out.println(
        Files.readAllLines(Path.of("/proc/self/status")).stream()
            .filter(line -> line.startsWith("VmHWM"))
            .findFirst()
            .map(line -> line.replaceAll("[^0-9]", ""))
            .orElseThrow());
  }
}
