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

/** Reads the value tree of an answer; buffers and u64 stay the text they are on the wire. */
public final class ValueReader {
  private ValueReader() {}

  /** Reads the object that the parser stands on; afterwards it stands on its end. */
  public static Fields fields(JsonParser parser) throws IOException, MalformedException {
    expect(parser, JsonToken.START_OBJECT, "an object");
    Map<String, Value> fields = new LinkedHashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      parser.nextToken();
      fields.put(name, value(parser));
    }
    return Fields.copyOf(fields);
  }

  /** Fails unless the parser stands on a token. */
  public static void expect(JsonParser parser, JsonToken token, String what)
      throws MalformedException {
    if (parser.currentToken() != token) {
      throw new MalformedException("expected " + what, parser.currentTokenLocation().getColumnNr());
    }
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
      default ->
          throw new MalformedException(
              "a number with a fraction has no place in an answer",
              parser.currentTokenLocation().getColumnNr());
    };
  }

  private static Value number(JsonParser parser) throws IOException, MalformedException {
    if (parser.getNumberType() == JsonParser.NumberType.BIG_INTEGER || parser.getLongValue() < 0) {
      throw new MalformedException(
          parser.getText() + " is outside 0 to 2^63-1",
          parser.currentTokenLocation().getColumnNr());
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
