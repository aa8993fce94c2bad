package dev.ringproof.stress.litmus.run;

import org.openjdk.jcstress.annotations.Expect;

/**
 * What a litmus test can end in.
 *
 * @param id values that its actors saw
 * @param grade what the test says of it; one that the test does not know is forbidden
 * @param samples how often it was seen, 0 or more
 * @param reason why it has its grade
 */
public record LitmusOutcome(String id, Expect grade, long samples, String reason) {
  /** Whether the test says that this never happens, and it did. */
  boolean broken() {
    return samples > 0 && grade != Expect.ACCEPTABLE && grade != Expect.ACCEPTABLE_INTERESTING;
  }
}
