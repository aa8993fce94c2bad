package dev.ringproof.spec.operation;

import dev.ringproof.spec.shape.Shape;
import dev.ringproof.spec.value.Fields;

/**
 * A request to a backend, as a value: one record an operation, named and shaped as the testee
 * protocol names and shapes it.
 *
 * <p>{@code int} components are u32 and {@code long} components u64 unless they say otherwise.
 */
public sealed interface Operation
    permits CodecOperation,
        PublishOperation,
        SlotOperation,
        DescriptorOperation,
        TelemetryOperation,
        LaunchOperation,
        ExecutionOperation {
  /** The fields of the request on the wire, in order. */
  default Fields fields() {
    return Shape.fields((Record) this);
  }

  /** Name, capability and buffers of this operation. */
  default OperationName operationName() {
    return OperationName.of(this);
  }
}
