package dev.ringproof.stress.litmus.run;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.ringproof.stress.litmus.L14ShutdownEndsASpinningLane;
import java.nio.file.Path;
import java.util.SortedSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * The twin that never ends is caught, and its litmus test holds once more. For the half minute that
 * jcstress waits for it one processor has nothing to do, so others use it meanwhile.
 */
@Execution(ExecutionMode.CONCURRENT)
class EndlessTwinTest {
  private static final Path FOLDER = Path.of("target", "litmus-endless");

  @TestFactory
  Stream<DynamicTest> twins_that_never_end_are_caught() throws Exception {
    assumeTrue(
        Runtime.getRuntime().availableProcessors() > 1,
        "absent: a second processor — run the tests on a machine that has two");
    Pattern name = Pattern.compile(L14ShutdownEndsASpinningLane.class.getName());
    SortedSet<String> tests = Jcstress.tests(name);
    return LitmusRunTests.of(LitmusRun.run(LitmusMode.CAPPED, tests, FOLDER, false));
  }
}
