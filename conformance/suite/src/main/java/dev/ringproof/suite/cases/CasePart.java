package dev.ringproof.suite.cases;

import dev.ringproof.suite.generate.Oracle;
import dev.ringproof.suite.vector.Case;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Some of the cases of a run, as many as are held in memory at a time.
 *
 * @param cases the cases, in order
 * @param oracle what says the norm's answer to a smaller program than one of these, if they are
 *     generated ones
 */
public record CasePart(List<Case> cases, Optional<Oracle> oracle) {
  /** Copies the list. */
  public CasePart {
    cases = List.copyOf(cases);
    Objects.requireNonNull(oracle, "oracle");
  }
}
