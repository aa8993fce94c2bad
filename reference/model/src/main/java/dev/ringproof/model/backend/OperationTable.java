package dev.ringproof.model.backend;

import dev.ringproof.spec.answer.Answer;
import dev.ringproof.spec.answer.ChangedBuffers;
import dev.ringproof.spec.operation.Capability;
import dev.ringproof.spec.operation.Operation;
import dev.ringproof.spec.operation.OperationName;
import dev.ringproof.spec.operation.Outcome;
import dev.ringproof.spec.refusal.RefusedException;
import dev.ringproof.spec.value.Bytes;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Which function answers which operation; filled once, then only read. */
final class OperationTable {
  private final Map<Class<? extends Operation>, Function<Operation, Outcome>> answers =
      new HashMap<>();

  /** An operation whose outcome is told by its function. */
  <T extends Operation> OperationTable on(Class<T> type, Function<T, Outcome> outcome) {
    answers.put(type, operation -> outcome.apply(type.cast(operation)));
    return this;
  }

  /** An operation that changes no buffer. */
  <T extends Operation> OperationTable reads(Class<T> type, Function<T, Answer> answer) {
    return on(
        type,
        asked -> {
          try {
            return Outcome.done(answer.apply(asked));
          } catch (RefusedException refused) {
            return Outcome.refused(refused.refusal(), ChangedBuffers.NONE);
          }
        });
  }

  /**
   * An operation that may change a ring.
   *
   * @param held the ring before
   * @param change what it does to a copy of it, and what it answers given the ring afterwards
   */
  <T extends Operation> OperationTable writes(
      Class<T> type,
      Function<T, Bytes> held,
      BiFunction<T, ByteBuffer, Function<Bytes, Answer>> change) {
    return on(
        type,
        asked -> {
          ByteBuffer ring = held.apply(asked).toBuffer();
          try {
            Function<Bytes, Answer> answer = change.apply(asked, ring);
            return Outcome.done(answer.apply(Bytes.copyOf(ring)));
          } catch (RefusedException refused) {
            ChangedBuffers left = ChangedBuffers.ofRing(Bytes.copyOf(ring));
            return Outcome.refused(refused.refusal(), left);
          }
        });
  }

  /** Answers an operation. */
  Outcome apply(Operation operation) {
    Function<Operation, Outcome> answer = answers.get(operation.getClass());
    if (answer == null) {
      throw new UnsupportedOperationException(
          operation.operationName().wireName() + " is of a capability that is not offered");
    }
    return answer.apply(operation);
  }

  /** Capabilities all of whose operations are answered. */
  Set<Capability> capabilities() {
    EnumSet<Capability> offered = EnumSet.allOf(Capability.class);
    Arrays.stream(OperationName.values())
        .filter(name -> !answers.containsKey(name.type()))
        .forEach(name -> offered.remove(name.capability()));
    return offered;
  }
}
