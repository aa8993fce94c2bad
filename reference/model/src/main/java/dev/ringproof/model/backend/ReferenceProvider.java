package dev.ringproof.model.backend;

import dev.ringproof.spec.backend.BackendProvider;

/** Offers the reference model on the command line. */
public final class ReferenceProvider implements BackendProvider {
  @Override
  public String name() {
    return "reference";
  }

  @Override
  public Availability open() {
    return new Availability.Ready(new ReferenceBackend());
  }
}
