package dev.ringproof.suite.wire;

import dev.ringproof.spec.value.Bytes;
import java.util.Optional;

/** Buffers as the testee protocol writes them: lower-case hexadecimal, two digits a byte. */
final class HexDigits {
  private HexDigits() {}

  /** The bytes, or nothing when the digits are odd in number or one is not a lower-case digit. */
  static Optional<Bytes> lowerCase(CharSequence digits) {
    if (digits.length() % 2 != 0) {
      return Optional.empty();
    }
    for (int i = 0; i < digits.length(); i++) {
      char digit = digits.charAt(i);
      if (!(digit >= '0' && digit <= '9' || digit >= 'a' && digit <= 'f')) {
        return Optional.empty();
      }
    }
    return Optional.of(Bytes.fromHex(digits));
  }
}
