package dev.ringproof.spec.shape;

import dev.ringproof.spec.value.Value;
import java.util.List;
import java.util.stream.Stream;

/**
 * How the values of one Java type stand on the wire.
 *
 * <p>Stateless; any thread may use it.
 *
 * @param <T> the Java type
 */
public interface Form<T> {
  /** Name of the type, as {@code operations.json} writes it. */
  String notation();

  /** The value as the wire has it; buffers stay bytes. */
  Value write(T value);

  /**
   * Reads a value of the wire.
   *
   * @throws MisfitException when it is of another type or out of range
   */
  T read(Value value) throws MisfitException;

  /**
   * A value of the wire with every part that fits in its own type: hexadecimal text that stands
   * where a buffer belongs becomes the buffer, whatever else is wrong.
   */
  default Value typed(Value value) {
    return value;
  }

  /** What JSON Schema says of the value; a named record is a reference to its definition. */
  Schema schema();

  /** Names of the values, if they are the constants of an enum. */
  default List<String> constants() {
    return List.of();
  }

  /** The named records that the form is built from, outermost first. */
  default Stream<Shape<?>> shapes() {
    return Stream.empty();
  }
}
