package dev.ringproof.suite.judge;

import java.time.Duration;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Optional;
import java.util.Set;

/** Counts breaks until a run is hopeless. Thread-safe. */
public final class Patience {
  private final int inRow;
  private final int inAll;
  private final Duration spent;
  private final Set<Break> heard = Collections.newSetFromMap(new IdentityHashMap<>());
  private int row;
  private long nanos;
  private Optional<String> lost = Optional.empty();

  /**
   * Patience that ends at the first of these.
   *
   * @param inRow breaks with no answered case between them
   * @param inAll breaks
   * @param spent time that went into them
   */
  public Patience(int inRow, int inAll, Duration spent) {
    this.inRow = inRow;
    this.inAll = inAll;
    this.spent = spent;
  }

  /** Never ends. */
  static Patience endless() {
    return new Patience(Integer.MAX_VALUE, Integer.MAX_VALUE, Duration.ofNanos(Long.MAX_VALUE));
  }

  /** Why it has ended; empty while it has not. */
  public synchronized Optional<String> lost() {
    return lost;
  }

  synchronized void answered() {
    row = 0;
  }

  /** A case heard of a break, which may be one that others heard of before. */
  synchronized void broke(Break broken, long nanosSpent) {
    nanos += nanosSpent;
    if (heard.add(broken)) {
      row++;
    }
    if (lost.isPresent()) {
      return;
    }
    if (row >= inRow) {
      lost = Optional.of("gave up after " + row + " breaks in a row");
    } else if (heard.size() >= inAll) {
      lost = Optional.of("gave up after " + heard.size() + " breaks");
    } else if (nanos > spent.toNanos()) {
      lost = Optional.of("gave up after " + nanos / 1_000_000_000 + " s of breaks");
    }
  }

  /** A thread of the suite is lost, and with it the run. */
  synchronized void stuck(String what) {
    lost = Optional.of("gave up: " + what);
  }
}
