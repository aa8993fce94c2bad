package dev.ringproof.suite.judge;

import java.util.Objects;
import java.util.Optional;

/**
 * What a subject did that no later answer makes good: it died, hung, broke the framing, left
 * something behind. All text is printable, on one line, and cut.
 *
 * @param verdict CRASH, TIMEOUT or PROTOCOL_ERROR
 * @param what what happened, such as {@code exit status 9} or {@code no answer within 5 s}
 * @param line the line that broke the framing
 * @param said the last words on standard error
 */
public record Break(Verdict verdict, String what, Optional<String> line, Optional<String> said) {
  /** Checks that it is a break. */
  public Break {
    Objects.requireNonNull(what, "what");
    Objects.requireNonNull(line, "line");
    Objects.requireNonNull(said, "said");
    if (!verdict.breaks()) {
      throw new IllegalArgumentException("verdict=" + verdict + ": not one of a break");
    }
  }

  /** A break of which nothing but what happened is known. */
  public static Break of(Verdict verdict, String what) {
    return new Break(verdict, what, Optional.empty(), Optional.empty());
  }
}
