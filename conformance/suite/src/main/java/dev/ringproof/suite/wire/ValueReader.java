package dev.ringproof.suite.wire;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.ringproof.spec.value.Fields;
import dev.ringproof.spec.value.Value;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads value trees; buffers and u64 stay the text that they are on the wire. */
final class ValueReader {
  private ValueReader() {}

  /** Reads the object that the parser stands on; afterwards it stands on its end. */
  static Fields fields(JsonParser parser) throws IOException, MalformedException {
    if (parser.currentToken() != JsonToken.START_OBJECT) {
      throw wrong(parser, "expected an object");
    }
    Map<String, Value> fields = new LinkedHashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      parser.nextToken();
      fields.put(name, value(parser));
    }
    return Fields.copyOf(fields);
  }

  private static MalformedException wrong(JsonParser parser, String what) {
    String path = Place.path(parser.getParsingContext());
    return new MalformedException(
        path.isEmpty() ? what : path + ": " + what, parser.currentTokenLocation().getColumnNr());
  }

  private static Value value(JsonParser parser) throws IOException, MalformedException {
    return switch (parser.currentToken()) {
      case START_OBJECT -> fields(parser);
      case START_ARRAY -> seq(parser);
      case VALUE_STRING -> Value.text(parser.getText());
      case VALUE_TRUE -> Value.flag(true);
      case VALUE_FALSE -> Value.flag(false);
      case VALUE_NULL -> Value.none();
      case VALUE_NUMBER_INT -> number(parser);
      default -> throw wrong(parser, "a number with a fraction or an exponent has no place here");
    };
  }

  private static Value number(JsonParser parser) throws IOException, MalformedException {
    if (parser.getNumberType() == JsonParser.NumberType.BIG_INTEGER || parser.getLongValue() < 0) {
      throw wrong(parser, parser.getText() + " is outside 0 to 2^63-1");
    }
    return Value.number(parser.getLongValue());
  }

  private static Value seq(JsonParser parser) throws IOException, MalformedException {
    List<Value> items = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      items.add(value(parser));
    }
    return Value.seq(items);
  }
}
