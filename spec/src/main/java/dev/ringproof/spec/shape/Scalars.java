package dev.ringproof.spec.shape;

import dev.ringproof.spec.value.Bytes;
import dev.ringproof.spec.value.Value;
import java.util.List;
import java.util.OptionalLong;

/** Forms of single numbers, truth values and buffers. */
final class Scalars {
  private static final long U32_MAX = 0xFFFF_FFFFL;

  private Scalars() {}

  /** {@code int}: a number of 0 to 2^32 - 1. */
  static final class U32 implements Form<Integer> {
    @Override
    public String notation() {
      return "u32";
    }

    @Override
    public Schema schema() {
      return Schema.number(U32_MAX);
    }

    @Override
    public Value write(Integer word) {
      return Value.u32(word);
    }

    @Override
    public Integer read(Value value) throws MisfitException {
      if (value instanceof Value.Int number && number.number() >= 0 && number.number() <= U32_MAX) {
        return (int) number.number();
      }
      throw Kind.expected("a number of 0 to 4294967295", value);
    }
  }

  /** {@code long}: a u64 as decimal text without leading zeros. */
  static final class U64 implements Form<Long> {
    @Override
    public String notation() {
      return "u64";
    }

    @Override
    public Schema schema() {
      return Schema.text("^(0|[1-9][0-9]{0,19})$");
    }

    @Override
    public Value write(Long bits) {
      return Value.u64(bits);
    }

    @Override
    public Long read(Value value) throws MisfitException {
      if (value instanceof Value.Text text && isDecimal(text.text())) {
        try {
          return Long.parseUnsignedLong(text.text());
        } catch (NumberFormatException tooLarge) {
          // The same complaint as for text that is no number.
        }
      }
      throw Kind.expected("a u64 as decimal text", value);
    }

    private static boolean isDecimal(String text) {
      boolean padded = text.length() > 1 && text.charAt(0) == '0';
      return !text.isEmpty() && !padded && text.chars().allMatch(at -> at >= '0' && at <= '9');
    }
  }

  /**
   * {@link OptionalLong}: a length or an index of up to 2^63 - 1, {@code null} when there is none.
   */
  static final class Index implements Form<OptionalLong> {
    @Override
    public String notation() {
      return "index?";
    }

    @Override
    public Schema schema() {
      return Schema.anyOf(List.of(Schema.number(Long.MAX_VALUE), Schema.type("null")));
    }

    @Override
    public Value write(OptionalLong index) {
      return index.isPresent() ? Value.number(index.getAsLong()) : Value.none();
    }

    @Override
    public OptionalLong read(Value value) throws MisfitException {
      if (value instanceof Value.Int number && number.number() >= 0) {
        return OptionalLong.of(number.number());
      }
      if (value == Value.none()) {
        return OptionalLong.empty();
      }
      throw Kind.expected("a number of 0 to 2^63-1 or null", value);
    }
  }

  /** {@code boolean}. */
  static final class Flag implements Form<Boolean> {
    @Override
    public String notation() {
      return "flag";
    }

    @Override
    public Schema schema() {
      return Schema.type("boolean");
    }

    @Override
    public Value write(Boolean flag) {
      return Value.flag(flag);
    }

    @Override
    public Boolean read(Value value) throws MisfitException {
      if (value instanceof Value.Flag flag) {
        return flag.flag();
      }
      throw Kind.expected("true or false", value);
    }
  }

  /** {@link String}: any text. */
  static final class AnyText implements Form<String> {
    @Override
    public String notation() {
      return "text";
    }

    @Override
    public Schema schema() {
      return Schema.type("string");
    }

    @Override
    public Value write(String text) {
      return Value.text(text);
    }

    @Override
    public String read(Value value) throws MisfitException {
      if (typed(value) instanceof Value.Text text) {
        return text.text();
      }
      throw Kind.expected("text", value);
    }

    /** Long text that could be a buffer is read as one where nobody knows yet what it is. */
    @Override
    public Value typed(Value value) {
      return value instanceof Bytes digits ? Value.text(digits.toHex()) : value;
    }
  }

  /** {@link Bytes}: a buffer, lower-case hexadecimal on the wire. */
  static final class Buffer implements Form<Bytes> {
    @Override
    public String notation() {
      return "bytes";
    }

    @Override
    public Schema schema() {
      return Schema.text("^([0-9a-f]{2})*$");
    }

    @Override
    public Value write(Bytes bytes) {
      return bytes;
    }

    @Override
    public Bytes read(Value value) throws MisfitException {
      if (typed(value) instanceof Bytes bytes) {
        return bytes;
      }
      throw Kind.expected("a buffer as lower-case hex digits, two a byte", value);
    }

    @Override
    public Value typed(Value value) {
      return value instanceof Value.Text text
          ? Bytes.fromWire(text.text()).<Value>map(bytes -> bytes).orElse(value)
          : value;
    }
  }
}
