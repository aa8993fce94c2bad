package dev.ringproof.suite.generate;

import dev.ringproof.spec.backend.Backend;
import dev.ringproof.spec.backend.BackendProvider;
import dev.ringproof.spec.backend.BackendProvider.Availability;
import dev.ringproof.spec.operation.ExecutionOperation;
import dev.ringproof.suite.vector.Expectation;
import java.util.Optional;
import java.util.ServiceLoader;

/** Says what the norm allows a program to come to. Any thread may ask. */
public interface Oracle {
  /** The allowed answers; empty when the oracle cannot say. */
  Optional<Expectation> expected(ExecutionOperation program);

  /** An oracle that expects the very answer of the reference model. */
  static Oracle reference() {
    return ServiceLoader.load(BackendProvider.class).stream()
        .map(ServiceLoader.Provider::get)
        .filter(provider -> provider.name().equals("reference"))
        .map(BackendProvider::open)
        .filter(Availability.Ready.class::isInstance)
        .map(found -> of(((Availability.Ready) found).backend()))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("the suite came without its reference model"));
  }

  /** An oracle that expects the very answer of a backend. */
  static Oracle of(Backend model) {
    return program -> Optional.of(Expectation.of(model.apply(program)));
  }
}
