package dev.ringproof.suite.judge;

import java.util.List;
import java.util.Objects;

/**
 * A break with what asking again has shown: a result of its own, which nothing forgives.
 *
 * @param broken what the subject did
 * @param cases ids of the cases that were under way, in the order of the run; of those that did it
 *     again alone, if any did; none when nothing was asked at that moment
 * @param asked how often one of them was put to the subject
 * @param times how often that ended in a break, at least 1
 */
public record Breakdown(Break broken, List<String> cases, int asked, int times) {
  /** Copies the list. */
  public Breakdown {
    Objects.requireNonNull(broken, "broken");
    cases = List.copyOf(cases);
  }

  /** Whether it breaks whenever it is asked; of a break under no request nobody knows. */
  public boolean always() {
    return asked > 1 && times == asked;
  }
}
