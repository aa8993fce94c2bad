package dev.ringproof.spec.value;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/**
 * An immutable byte string: the contents of a buffer as a value.
 *
 * <p>Safe to share between threads. Equality is by content.
 */
public final class Bytes implements Value {
  /** No bytes. */
  public static final Bytes EMPTY = new Bytes(new byte[0]);

  private final byte[] content;

  private Bytes(byte[] content) {
    this.content = content;
  }

  /** Copies an array. */
  public static Bytes of(byte... content) {
    return content.length == 0 ? EMPTY : new Bytes(content.clone());
  }

  /** Copies a buffer from index 0 to its limit, whatever its position; the buffer is not moved. */
  public static Bytes copyOf(ByteBuffer buffer) {
    byte[] content = new byte[buffer.limit()];
    buffer.get(0, content);
    return new Bytes(content);
  }

  /**
   * Parses hexadecimal digits, two a byte.
   *
   * @throws IllegalArgumentException when the number of digits is odd or one is no hex digit
   */
  public static Bytes fromHex(CharSequence hex) {
    return new Bytes(HexFormat.of().parseHex(hex));
  }

  /**
   * Parses a buffer of the wire: lower-case hexadecimal digits, two a byte.
   *
   * @return the bytes, or nothing when the digits are odd in number or one is not a lower-case
   *     digit
   */
  public static Optional<Bytes> fromWire(String digits) {
    // What is not of this charset becomes a question mark, which is no digit either.
    byte[] ascii = digits.getBytes(StandardCharsets.ISO_8859_1);
    return fromWire(ascii, 0, ascii.length);
  }

  /**
   * The same for digits that are ASCII bytes.
   *
   * @param digits holds them
   * @param first index of the first
   * @param count how many
   * @return the bytes, or nothing when the digits are odd in number or one is not a lower-case
   *     digit
   */
  public static Optional<Bytes> fromWire(byte[] digits, int first, int count) {
    if (count % 2 != 0) {
      return Optional.empty();
    }
    byte[] content = new byte[count / 2];
    for (int at = 0; at < content.length; at++) {
      int high = digit(digits[first + 2 * at]);
      int low = digit(digits[first + 2 * at + 1]);
      if (high < 0 || low < 0) {
        return Optional.empty();
      }
      content[at] = (byte) (high << 4 | low);
    }
    return Optional.of(new Bytes(content));
  }

  /** Whether a byte is a digit of a buffer on the wire. */
  public static boolean isWireDigit(int hex) {
    return digit(hex) >= 0;
  }

  private static int digit(int hex) {
    if (hex >= '0' && hex <= '9') {
      return hex - '0';
    }
    return hex >= 'a' && hex <= 'f' ? hex - 'a' + 10 : -1;
  }

  /** Number of bytes. */
  public int length() {
    return content.length;
  }

  /** Byte at an index, 0 to 255. */
  public int at(int index) {
    return content[index] & 0xFF;
  }

  /** Fresh little-endian heap buffer with a copy of the content. */
  public ByteBuffer toBuffer() {
    return ByteBuffer.wrap(content.clone()).order(ByteOrder.LITTLE_ENDIAN);
  }

  /** Read-only little-endian view of the content; nothing is copied. */
  public ByteBuffer view() {
    return ByteBuffer.wrap(content).asReadOnlyBuffer().order(ByteOrder.LITTLE_ENDIAN);
  }

  /** Copy of the content. */
  public byte[] toArray() {
    return content.clone();
  }

  /** Lower-case hexadecimal digits, two a byte. */
  public String toHex() {
    return HexFormat.of().formatHex(content);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Bytes that && Arrays.equals(content, that.content);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(content);
  }

  @Override
  public String toString() {
    return "Bytes[" + content.length + "]:" + toHex();
  }
}
