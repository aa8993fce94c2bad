package dev.ringproof.suite.cases;

import dev.ringproof.suite.vector.Case;
import dev.ringproof.suite.vector.Vectors;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * The cases of a run, handed out a part at a time so that a long run needs little memory.
 *
 * @param source SHA-256 of the vector files, or what the cases are made from
 * @param total number of cases
 * @param selectedFrom cases that these were selected from; empty when they are a whole run, in
 *     which every capability that a subject claims must be asked
 * @param parts the parts, in order; each is made when it is asked for
 */
public record CaseFeed(
    String source, int total, OptionalInt selectedFrom, Iterable<CasePart> parts) {
  /** Checks presence. */
  public CaseFeed {
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(selectedFrom, "selectedFrom");
    Objects.requireNonNull(parts, "parts");
  }

  /** All vectors. */
  public static CaseFeed of(Vectors vectors) {
    return of(vectors.sha256(), vectors.cases());
  }

  /** Cases that are at hand, in one part. */
  public static CaseFeed of(String source, List<Case> cases) {
    return new CaseFeed(
        source,
        cases.size(),
        OptionalInt.of(cases.size()),
        List.of(new CasePart(cases, Optional.empty())));
  }

  /** These cases and then some more. */
  public CaseFeed then(CaseFeed more) {
    return new CaseFeed(
        source + "; " + more.source,
        Math.addExact(total, more.total),
        OptionalInt.of(Math.addExact(all(), more.all())),
        () -> Stream.concat(stream(parts), stream(more.parts)).iterator());
  }

  /** The same cases, which are selected from so many. */
  public CaseFeed from(int all) {
    return new CaseFeed(source, total, OptionalInt.of(all), parts);
  }

  /** The same cases, which are all that a whole run puts. */
  public CaseFeed whole() {
    return new CaseFeed(source, total, OptionalInt.empty(), parts);
  }

  private int all() {
    return selectedFrom.orElse(total);
  }

  private static Stream<CasePart> stream(Iterable<CasePart> parts) {
    return StreamSupport.stream(parts.spliterator(), false);
  }
}
