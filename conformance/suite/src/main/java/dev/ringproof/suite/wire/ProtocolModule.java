package dev.ringproof.suite.wire;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import dev.ringproof.spec.value.Bytes;
import dev.ringproof.spec.value.Words;
import java.io.IOException;
import java.nio.CharBuffer;
import java.util.Arrays;

/** Scalars of the testee protocol: u32 numbers, u64 decimal strings, hexadecimal buffers. */
final class ProtocolModule extends SimpleModule {
  private static final long serialVersionUID = 1L;
  private static final long U32_MAX = 0xFFFF_FFFFL;

  ProtocolModule() {
    super("testee-protocol");
    addDeserializer(int.class, new U32());
    addDeserializer(long.class, new U64());
    addDeserializer(Bytes.class, new Buffer());
    addDeserializer(Words.class, new Row());
  }

  private static int u32(JsonParser parser, DeserializationContext context) throws IOException {
    if (parser.currentToken() != JsonToken.VALUE_NUMBER_INT) {
      return (int)
          context.handleUnexpectedToken(
              int.class, parser.currentToken(), parser, "not a u32 number");
    }
    if (parser.getNumberType() == JsonParser.NumberType.BIG_INTEGER
        || parser.getLongValue() < 0
        || parser.getLongValue() > U32_MAX) {
      throw context.weirdNumberException(
          parser.getNumberValue(), int.class, "outside 0 to 4294967295");
    }
    return (int) parser.getLongValue();
  }

  private static final class U32 extends StdDeserializer<Integer> {
    private static final long serialVersionUID = 1L;

    U32() {
      super(int.class);
    }

    @Override
    public Integer deserialize(JsonParser parser, DeserializationContext context)
        throws IOException {
      return u32(parser, context);
    }
  }

  private static final class U64 extends StdDeserializer<Long> {
    private static final long serialVersionUID = 1L;

    U64() {
      super(long.class);
    }

    @Override
    public Long deserialize(JsonParser parser, DeserializationContext context) throws IOException {
      if (parser.currentToken() != JsonToken.VALUE_STRING) {
        return (Long)
            context.handleUnexpectedToken(
                long.class, parser.currentToken(), parser, "not a u64 as a decimal string");
      }
      String digits = parser.getText();
      try {
        if (digits.matches("0|[1-9][0-9]*")) {
          return Long.parseUnsignedLong(digits);
        }
      } catch (NumberFormatException tooLarge) {
        // falls through: the same complaint as for text that is no number
      }
      throw context.weirdStringException(digits, long.class, "not a decimal u64");
    }
  }

  private static final class Buffer extends StdDeserializer<Bytes> {
    private static final long serialVersionUID = 1L;

    Buffer() {
      super(Bytes.class);
    }

    @Override
    public Bytes deserialize(JsonParser parser, DeserializationContext context) throws IOException {
      if (parser.currentToken() != JsonToken.VALUE_STRING) {
        return (Bytes)
            context.handleUnexpectedToken(
                Bytes.class, parser.currentToken(), parser, "not a string of hex digits");
      }
      CharBuffer digits =
          CharBuffer.wrap(
              parser.getTextCharacters(), parser.getTextOffset(), parser.getTextLength());
      return HexDigits.lowerCase(digits)
          .orElseThrow(
              () ->
                  context.instantiationException(
                      Bytes.class,
                      "not lower-case hex digits, two a byte ("
                          + digits.length()
                          + " characters)"));
    }
  }

  private static final class Row extends StdDeserializer<Words> {
    private static final long serialVersionUID = 1L;

    Row() {
      super(Words.class);
    }

    @Override
    public Words deserialize(JsonParser parser, DeserializationContext context) throws IOException {
      if (parser.currentToken() != JsonToken.START_ARRAY) {
        return (Words)
            context.handleUnexpectedToken(
                Words.class, parser.currentToken(), parser, "not an array of u32 numbers");
      }
      int[] words = new int[16];
      int count = 0;
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        if (count == words.length) {
          words = Arrays.copyOf(words, 2 * count);
        }
        words[count++] = u32(parser, context);
      }
      return Words.of(Arrays.copyOf(words, count));
    }
  }
}
