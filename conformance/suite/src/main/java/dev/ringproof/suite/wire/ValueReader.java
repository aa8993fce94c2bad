package dev.ringproof.suite.wire;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.ringproof.spec.value.Bytes;
import dev.ringproof.spec.value.Fields;
import dev.ringproof.spec.value.Value;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads value trees. A u64 and a short buffer stay the text that they are on the wire; long text
 * that could be a buffer comes as its bytes, so that the digits are never held a second time.
 */
final class ValueReader {
  private final LineBytes line;
  private final JsonParser parser;

  /** Reads from a parser of a line. */
  ValueReader(LineBytes line, JsonParser parser) {
    this.line = line;
    this.parser = parser;
  }

  /** Whether the whole number that a parser stands on is 0 to 2^63 - 1, and has no sign. */
  static boolean isWhole(JsonParser parser) throws IOException {
    return parser.getNumberType() != JsonParser.NumberType.BIG_INTEGER
        && parser.getLongValue() >= 0
        && (parser.getLongValue() > 0 || parser.getTextLength() == 1);
  }

  /** Reads the object that the parser stands on; afterwards it stands on its end. */
  Fields fields() throws IOException, MalformedException {
    if (parser.currentToken() != JsonToken.START_OBJECT) {
      throw wrong("expected an object");
    }
    Map<String, Value> fields = new LinkedHashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      parser.nextToken();
      fields.put(name, value());
    }
    return Fields.copyOf(fields);
  }

  private MalformedException wrong(String what) {
    String path = Place.path(parser.getParsingContext());
    return new MalformedException(
        path.isEmpty() ? what : path + ": " + what, parser.currentTokenLocation().getColumnNr());
  }

  private Value value() throws IOException, MalformedException {
    return switch (parser.currentToken()) {
      case START_OBJECT -> fields();
      case START_ARRAY -> seq();
      case VALUE_STRING -> text();
      case VALUE_TRUE -> Value.flag(true);
      case VALUE_FALSE -> Value.flag(false);
      case VALUE_NULL -> Value.none();
      case VALUE_NUMBER_INT -> number();
      default -> throw wrong("a number with a fraction or an exponent has no place here");
    };
  }

  private Value text() throws IOException {
    // The parser stands behind the opening quote, and passes by what nobody asks it for.
    long first = parser.currentLocation().getByteOffset();
    Optional<Bytes> buffer = line.longHex((int) first);
    return buffer.isPresent() ? buffer.get() : Value.text(parser.getText());
  }

  private Value number() throws IOException, MalformedException {
    if (!isWhole(parser)) {
      throw wrong(parser.getText() + " is outside 0 to 2^63-1, or has a sign");
    }
    return Value.number(parser.getLongValue());
  }

  private Value seq() throws IOException, MalformedException {
    List<Value> items = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      items.add(value());
    }
    return Value.seq(items);
  }
}
