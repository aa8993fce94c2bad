package dev.ringproof.inspect.survey;

import dev.ringproof.inspect.facts.WordCount;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Counts how often each word (u32) was met; its time does not depend on the words. */
final class WordTally {
  private int[] words = new int[16];
  private int size;

  void add(int word) {
    if (size == words.length) {
      words = Arrays.copyOf(words, size * 2);
    }
    words[size++] = word;
  }

  /** Each word once, the one met most often first, then the smallest. */
  List<WordCount> counts() {
    Arrays.sort(words, 0, size);
    List<WordCount> counts = new ArrayList<>();
    int first = 0;
    for (int end = 1; end <= size; end++) {
      if (end == size || words[end] != words[first]) {
        counts.add(new WordCount(Integer.toUnsignedLong(words[first]), end - first));
        first = end;
      }
    }
    counts.sort(
        Comparator.comparingLong(WordCount::count).reversed().thenComparing(WordCount::word));
    return counts;
  }
}
