package dev.ringproof.host.backend;

import dev.ringproof.spec.answer.Answer;
import dev.ringproof.spec.answer.ChangedBuffers;
import dev.ringproof.spec.operation.Capability;
import dev.ringproof.spec.operation.Operation;
import dev.ringproof.spec.operation.OperationName;
import dev.ringproof.spec.operation.Outcome;
import dev.ringproof.spec.refusal.RefusedException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Which call of the library carries out which operation; filled once, then only read. */
final class CallTable {
  private final Map<Class<? extends Operation>, Function<Operation, Outcome>> calls =
      new HashMap<>();

  /** Enters the call for one kind of operation. */
  <T extends Operation> CallTable on(Class<T> type, Function<T, Outcome> call) {
    calls.put(type, operation -> call.apply(type.cast(operation)));
    return this;
  }

  /** Enters a call that only reads, so that a refusal comes without buffers. */
  <T extends Operation> CallTable reads(Class<T> type, Function<T, Answer> call) {
    return on(
        type,
        asked -> {
          try {
            return Outcome.done(call.apply(asked));
          } catch (RefusedException refused) {
            return Outcome.refused(refused.refusal(), ChangedBuffers.NONE);
          }
        });
  }

  /** Carries out an operation. */
  Outcome apply(Operation operation) {
    Function<Operation, Outcome> call = calls.get(operation.getClass());
    if (call == null) {
      throw new UnsupportedOperationException(
          operation.operationName().wireName() + " is of a capability that is not offered");
    }
    return call.apply(operation);
  }

  /** Capabilities with a call for each of their operations. */
  Set<Capability> capabilities() {
    EnumSet<Capability> offered = EnumSet.allOf(Capability.class);
    Arrays.stream(OperationName.values())
        .filter(name -> !calls.containsKey(name.type()))
        .forEach(name -> offered.remove(name.capability()));
    return offered;
  }
}
