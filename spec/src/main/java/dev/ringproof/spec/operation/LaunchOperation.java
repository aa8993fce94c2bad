package dev.ringproof.spec.operation;

import dev.ringproof.spec.launch.LaunchRequest;
import dev.ringproof.spec.launch.Topology;
import dev.ringproof.spec.value.Bytes;
import dev.ringproof.spec.value.Words;
import java.util.Optional;

/** Operations of the capabilities {@code policy} and {@code schedule}. */
public sealed interface LaunchOperation extends Operation {
  /** Geometry and mode of a launch. */
  record RecommendLaunch(LaunchRequest request, Optional<Topology> previousTopology)
      implements LaunchOperation {}

  /** The same, with what a snapshot tells filled in. */
  record RecommendLaunchFromTelemetry(
      Bytes control, Bytes ring, Words windowOpcodes, LaunchRequest request)
      implements LaunchOperation {}

  /** Priority partition of a ring. */
  record DefaultPriorityOffsets(int totalSlots) implements LaunchOperation {}

  /** The same, written into a control buffer. */
  record WriteDefaultPriorityOffsets(Bytes control, int totalSlots) implements LaunchOperation {}
}
