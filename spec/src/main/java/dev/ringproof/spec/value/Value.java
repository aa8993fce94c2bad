package dev.ringproof.spec.value;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * What an outcome is made of: a tree with the shapes that the testee protocol can carry.
 *
 * <p>A buffer is {@link Bytes} here and hexadecimal text on the wire; a u64 is decimal {@link
 * Text}.
 */
public sealed interface Value
    permits Bytes, Fields, Value.Int, Value.Text, Value.Flag, Value.Seq, Value.None {
  /**
   * A whole number, 0 to 2^63 - 1: a u32, or a 64-bit index or length.
   *
   * @param number the number
   */
  record Int(long number) implements Value {}

  /**
   * A name or a decimal u64.
   *
   * @param text the text
   */
  record Text(String text) implements Value {
    /** Checks presence. */
    public Text {
      Objects.requireNonNull(text, "text");
    }

    /** The text with characters that could end a line or move a cursor as their numbers. */
    public String escaped() {
      StringBuilder escaped = new StringBuilder(text.length());
      for (int at = 0; at < text.length(); at++) {
        char each = text.charAt(at);
        escaped.append(Character.isISOControl(each) ? String.format("\\u%04x", (int) each) : each);
      }
      return escaped.toString();
    }
  }

  /**
   * A truth value.
   *
   * @param flag the value
   */
  record Flag(boolean flag) implements Value {}

  /**
   * Values in order.
   *
   * @param items the values
   */
  record Seq(List<Value> items) implements Value {
    /** Copies the list. */
    public Seq {
      items = List.copyOf(items);
    }
  }

  /** Nothing: an absent length. */
  enum None implements Value {
    /** The one instance. */
    NONE
  }

  /** A u32 held in an int. */
  static Value u32(int word) {
    return new Int(Integer.toUnsignedLong(word));
  }

  /** A number that is at least zero: an index or a length. */
  static Value number(long number) {
    return new Int(number);
  }

  /** A u64 held in a long, as decimal text. */
  static Value u64(long bits) {
    return new Text(Long.toUnsignedString(bits));
  }

  /** A name. */
  static Value text(String text) {
    return new Text(text);
  }

  /** A truth value. */
  static Value flag(boolean flag) {
    return new Flag(flag);
  }

  /** Nothing. */
  static Value none() {
    return None.NONE;
  }

  /** Values in order. */
  static Value seq(List<? extends Value> items) {
    return new Seq(List.copyOf(items));
  }

  /** The u32 words of a row, in order. */
  static Value u32s(int... words) {
    return new Seq(Arrays.stream(words).mapToObj(Value::u32).toList());
  }
}
