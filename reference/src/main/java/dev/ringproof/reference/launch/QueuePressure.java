package dev.ringproof.reference.launch;

import dev.ringproof.spec.launch.LaunchRequest;
import dev.ringproof.spec.launch.Pressure;

/** Step 7: how the queue compares with the lanes of the launch. */
final class QueuePressure {
  private QueuePressure() {}

  static Pressure of(LaunchRequest request, LaunchGrid grid, int saturatedWaves) {
    long queue = Integer.toUnsignedLong(request.queueLen());
    if (queue == 0) {
      return Pressure.EMPTY;
    }
    // At most 1024 groups, so the product of two u32 and it still fits a u64.
    long saturated = grid.lanes() * Integer.toUnsignedLong(saturatedWaves);
    if (request.requeueCount() != 0 || Long.compareUnsigned(queue, saturated) >= 0) {
      return Pressure.SATURATED;
    }
    return queue >= grid.lanes() ? Pressure.BALANCED : Pressure.LIGHT;
  }
}
