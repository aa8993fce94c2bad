package dev.ringproof.model.backend;

import dev.ringproof.spec.backend.Backend;
import dev.ringproof.spec.backend.Implementation;
import dev.ringproof.spec.backend.Release;
import dev.ringproof.spec.operation.Capability;
import dev.ringproof.spec.operation.Operation;
import dev.ringproof.spec.operation.Outcome;
import java.util.Set;

/**
 * The reference model as a backend: a thin adapter from operations to the typed API.
 *
 * <p>Holds no state; any number of threads may use one instance.
 */
public final class ReferenceBackend implements Backend {
  private final OperationTable table = new OperationTable();

  /** Offers everything that the typed API can answer. */
  public ReferenceBackend() {
    CodecAdapter.register(table);
    PublishAdapter.register(table);
    SlotAdapter.register(table);
    DescriptorAdapter.register(table);
    TelemetryAdapter.register(table);
    SketchAdapter.register(table);
    LaunchAdapter.register(table);
    ExecutionAdapter.register(table);
  }

  @Override
  public Implementation implementation() {
    return Implementation.of("ringproof-reference", Release.version(), "Java");
  }

  @Override
  public Set<Capability> capabilities() {
    return table.capabilities();
  }

  @Override
  public Outcome apply(Operation operation) {
    return table.apply(operation);
  }
}
