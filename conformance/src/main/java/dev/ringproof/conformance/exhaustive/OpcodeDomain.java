package dev.ringproof.conformance.exhaustive;

import dev.ringproof.reference.opcode.OpcodeClass;
import java.util.List;

/** The four classes of every opcode word, held against the intervals of the machine-readable norm. */
public final class OpcodeDomain implements Domain {
  private static final int SYSTEM = 1;
  private static final int BUILTIN = 2;
  private static final int USER = 4;
  private static final int PUBLISHABLE = 8;

  private final long[] bounds;
  private final int[] classes;

  /** Reads the intervals of the norm. */
  public OpcodeDomain() {
    List<NormTables.Interval> intervals = NormTables.opcodeIntervals();
    bounds = intervals.stream().mapToLong(NormTables.Interval::first).toArray();
    classes =
        intervals.stream()
            .mapToInt(
                each ->
                    bit(each.inClass("system"), SYSTEM)
                        | bit(each.inClass("builtin"), BUILTIN)
                        | bit(each.inClass("user"), USER)
                        | bit(each.inClass("publishable"), PUBLISHABLE))
            .toArray();
  }

  @Override
  public String name() {
    return "opcodes";
  }

  @Override
  public int checksPerWord() {
    return 4;
  }

  @Override
  public long check(long first, long end) {
    long word = first;
    while (word < end) {
      int interval = intervalOf(word);
      long stop = interval + 1 < bounds.length ? Math.min(end, bounds[interval + 1]) : end;
      for (int expected = classes[interval]; word < stop; word++) {
        if (actual((int) word) != expected) {
          return word;
        }
      }
    }
    return -1;
  }

  @Override
  public String explain(int word) {
    return "opcode "
        + Integer.toUnsignedString(word)
        + ": the norm says "
        + words(classes[intervalOf(Integer.toUnsignedLong(word))])
        + ", the backend "
        + words(actual(word));
  }

  private static int actual(int word) {
    return bit(OpcodeClass.system(word), SYSTEM)
        | bit(OpcodeClass.builtin(word), BUILTIN)
        | bit(OpcodeClass.user(word), USER)
        | bit(OpcodeClass.publishable(word), PUBLISHABLE);
  }

  private int intervalOf(long word) {
    int interval = bounds.length - 1;
    while (bounds[interval] > word) {
      interval--;
    }
    return interval;
  }

  private static int bit(boolean set, int bit) {
    return set ? bit : 0;
  }

  private static String words(int classes) {
    return (classes & SYSTEM) / SYSTEM
        + " system, "
        + (classes & BUILTIN) / BUILTIN
        + " builtin, "
        + (classes & USER) / USER
        + " user, "
        + (classes & PUBLISHABLE) / PUBLISHABLE
        + " publishable";
  }
}
