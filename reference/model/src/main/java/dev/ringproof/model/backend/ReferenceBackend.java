package dev.ringproof.model.backend;

import dev.ringproof.spec.backend.Backend;
import dev.ringproof.spec.backend.Implementation;
import dev.ringproof.spec.backend.Release;
import dev.ringproof.spec.operation.Capability;
import dev.ringproof.spec.operation.Operation;
import dev.ringproof.spec.operation.Outcome;
import java.util.Set;

/**
 * The reference model as a backend: a table from operations to the functions that mean them.
 *
 * <p>Holds no state; any number of threads may use one instance.
 */
public final class ReferenceBackend implements Backend {
  private final OperationTable table = new OperationTable();

  /** Offers everything. */
  public ReferenceBackend() {
    CodecTable.addTo(table);
    RingTable.addTo(table);
    TelemetryTable.addTo(table);
    LaunchTable.addTo(table);
    ExecutionTable.addTo(table);
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
