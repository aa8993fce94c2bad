package dev.ringproof.model.backend;

import dev.ringproof.spec.operation.Capability;
import dev.ringproof.spec.operation.Operation;
import dev.ringproof.spec.operation.OperationName;
import dev.ringproof.spec.operation.Outcome;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Which function answers which operation; filled once, then only read. */
final class OperationTable {
  private final Map<Class<? extends Operation>, Function<Operation, Outcome>> answers =
      new HashMap<>();

  /** Sets the answer to one kind of operation. */
  <T extends Operation> OperationTable on(Class<T> type, Function<T, Outcome> answer) {
    answers.put(type, operation -> answer.apply(type.cast(operation)));
    return this;
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
