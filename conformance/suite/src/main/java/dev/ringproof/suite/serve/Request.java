package dev.ringproof.suite.serve;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.util.TokenBuffer;
import dev.ringproof.spec.operation.Operation;
import dev.ringproof.spec.operation.OperationName;
import dev.ringproof.spec.value.Fields;
import dev.ringproof.suite.wire.MalformedException;
import dev.ringproof.suite.wire.OperationReader;
import dev.ringproof.suite.wire.ValueReader;
import dev.ringproof.suite.wire.Wire;
import java.io.IOException;

/**
 * A request of the testee protocol: a greeting or an operation, with the number it goes by.
 *
 * @param id number that the answer repeats
 * @param hello fields of a greeting, or null
 * @param operation the operation, or null for a greeting
 */
record Request(long id, Fields hello, Operation operation) {
  private static final String HELLO = "hello";

  /**
   * Reads a line; its members may come in any order.
   *
   * @throws MalformedException when it is not a request
   */
  static Request read(byte[] line, int offset, int length) throws MalformedException {
    try (JsonParser parser = Wire.json().createParser(line, offset, length)) {
      parser.nextToken();
      Request request = new Members().read(parser);
      if (parser.nextToken() != null) {
        throw new MalformedException(
            "text after the object", parser.currentTokenLocation().getColumnNr());
      }
      return request;
    } catch (JsonProcessingException broken) {
      throw Wire.malformed(broken);
    } catch (IOException impossible) {
      throw new IllegalStateException("reading from memory failed", impossible);
    }
  }

  /** Number of a line that is not a request, or -1 when it has none that can be read. */
  static long idOf(byte[] line, int offset, int length) {
    long id = -1;
    try (JsonParser parser = Wire.json().createParser(line, offset, length)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        return id;
      }
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        boolean isId = parser.currentName().equals("id");
        parser.nextToken();
        if (isId && isNumber(parser)) {
          id = parser.getLongValue();
        }
        parser.skipChildren();
      }
    } catch (IOException broken) {
      // What was read before the line broke still tells the number.
    }
    return id;
  }

  private static boolean isNumber(JsonParser parser) throws IOException {
    return parser.currentToken() == JsonToken.VALUE_NUMBER_INT
        && parser.getNumberType() != JsonParser.NumberType.BIG_INTEGER
        && parser.getLongValue() >= 0;
  }

  private static final class Members {
    private long id = -1;
    private String op;
    private int opColumn;
    private Fields hello;
    private Operation operation;
    private TokenBuffer early;

    Request read(JsonParser parser) throws IOException, MalformedException {
      ValueReader.expect(parser, JsonToken.START_OBJECT, "an object");
      while (parser.nextToken() != JsonToken.END_OBJECT) {
        String member = parser.currentName();
        int column = parser.currentTokenLocation().getColumnNr();
        parser.nextToken();
        switch (member) {
          case "id" -> id = number(parser);
          case "op" -> op(parser, column);
          case "in" -> in(parser);
          default -> throw new MalformedException("unknown field '" + member + "'", column);
        }
      }
      return request();
    }

    private static long number(JsonParser parser) throws IOException, MalformedException {
      if (!isNumber(parser)) {
        throw new MalformedException(
            "'id' is not a number of 0 to 2^63-1", parser.currentTokenLocation().getColumnNr());
      }
      return parser.getLongValue();
    }

    private void op(JsonParser parser, int column) throws IOException, MalformedException {
      ValueReader.expect(parser, JsonToken.VALUE_STRING, "text for 'op'");
      op = parser.getText();
      opColumn = column;
    }

    private void in(JsonParser parser) throws IOException, MalformedException {
      if (op != null) {
        body(parser);
        return;
      }
      early = new TokenBuffer(parser);
      early.copyCurrentStructure(parser);
    }

    private void body(JsonParser parser) throws IOException, MalformedException {
      if (op.equals(HELLO)) {
        hello = ValueReader.fields(parser);
      } else {
        OperationName name = OperationReader.name(op, opColumn);
        operation = OperationReader.read(name, parser);
      }
    }

    private Request request() throws IOException, MalformedException {
      if (early != null && op != null) {
        try (JsonParser parser = early.asParserOnFirstToken()) {
          body(parser);
        }
      }
      require(id >= 0, "id");
      require(op != null, "op");
      require(hello != null || operation != null, "in");
      return new Request(id, hello, operation);
    }

    private static void require(boolean present, String member) throws MalformedException {
      if (!present) {
        throw new MalformedException("no '" + member + "'", 1);
      }
    }
  }
}
