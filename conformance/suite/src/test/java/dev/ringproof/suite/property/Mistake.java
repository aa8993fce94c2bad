package dev.ringproof.suite.property;

import java.util.List;
import java.util.function.BiFunction;

/**
 * A way to spoil a request that was good, and the code that it is then refused with.
 *
 * @param code wire code
 * @param made the spoiled request; the number picks one of several ways
 */
record Mistake<T>(String code, BiFunction<T, Integer, T> made) {

  /** Requests with these mistakes, and the code of the one that is looked at first. */
  record Spoiled<T>(T request, String firstCode) {}

  /**
   * Makes the mistakes whose bits are set, at least one; the list is in the order of the checks.
   *
   * <p>Made from the last to the first, so that a later one still finds the request addressable.
   */
  static <T> Spoiled<T> some(List<Mistake<T>> inOrder, int bits, int way, T good) {
    int chosen = 1 + Math.floorMod(bits, (1 << inOrder.size()) - 1);
    T request = good;
    for (int i = inOrder.size() - 1; i >= 0; i--) {
      if ((chosen >>> i & 1) != 0) {
        request = inOrder.get(i).made().apply(request, way);
      }
    }
    return new Spoiled<>(request, inOrder.get(Integer.numberOfTrailingZeros(chosen)).code());
  }
}
