package dev.ringproof.conformance.run;

import dev.ringproof.conformance.vector.Case;
import java.util.List;

/**
 * The verdict on one case.
 *
 * @param subject the case
 * @param verdict the verdict
 * @param note erratum of a deviation; reason of a skip, crash or time-out; otherwise empty
 * @param differences where the answer differs, when it failed
 * @param nanos how long the backend took
 */
public record Result(
    Case subject, Verdict verdict, String note, List<Difference> differences, long nanos) {
  /** Copies the list. */
  public Result {
    differences = List.copyOf(differences);
  }
}
