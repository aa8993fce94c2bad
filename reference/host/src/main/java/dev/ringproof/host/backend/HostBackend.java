package dev.ringproof.host.backend;

import dev.ringproof.spec.backend.Backend;
import dev.ringproof.spec.backend.Implementation;
import dev.ringproof.spec.backend.Release;
import dev.ringproof.spec.operation.Capability;
import dev.ringproof.spec.operation.Operation;
import dev.ringproof.spec.operation.Outcome;
import java.util.Set;

/**
 * The library's sequential API as a subject. Every operation is carried out on copies of its
 * buffers; any number of threads may use one instance.
 */
public final class HostBackend implements Backend {
  private final CallTable calls = new CallTable();

  /** Offers whatever the library has a call for: all but executions. */
  public HostBackend() {
    CodecCalls.enter(calls);
    PublishCalls.enter(calls);
    SlotCalls.enter(calls);
    DescriptorCalls.enter(calls);
    TelemetryCalls.enter(calls);
    SketchCalls.enter(calls);
    LaunchCalls.enter(calls);
  }

  @Override
  public Implementation implementation() {
    return Implementation.of("ringproof-host", Release.version(), "Java");
  }

  @Override
  public Set<Capability> capabilities() {
    return calls.capabilities();
  }

  @Override
  public Outcome apply(Operation operation) {
    return calls.apply(operation);
  }
}
