package dev.ringproof.suite.run;

/**
 * What came out of a run.
 *
 * @param tally verdicts of its cases
 * @param canaries counts of its canaries: those that were asked, and those that were caught
 * @param conclusion what the run says of its subject
 * @param nanos how long it took
 */
public record RunEnd(Tally tally, Canaries canaries, Conclusion conclusion, long nanos) {
  /**
   * Canaries of a run.
   *
   * @param asked canaries that were put to the subject
   * @param caught how many of them failed, as they must
   */
  public record Canaries(int asked, int caught) {}
}
