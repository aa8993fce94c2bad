package dev.ringproof.cli;

import dev.ringproof.suite.vector.Case;
import java.util.List;
import java.util.function.IntFunction;

/**
 * The cases of a run, handed out a part at a time so that a long run needs little memory.
 *
 * @param sha256 digest of the vector files, or what the cases are made from
 * @param total number of cases, at least 1
 * @param parts number of parts
 * @param part cases of a part; asked once each, in order
 */
record CaseFeed(String sha256, int total, int parts, IntFunction<List<Case>> part) {
  /** All cases in one part. */
  static CaseFeed of(String sha256, List<Case> cases) {
    return new CaseFeed(sha256, cases.size(), 1, part -> cases);
  }
}
