package dev.ringproof.stress.litmus.run;

import java.util.List;
import java.util.stream.Stream;

/** How long jcstress looks at each test. */
public enum LitmusMode {
  /** Half a second a test in each kind of JVM that has a serial collector: for every build. */
  CAPPED(
      List.of(
          "-jvmArgs",
          "-XX:+UseSerialGC",
          "-f",
          "1",
          "-fsm",
          "1",
          "-iters",
          "5",
          "-time",
          "100",
          "-sc",
          "false",
          "-af",
          "NONE",
          // Touching 256 MiB takes longer than most starts of a JVM.
          "-pth",
          "false")),
  /** The defaults of jcstress, which tries all its kinds of JVM: minutes a test. */
  FULL(List.of("-m", "default"));

  /** The states that are alive at once, on which the tests' memory counts. */
  private static final List<String> STRIDE = List.of("-strideSize", "256", "-strideCount", "40");

  private final List<String> options;

  LitmusMode(List<String> options) {
    this.options = options;
  }

  /** Options of the command line of jcstress, in order. */
  List<String> options() {
    return Stream.concat(options.stream(), STRIDE.stream()).toList();
  }
}
