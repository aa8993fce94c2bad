package dev.ringproof.stress.litmus;

import java.util.List;
import java.util.stream.Stream;

/**
 * An outcome that a litmus test allows although no interleaving has it: the explorer walks
 * sequentially consistent schedules, and what no rule of the norm forbids to a weaker machine stays
 * allowed.
 *
 * @param test number of the litmus test
 * @param twin whether it is an outcome of the broken twin
 * @param id as the table of the test has it
 * @param why a machine may show it
 */
record WeakerOutcome(int test, boolean twin, String id, String why) {
  private static final String BEFORE_A_LOAD =
      "nothing orders a release before a later load of another slot: both hosts may look before "
          + "their own publications are seen";

  static List<WeakerOutcome> all() {
    return List.of(
        new WeakerOutcome(12, false, "0, 0, [01]", BEFORE_A_LOAD),
        new WeakerOutcome(12, true, "0, 0, [01]", BEFORE_A_LOAD),
        new WeakerOutcome(12, true, "0, 1, 0", BEFORE_A_LOAD));
  }

  /** The results that it stands for. */
  Stream<String> results() {
    return LitmusFile.results(id);
  }
}
