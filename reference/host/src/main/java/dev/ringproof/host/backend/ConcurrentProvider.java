package dev.ringproof.host.backend;

import dev.ringproof.spec.backend.BackendProvider;

/** Offers the concurrent ring, with threads as lanes, under the name {@code concurrent}. */
public final class ConcurrentProvider implements BackendProvider {
  @Override
  public String name() {
    return "concurrent";
  }

  @Override
  public Availability open() {
    return new Availability.Ready(new ConcurrentBackend());
  }
}
