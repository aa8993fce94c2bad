package dev.ringproof.spec.value;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * An immutable row of u32 words.
 *
 * <p>Safe to share between threads. Equality is by content; printed unsigned.
 */
public final class Words {
  /** No words. */
  public static final Words EMPTY = new Words(new int[0]);

  private final int[] content;

  private Words(int[] content) {
    this.content = content;
  }

  /** Copies an array. */
  public static Words of(int... content) {
    return content.length == 0 ? EMPTY : new Words(content.clone());
  }

  /** Number of words. */
  public int length() {
    return content.length;
  }

  /** Word at an index, u32. */
  public int at(int index) {
    return content[index];
  }

  /** Whether a word is among them. */
  public boolean contains(int word) {
    return Arrays.stream(content).anyMatch(each -> each == word);
  }

  /** Copy of the content. */
  public int[] toArray() {
    return content.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Words that && Arrays.equals(content, that.content);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(content);
  }

  @Override
  public String toString() {
    return Arrays.stream(content)
        .mapToObj(Integer::toUnsignedString)
        .collect(Collectors.joining(", ", "[", "]"));
  }
}
