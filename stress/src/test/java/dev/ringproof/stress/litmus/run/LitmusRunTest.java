package dev.ringproof.stress.litmus.run;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.Locale;
import java.util.SortedSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.parallel.Isolated;

/**
 * Every litmus test holds, and every broken twin is caught; the one that never ends has {@link
 * EndlessTwinTest}, unless the run is a full one. How long each is looked at is said by {@code
 * -Dringproof.litmus.mode}; the report is left in {@code target/litmus}.
 */
@Isolated("two actors that are to meet need a processor each")
class LitmusRunTest {
  private static final Path FOLDER = Path.of("target", "litmus");

  @TestFactory
  Stream<DynamicTest> litmus_tests_hold_and_twins_are_caught() throws Exception {
    assumeTrue(
        Runtime.getRuntime().availableProcessors() > 1,
        "absent: a second processor — run the tests on a machine that has two");
    SortedSet<String> tests = Jcstress.tests(Pattern.compile(""));
    if (mode() == LitmusMode.CAPPED) {
      tests.removeAll(LitmusShare.endless(tests));
    }
    return LitmusRunTests.of(LitmusRun.run(mode(), tests, FOLDER, false));
  }

  private static LitmusMode mode() {
    return LitmusMode.valueOf(
        System.getProperty("ringproof.litmus.mode", "capped").toUpperCase(Locale.ROOT));
  }
}
