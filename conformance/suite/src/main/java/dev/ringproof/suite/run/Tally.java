package dev.ringproof.suite.run;

import dev.ringproof.suite.judge.Result;
import dev.ringproof.suite.judge.Verdict;
import java.util.EnumMap;
import java.util.Map;

/** Counts of verdicts, and the time that the backend took. Not thread-safe. */
public final class Tally {
  private final Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);
  private int cases;
  private int breaks;
  private int notAsked;
  private long nanos;

  /** Counts one result. */
  public void add(Result result) {
    add(result.verdict(), result.nanos());
  }

  /** Counts a verdict, and the nanoseconds that it took to get it. */
  public void add(Verdict verdict, long verdictNanos) {
    counts.merge(verdict, 1, Integer::sum);
    cases++;
    nanos += verdictNanos;
  }

  /** Cases counted. */
  public int cases() {
    return cases;
  }

  /** Counts a break of the subject, which stands beside the verdicts. */
  public void addBreak() {
    breaks++;
  }

  /** Counts cases that were to be asked and were not. */
  void addNotAsked(int number) {
    notAsked += number;
  }

  /** Breaks of the subject. */
  public int breaks() {
    return breaks;
  }

  /** Cases that were to be asked and were not, because the run had given up. */
  public int notAsked() {
    return notAsked;
  }

  /** Cases with a verdict. */
  public int count(Verdict verdict) {
    return counts.getOrDefault(verdict, 0);
  }

  /** Cases that alone make the run not conform. */
  public int bad() {
    return counts.entrySet().stream()
        .filter(each -> each.getKey().bad())
        .mapToInt(Map.Entry::getValue)
        .sum();
  }

  /** Cases that were put to the backend. */
  public int ran() {
    return counts.entrySet().stream()
        .filter(each -> each.getKey().ran())
        .mapToInt(Map.Entry::getValue)
        .sum();
  }

  /** Nanoseconds that the backend took, summed over threads. */
  public long nanos() {
    return nanos;
  }
}
