package dev.ringproof.cli.exhaustive;

import dev.ringproof.model.opcode.OpcodeClassification;
import dev.ringproof.spec.norm.table.OpcodeClass;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.LongStream;

/**
 * The four classes of every opcode word, held against the intervals of the machine-readable norm.
 */
public final class OpcodeDomain implements Domain {
  /** First words of the stretches in which no class begins or ends, ascending. */
  private final long[] bounds;

  /** Classes of the words of a stretch: bit {@code OpcodeClass.ordinal()} of the norm. */
  private final int[] classes;

  /** Reads the intervals of the norm. */
  public OpcodeDomain() {
    bounds =
        Arrays.stream(OpcodeClass.values())
            .flatMap(each -> each.intervals().stream())
            .flatMapToLong(interval -> LongStream.of(interval.first(), interval.last() + 1))
            .filter(bound -> bound < WORDS)
            .distinct()
            .sorted()
            .toArray();
    classes = Arrays.stream(bounds).mapToInt(bound -> expected((int) bound)).toArray();
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
      word = firstOther(classes[interval], word, stop);
      if (word < stop) {
        return word;
      }
    }
    return -1;
  }

  /** First word of a stretch that is not in the classes, or its end. */
  private static long firstOther(int classes, long first, long end) {
    long word = first;
    while (word < end && actual((int) word) == classes) {
      word++;
    }
    return word;
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

  private static int expected(int word) {
    int classes = 0;
    for (OpcodeClass each : OpcodeClass.values()) {
      classes |= bit(each.holds(word), each);
    }
    return classes;
  }

  private static int actual(int word) {
    return bit(OpcodeClassification.isSystem(word), OpcodeClass.SYSTEM)
        | bit(OpcodeClassification.isBuiltin(word), OpcodeClass.BUILTIN)
        | bit(OpcodeClassification.isUserValid(word), OpcodeClass.USER)
        | bit(OpcodeClassification.isPublishable(word), OpcodeClass.PUBLISHABLE);
  }

  private int intervalOf(long word) {
    int interval = bounds.length - 1;
    while (bounds[interval] > word) {
      interval--;
    }
    return interval;
  }

  private static int bit(boolean set, OpcodeClass which) {
    return set ? 1 << which.ordinal() : 0;
  }

  private static String words(int classes) {
    return Arrays.stream(OpcodeClass.values())
        .filter(each -> (classes & 1 << each.ordinal()) != 0)
        .map(each -> each.name().toLowerCase(Locale.ROOT))
        .toList()
        .toString();
  }
}
