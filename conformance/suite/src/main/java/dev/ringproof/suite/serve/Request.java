package dev.ringproof.suite.serve;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.ringproof.spec.operation.Operation;
import dev.ringproof.spec.value.Fields;
import dev.ringproof.suite.wire.Lines;
import dev.ringproof.suite.wire.MalformedException;
import dev.ringproof.suite.wire.Members;
import dev.ringproof.suite.wire.OperationReader;
import dev.ringproof.suite.wire.Wire;
import java.io.IOException;
import java.util.Set;

/**
 * A request of the testee protocol: a greeting or an operation, with the number it goes by.
 *
 * @param id number that the answer repeats
 * @param hello fields of a greeting, or null
 * @param operation the operation, or null for a greeting
 */
record Request(long id, Fields hello, Operation operation) {
  private static final String HELLO = "hello";
  private static final String ID = "id";
  private static final Set<String> MEMBERS = Set.of(ID, "op", "in");

  /**
   * Reads a line; its members may come in any order.
   *
   * @throws MalformedException when it is not a request
   */
  static Request read(Members line) throws MalformedException {
    line.only(MEMBERS);
    long id = line.number(ID);
    if (line.text("op").equals(HELLO)) {
      return new Request(id, line.object("in").fields(), null);
    }
    return new Request(id, null, OperationReader.read(OperationReader.name(line), line));
  }

  /** Number of a line that is not a request, or -1 when it has none that can be read. */
  static long idOf(Lines line) {
    long id = -1;
    try (JsonParser parser = Wire.json().createParser(line.bytes(), line.offset(), line.length())) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        return id;
      }
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        boolean isId = parser.currentName().equals(ID);
        parser.nextToken();
        id = isId && isNumber(parser) ? parser.getLongValue() : id;
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
}
