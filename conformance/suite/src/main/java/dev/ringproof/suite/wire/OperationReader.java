package dev.ringproof.suite.wire;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.ObjectReader;
import dev.ringproof.spec.operation.Operation;
import dev.ringproof.spec.operation.OperationName;
import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;

/** Reads the {@code in} of a request or a vector into the record of its operation. Thread-safe. */
public final class OperationReader {
  private static final Map<OperationName, ObjectReader> READERS = readers();

  private OperationReader() {}

  /**
   * Reads the object that the parser stands on; afterwards it stands on its end.
   *
   * @throws MalformedException when a field is unknown, missing, of the wrong type or out of range
   */
  public static Operation read(OperationName name, JsonParser parser)
      throws IOException, MalformedException {
    ValueReader.expect(parser, JsonToken.START_OBJECT, "an object for 'in'");
    try {
      return READERS.get(name).readValue(parser);
    } catch (JsonProcessingException refused) {
      throw Wire.malformed(refused);
    }
  }

  /**
   * Name that the testee protocol writes so.
   *
   * @throws MalformedException when there is none
   */
  public static OperationName name(String wireName, int column) throws MalformedException {
    return OperationName.fromWire(wireName)
        .orElseThrow(
            () ->
                new MalformedException(
                    "no operation is named '" + wireName + "'; see `ringproof list --operations`",
                    column));
  }

  private static Map<OperationName, ObjectReader> readers() {
    Map<OperationName, ObjectReader> readers = new EnumMap<>(OperationName.class);
    for (OperationName name : OperationName.values()) {
      readers.put(name, Wire.strict().readerFor(name.type()));
    }
    return readers;
  }
}
