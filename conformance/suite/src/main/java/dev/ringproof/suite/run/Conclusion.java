package dev.ringproof.suite.run;

import dev.ringproof.suite.judge.Verdict;
import java.util.ArrayList;
import java.util.List;

/**
 * What a whole run says, and why.
 *
 * @param ending the exit it leads to
 * @param reasons one line each; empty when the backend conforms
 */
public record Conclusion(Ending ending, List<String> reasons) {
  /** Ways a run can end; the code is the process's exit status. */
  public enum Ending {
    /** Nothing failed, everything that should run did, and a canary was caught. */
    CONFORMS(0),
    /** Nothing was asked, since the backend cannot be had here and need not be. */
    ABSENT(0),
    /** A case failed, or a deviation is not allowed. */
    DOES_NOT_CONFORM(1),
    /** The run proves nothing. */
    VOID(3),
    /** The suite broke. */
    HARNESS_ERROR(4);

    private final int exitCode;

    Ending(int exitCode) {
      this.exitCode = exitCode;
    }

    /** Exit status of the process. */
    public int exitCode() {
      return exitCode;
    }
  }

  /** Copies the list. */
  public Conclusion {
    reasons = List.copyOf(reasons);
  }

  /**
   * Draws the conclusion.
   *
   * @param tally verdicts of the selected cases
   * @param canaries canaries that were put to the backend
   * @param caught how many of them failed, as they must
   * @param strict whether deviations are not allowed
   */
  public static Conclusion of(Tally tally, int canaries, int caught, boolean strict) {
    List<String> broken = new ArrayList<>();
    note(broken, tally.count(Verdict.HARNESS_ERROR), "cases that hit a fault of the suite itself");
    if (!broken.isEmpty()) {
      return new Conclusion(Ending.HARNESS_ERROR, broken);
    }
    List<String> bad = new ArrayList<>();
    note(bad, tally.bad(), "cases that are not as the norm says");
    note(
        bad,
        strict ? tally.count(Verdict.DEVIATION) : 0,
        "deviations, of which --strict allows none");
    if (!bad.isEmpty()) {
      return new Conclusion(Ending.DOES_NOT_CONFORM, bad);
    }
    List<String> blind = new ArrayList<>();
    if (tally.ran() == 0) {
      blind.add("no case was put to the backend");
    } else if (canaries == 0 || caught < canaries) {
      blind.add(caught + " of " + canaries + " canaries were caught: the suite is blind there");
    }
    return new Conclusion(blind.isEmpty() ? Ending.CONFORMS : Ending.VOID, blind);
  }

  /** The conclusion when the backend cannot be had on this machine. */
  public static Conclusion absent(String reason, boolean required) {
    return new Conclusion(required ? Ending.VOID : Ending.ABSENT, List.of("absent: " + reason));
  }

  /** The conclusion when some of the cases that a run was to ask never got a verdict. */
  static Conclusion incomplete(int judged, int wanted) {
    return new Conclusion(
        Ending.HARNESS_ERROR, List.of(judged + " of " + wanted + " cases got a verdict"));
  }

  private static void note(List<String> reasons, int count, String what) {
    if (count > 0) {
      reasons.add(what + ": " + count);
    }
  }
}
