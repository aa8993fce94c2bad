package dev.ringproof.spec.operation;

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
  /** Name, capability and buffers of this operation. */
  default OperationName operationName() {
    return OperationName.of(this);
  }
}
