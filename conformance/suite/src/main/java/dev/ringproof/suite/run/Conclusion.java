package dev.ringproof.suite.run;

import dev.ringproof.spec.operation.Capability;
import dev.ringproof.suite.judge.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/**
 * What a whole run says, and why.
 *
 * @param ending the exit it leads to
 * @param reasons one line each; empty when the backend conforms
 * @param extent what was looked at, as the verdict's own line says it after "conforms"; empty when
 *     it was everything
 */
public record Conclusion(Ending ending, List<String> reasons, String extent) {
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
    Objects.requireNonNull(extent, "extent");
  }

  /** A conclusion over everything. */
  public Conclusion(Ending ending, List<String> reasons) {
    this(ending, reasons, "");
  }

  /**
   * The verdict in a line, such as {@code conforms in 11 of 12 capabilities; not offered: policy}.
   */
  public String line() {
    String words = ending.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    return ending == Ending.CONFORMS && !extent.isEmpty() ? words + " " + extent : words;
  }

  /** The same conclusion with one more reason, before the others. */
  Conclusion because(String reason) {
    List<String> more = new ArrayList<>(List.of(reason));
    more.addAll(reasons);
    return new Conclusion(ending, more, extent);
  }

  /** The same conclusion with what was looked at, which may turn a good one. */
  Conclusion over(Coverage coverage, Set<Capability> needed) {
    List<String> lacking = coverage.lacking(needed);
    List<String> holes = coverage.holes();
    if (ending == Ending.CONFORMS || ending == Ending.VOID) {
      if (!lacking.isEmpty()) {
        return new Conclusion(Ending.DOES_NOT_CONFORM, lacking, coverage.extent());
      }
      if (!holes.isEmpty()) {
        return new Conclusion(Ending.VOID, holes, coverage.extent());
      }
    }
    return new Conclusion(ending, reasons, coverage.extent());
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
    note(bad, tally.breaks(), "breaks, which no later answer makes good");
    note(bad, tally.notAsked(), "cases that were not asked");
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
