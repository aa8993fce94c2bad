package dev.ringproof.suite.vector;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.util.TokenBuffer;
import dev.ringproof.spec.operation.Operation;
import dev.ringproof.spec.operation.OperationName;
import dev.ringproof.spec.value.Fields;
import dev.ringproof.spec.value.Value;
import dev.ringproof.suite.wire.MalformedException;
import dev.ringproof.suite.wire.OperationReader;
import dev.ringproof.suite.wire.ValueReader;
import dev.ringproof.suite.wire.Wire;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One line of a vector file on its way to a case; the members may come in any order. */
final class VectorLine {
  private String id;
  private OperationName name;
  private TokenBuffer early;
  private Operation operation;
  private Expectation expected;
  private List<Accepted> accepted = List.of();

  /**
   * Reads a line.
   *
   * @throws MalformedException when it is not a vector
   */
  static Case read(byte[] line, int length, Origin origin) throws MalformedException {
    try (JsonParser parser = Wire.json().createParser(line, 0, length)) {
      if (parser.nextToken() == null) {
        throw new MalformedException("blank line; remove it", 1);
      }
      VectorLine members = new VectorLine();
      members.members(parser);
      if (parser.nextToken() != null) {
        throw new MalformedException(
            "text after the object", parser.currentTokenLocation().getColumnNr());
      }
      return members.toCase(origin);
    } catch (JsonProcessingException broken) {
      throw Wire.malformed(broken);
    } catch (IOException impossible) {
      throw new IllegalStateException("reading from memory failed", impossible);
    }
  }

  private void members(JsonParser parser) throws IOException, MalformedException {
    ValueReader.expect(parser, JsonToken.START_OBJECT, "an object");
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String member = parser.currentName();
      int column = parser.currentTokenLocation().getColumnNr();
      parser.nextToken();
      switch (member) {
        case "id" -> id = text(parser, "id");
        case "op" -> name = OperationReader.name(text(parser, "op"), column);
        case "in" -> in(parser);
        case "ok", "err", "any_of" -> expect(parser, member, column);
        case "accept" -> accepted = accept(parser);
        default -> throw new MalformedException("unknown field '" + member + "'", column);
      }
    }
  }

  private void in(JsonParser parser) throws IOException, MalformedException {
    if (name != null) {
      operation = OperationReader.read(name, parser);
      return;
    }
    early = new TokenBuffer(parser);
    early.copyCurrentStructure(parser);
  }

  private void expect(JsonParser parser, String member, int column)
      throws IOException, MalformedException {
    if (expected != null) {
      throw new MalformedException("more than one of 'ok', 'err' and 'any_of'; keep one", column);
    }
    expected = member.equals("any_of") ? anyOf(parser, column) : answer(parser, member);
  }

  private static Expectation anyOf(JsonParser parser, int column)
      throws IOException, MalformedException {
    ValueReader.expect(parser, JsonToken.START_ARRAY, "an array of allowed answers");
    List<Expectation.Ok> alternatives = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      alternatives.add(new Expectation.Ok(ValueReader.fields(parser)));
    }
    if (alternatives.isEmpty()) {
      throw new MalformedException("'any_of' allows nothing; give an answer", column);
    }
    return new Expectation.AnyOf(alternatives);
  }

  private static Expectation answer(JsonParser parser, String member)
      throws IOException, MalformedException {
    int column = parser.currentTokenLocation().getColumnNr();
    Fields fields = ValueReader.fields(parser);
    if (member.equals("ok")) {
      return new Expectation.Ok(fields);
    }
    Map<String, Value> others = new LinkedHashMap<>(fields.asMap());
    if (others.remove("code") instanceof Value.Text code) {
      return new Expectation.Err(code.text(), Fields.copyOf(others));
    }
    throw new MalformedException("'err' has no 'code' text", column);
  }

  private static List<Accepted> accept(JsonParser parser) throws IOException, MalformedException {
    ValueReader.expect(parser, JsonToken.START_ARRAY, "an array of accepted answers");
    List<Accepted> accepted = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      accepted.add(accepted(parser));
    }
    return accepted;
  }

  private static Accepted accepted(JsonParser parser) throws IOException, MalformedException {
    int column = parser.currentTokenLocation().getColumnNr();
    ValueReader.expect(parser, JsonToken.START_OBJECT, "an object with 'erratum'");
    String erratum = null;
    Expectation answer = null;
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String member = parser.currentName();
      parser.nextToken();
      switch (member) {
        case "erratum" -> erratum = text(parser, member);
        case "ok", "err" -> answer = answer(parser, member);
        default ->
            throw new MalformedException(
                "unknown field '" + member + "' in 'accept'",
                parser.currentTokenLocation().getColumnNr());
      }
    }
    if (erratum == null || answer == null) {
      throw new MalformedException("'accept' needs 'erratum' and one of 'ok', 'err'", column);
    }
    return new Accepted(erratum, answer);
  }

  private Case toCase(Origin origin) throws MalformedException, IOException {
    if (early != null && name != null) {
      try (JsonParser parser = early.asParserOnFirstToken()) {
        operation = OperationReader.read(name, parser);
      }
    }
    require(id != null, "id");
    require(name != null, "op");
    require(operation != null, "in");
    require(expected != null, "ok', 'err' or 'any_of");
    return new Case(id, operation, expected, accepted, origin);
  }

  private static void require(boolean present, String member) throws MalformedException {
    if (!present) {
      throw new MalformedException("no '" + member + "'", 1);
    }
  }

  private static String text(JsonParser parser, String member)
      throws IOException, MalformedException {
    ValueReader.expect(parser, JsonToken.VALUE_STRING, "text for '" + member + "'");
    return parser.getText();
  }
}
