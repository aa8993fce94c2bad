package dev.ringproof.model.backend;

import dev.ringproof.spec.operation.Outcome;
import dev.ringproof.spec.refusal.RefusedException;
import dev.ringproof.spec.value.Bytes;
import dev.ringproof.spec.value.Fields;
import java.nio.ByteBuffer;
import java.util.function.Function;

/** Calls the typed API on a copy of a ring and answers with the ring, done and refused alike. */
final class RingCall {
  private static final String RING = "ring";

  private RingCall() {}

  /** Answers with the fields of {@code call} and what the ring then holds. */
  static Outcome on(Bytes held, Function<ByteBuffer, Fields> call) {
    ByteBuffer ring = held.toBuffer();
    try {
      return Outcome.done(call.apply(ring).and(fields(ring)));
    } catch (RefusedException refused) {
      return Outcome.refused(refused.refusal(), fields(ring));
    }
  }

  /** Content of a ring as the field that carries it. */
  static Fields fields(ByteBuffer ring) {
    return Fields.of(RING, Bytes.copyOf(ring));
  }
}
