package dev.ringproof.suite.run;

import dev.ringproof.spec.operation.Capability;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;

/**
 * Terms on which a subject is asked.
 *
 * @param jobs cases under way at a time, at least 1
 * @param strict whether deviations are not allowed
 * @param absentOk whether a subject that is absent leaves the run without a fault
 * @param shrunk failing generated programs that are made smaller; those after them are left as they
 *     are
 * @param limit longest wait for one answer of a subject in this process; others keep their own
 *     clock
 * @param giveUp when a hopeless run ends
 * @param needed capabilities that the subject must offer
 */
public record RunTerms(
    int jobs,
    boolean strict,
    boolean absentOk,
    int shrunk,
    Duration limit,
    GiveUp giveUp,
    Set<Capability> needed) {
  /**
   * One case a processor at a time, known deviations allowed, a subject that must be there, 5 s a
   * case, nothing needed.
   */
  public static final RunTerms USUAL =
      new RunTerms(
          Runtime.getRuntime().availableProcessors(),
          false,
          false,
          5,
          Duration.ofSeconds(5),
          GiveUp.USUAL,
          Set.of());

  /** Checks the ranges, and copies the set. */
  public RunTerms {
    if (jobs < 1) {
      throw new IllegalArgumentException("jobs=" + jobs + ": give at least 1");
    }
    if (limit.isNegative() || limit.isZero()) {
      throw new IllegalArgumentException("limit=" + limit + ": give more than 0");
    }
    Objects.requireNonNull(giveUp, "giveUp");
    needed = Set.copyOf(needed);
  }

  /** The same terms with so many cases under way at a time. */
  public RunTerms withJobs(int number) {
    return new RunTerms(number, strict, absentOk, shrunk, limit, giveUp, needed);
  }

  /** The same terms with another longest wait. */
  public RunTerms withLimit(Duration longest) {
    return new RunTerms(jobs, strict, absentOk, shrunk, longest, giveUp, needed);
  }

  /** The same terms with so many failing programs made smaller. */
  public RunTerms withShrunk(int number) {
    return new RunTerms(jobs, strict, absentOk, number, limit, giveUp, needed);
  }

  /** The same terms for a subject that may be absent. */
  public RunTerms whereAbsentIsOk() {
    return new RunTerms(jobs, strict, true, shrunk, limit, giveUp, needed);
  }

  /** The same terms with another end of hopeless runs. */
  public RunTerms withGiveUp(GiveUp when) {
    return new RunTerms(jobs, strict, absentOk, shrunk, limit, when, needed);
  }

  /** The same terms for a subject that must offer these. */
  public RunTerms needing(Set<Capability> capabilities) {
    return new RunTerms(jobs, strict, absentOk, shrunk, limit, giveUp, capabilities);
  }
}
