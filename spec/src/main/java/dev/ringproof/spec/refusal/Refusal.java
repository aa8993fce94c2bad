package dev.ringproof.spec.refusal;

import dev.ringproof.spec.value.Fields;
import dev.ringproof.spec.value.Value;
import java.util.Objects;

/**
 * Why an operation was refused: a code and the facts that belong to it.
 *
 * @param code the code
 * @param facts {@code buffer}, {@code byte_len}, {@code word_idx}, {@code published} as they apply
 */
public record Refusal(RefusalCode code, Fields facts) {
  private static final String BUFFER = "buffer";
  private static final String BYTE_LEN = "byte_len";

  /** Checks presence. */
  public Refusal {
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(facts, "facts");
  }

  /** A code that needs no facts. */
  public static Refusal of(RefusalCode code) {
    return new Refusal(code, Fields.NONE);
  }

  /** A code and the buffer that it is about. */
  public static Refusal of(RefusalCode code, BufferName buffer) {
    return new Refusal(code, Fields.of(BUFFER, Value.text(buffer.wireName())));
  }

  /** The length of a buffer, in bytes, does not fit its unit. */
  public static Refusal misaligned(BufferName buffer, long byteLen) {
    return new Refusal(
        RefusalCode.MISALIGNED_LENGTH,
        Fields.of(BUFFER, Value.text(buffer.wireName())).with(BYTE_LEN, Value.number(byteLen)));
  }

  /** A buffer of {@code byteLen} bytes ends before a word (64-bit index). */
  public static Refusal missingWord(BufferName buffer, long wordIndex, long byteLen) {
    return new Refusal(
        RefusalCode.MISSING_WORD,
        Fields.of(BUFFER, Value.text(buffer.wireName()))
            .with("word_idx", Value.number(wordIndex))
            .with(BYTE_LEN, Value.number(byteLen)));
  }

  /** This refusal, met after {@code published} slots had been published (E2). */
  public Refusal afterPublishing(int published) {
    return new Refusal(code, facts.with("published", Value.u32(published)));
  }

  /** One line: code, what happened, facts, mend. */
  public String message() {
    StringBuilder line = new StringBuilder(code.wireName()).append(": ").append(code.meaning());
    facts
        .asMap()
        .forEach((name, value) -> line.append(' ').append(name).append('=').append(plain(value)));
    return line.append("; ").append(code.mend()).toString();
  }

  private static String plain(Value value) {
    if (value instanceof Value.Int number) {
      return Long.toString(number.number());
    }
    return value instanceof Value.Text text ? text.text() : value.toString();
  }
}
