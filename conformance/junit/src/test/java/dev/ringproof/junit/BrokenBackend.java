package dev.ringproof.junit;

import dev.ringproof.model.backend.ReferenceBackend;
import dev.ringproof.spec.backend.Backend;
import dev.ringproof.spec.backend.Implementation;
import dev.ringproof.spec.operation.Capability;
import dev.ringproof.spec.operation.Operation;
import dev.ringproof.spec.operation.Outcome;
import java.util.Set;
import java.util.function.BiFunction;

/**
 * The reference with one thing wrong.
 *
 * @param capabilities what it offers
 * @param broken what it makes of an operation and of the right answer
 */
record BrokenBackend(Set<Capability> capabilities, BiFunction<Operation, Outcome, Outcome> broken)
    implements Backend {
  private static final Backend RIGHT = new ReferenceBackend();

  @Override
  public Implementation implementation() {
    return Implementation.of("broken", "0", "Java");
  }

  @Override
  public Outcome apply(Operation operation) {
    return broken.apply(operation, RIGHT.apply(operation));
  }
}
