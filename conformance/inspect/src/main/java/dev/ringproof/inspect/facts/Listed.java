package dev.ringproof.inspect.facts;

import java.util.List;

/**
 * The first entries of a list that may be long.
 *
 * @param total entries that there are
 * @param first the first of them
 */
public record Listed<T>(long total, List<T> first) {
  /** Copies the list. */
  public Listed {
    first = List.copyOf(first);
  }

  /** Keeps the first {@link Facts#MOST} entries of a list. */
  public static <T> Listed<T> of(List<T> all) {
    return new Listed<>(all.size(), all.subList(0, Math.min(all.size(), Facts.MOST)));
  }

  /** Fewer of the first entries. */
  public List<T> first(int most) {
    return first.subList(0, Math.min(first.size(), most));
  }
}
