package dev.ringproof.suite.generate;

import dev.ringproof.spec.backend.Backend;
import dev.ringproof.spec.operation.ExecutionOperation;
import dev.ringproof.suite.vector.Expectation;
import java.util.Optional;

/** Says what the norm allows a program to come to. Any thread may ask. */
public interface Oracle {
  /** The allowed answers; empty when the oracle cannot say. */
  Optional<Expectation> expected(ExecutionOperation program);

  /** An oracle that expects the very answer of a backend. */
  static Oracle of(Backend model) {
    return program -> Optional.of(Expectation.of(model.apply(program)));
  }
}
