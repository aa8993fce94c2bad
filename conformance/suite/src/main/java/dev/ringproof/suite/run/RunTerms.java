package dev.ringproof.suite.run;

/**
 * Terms on which a subject is asked.
 *
 * @param jobs cases under way at a time, at least 1
 * @param strict whether deviations are not allowed
 * @param required whether a subject that is absent makes the run void
 * @param shrunk failing generated programs that are made smaller; those after them are left as they
 *     are
 */
public record RunTerms(int jobs, boolean strict, boolean required, int shrunk) {
  /** One case a processor at a time, known deviations allowed, a subject that must be there. */
  public static final RunTerms USUAL =
      new RunTerms(Runtime.getRuntime().availableProcessors(), false, true, 5);

  /** Checks the number of jobs. */
  public RunTerms {
    if (jobs < 1) {
      throw new IllegalArgumentException("jobs=" + jobs + ": give at least 1");
    }
  }

  /** The same terms with so many cases under way at a time. */
  public RunTerms withJobs(int number) {
    return new RunTerms(number, strict, required, shrunk);
  }
}
