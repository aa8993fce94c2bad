package dev.ringproof.spec.norm.table;

import java.util.List;

/**
 * Classes of opcodes as lists of unsigned intervals.
 *
 * <p>Written by hand and not by calling a classifier, so that a run over all words can hold the two
 * against each other.
 */
public enum OpcodeClass {
  /** Kept by the protocol. */
  SYSTEM(
      new Interval(0, 7), new Interval(0xFFF0, 0xFFFF), new Interval(0x8000_0000L, 0xFFFF_FFFFL)),
  /** Carried out by every kernel. */
  BUILTIN(
      new Interval(0, 7),
      new Interval(0xFFFE, 0xFFFE),
      new Interval(0x8000_0001L, 0x8000_0001L),
      new Interval(0xFFFF_FFFFL, 0xFFFF_FFFFL)),
  /** Free for users. */
  USER(new Interval(8, 0xFFEF), new Interval(0x1_0000, 0x7FFF_FFFF)),
  /** Accepted by publishers. */
  PUBLISHABLE(
      new Interval(0, 0xFFEF),
      new Interval(0xFFFE, 0xFFFE),
      new Interval(0x1_0000, 0x7FFF_FFFF),
      new Interval(0x8000_0001L, 0x8000_0001L),
      new Interval(0xFFFF_FFFFL, 0xFFFF_FFFFL));

  /**
   * Words from the first to the last.
   *
   * @param first 0 to 2^32 - 1
   * @param last first to 2^32 - 1
   */
  public record Interval(long first, long last) {
    /** Checks the order and the range. */
    public Interval {
      if (first < 0 || last < first || last > 0xFFFF_FFFFL) {
        throw new IllegalArgumentException(
            "first=" + first + " last=" + last + ": give 0 <= first <= last < 2^32");
      }
    }

    /** Whether a word, taken as u32, lies within. */
    public boolean holds(int word) {
      long unsigned = Integer.toUnsignedLong(word);
      return first <= unsigned && unsigned <= last;
    }
  }

  private final List<Interval> intervals;

  OpcodeClass(Interval... intervals) {
    this.intervals = List.of(intervals);
  }

  /** The class's words, ascending and without overlap. */
  public List<Interval> intervals() {
    return intervals;
  }

  /** Whether a word (u32, all 2^32 decided) belongs to the class. */
  public boolean holds(int word) {
    for (Interval interval : intervals) {
      if (interval.holds(word)) {
        return true;
      }
    }
    return false;
  }
}
