package dev.ringproof.suite.wire;

import dev.ringproof.spec.operation.Operation;
import dev.ringproof.spec.operation.OperationName;
import dev.ringproof.spec.shape.Shape;

/** Reads the {@code op} and the {@code in} of a request or a vector. Thread-safe. */
public final class OperationReader {
  private OperationReader() {}

  /**
   * The operation that {@code op} names.
   *
   * @throws MalformedException when there is none of the name
   */
  public static OperationName name(Members line) throws MalformedException {
    String name = line.text("op");
    return OperationName.fromWire(name)
        .orElseThrow(
            () ->
                line.wrong(
                    "op",
                    "no operation is named '"
                        + ValueText.cut(name)
                        + "'; see `ringproof list --operations`"));
  }

  /**
   * The record of the operation that {@code in} holds.
   *
   * @throws MalformedException when a field is unknown, missing, of the wrong type or out of range
   */
  public static Operation read(OperationName name, Members line) throws MalformedException {
    Shape<?> shape = Shape.of(name.type().asSubclass(Record.class));
    return (Operation) line.object("in").as(shape);
  }
}
