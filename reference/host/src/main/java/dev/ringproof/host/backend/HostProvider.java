package dev.ringproof.host.backend;

import dev.ringproof.spec.backend.BackendProvider;

/** Offers the library's sequential API under the name {@code host}. */
public final class HostProvider implements BackendProvider {
  @Override
  public String name() {
    return "host";
  }

  @Override
  public Availability open() {
    return new Availability.Ready(new HostBackend());
  }
}
