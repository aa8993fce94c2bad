package dev.ringproof.spec.answer;

import dev.ringproof.spec.shape.MisfitException;
import dev.ringproof.spec.shape.Shape;
import dev.ringproof.spec.value.Fields;

/**
 * What an operation answers when it is carried out, as a value: a record whose components are named
 * and ordered as the fields of the testee protocol.
 *
 * <p>Operations whose answers mean the same share a record. {@code int} components are u32, {@code
 * long} components u64; {@link Shape} says how the others stand on the wire. Immutable.
 */
public sealed interface Answer
    permits CodecAnswer, PublishAnswer, SlotAnswer, TelemetryAnswer, LaunchAnswer, ExecutionAnswer {
  /** Members of the answers of one record, in order. */
  static Shape<?> shape(Class<? extends Answer> type) {
    return Shape.of(type.asSubclass(Record.class));
  }

  /**
   * Reads the fields of an answer.
   *
   * @throws MisfitException when one is missing, unknown, of the wrong type or out of range
   */
  static Answer read(Class<? extends Answer> type, Fields fields) throws MisfitException {
    return type.cast(shape(type).read(fields));
  }

  /** The fields of the answer on the wire, in order. */
  default Fields fields() {
    return Shape.fields((Record) this);
  }
}
