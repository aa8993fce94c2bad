package dev.ringproof.host.backend;

import dev.ringproof.spec.answer.Answer;
import dev.ringproof.spec.answer.ChangedBuffers;
import dev.ringproof.spec.answer.CodecAnswer.RingAnswer;
import dev.ringproof.spec.operation.Outcome;
import dev.ringproof.spec.refusal.RefusedException;
import dev.ringproof.spec.value.Bytes;
import java.nio.ByteBuffer;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;

/** Calls that change a ring, made on a copy of the operation's. */
final class RingCopy {
  private RingCopy() {}

  /**
   * Answers with what the ring then holds and what the call gave; a refusal shows the ring too.
   *
   * @param answer makes the answer of both
   */
  static <R> Outcome on(
      Bytes held, Function<ByteBuffer, R> call, BiFunction<Bytes, R, Answer> answer) {
    ByteBuffer ring = held.toBuffer();
    try {
      R result = call.apply(ring);
      return Outcome.done(answer.apply(Bytes.copyOf(ring), result));
    } catch (RefusedException refused) {
      return Outcome.refused(refused.refusal(), ChangedBuffers.ofRing(Bytes.copyOf(ring)));
    }
  }

  /** Answers with what the ring then holds. */
  static Outcome on(Bytes held, Consumer<ByteBuffer> call) {
    return on(
        held,
        ring -> {
          call.accept(ring);
          return ring;
        },
        (bytes, ring) -> new RingAnswer(bytes));
  }
}
