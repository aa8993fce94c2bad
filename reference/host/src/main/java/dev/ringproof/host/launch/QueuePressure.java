package dev.ringproof.host.launch;

import dev.ringproof.spec.launch.LaunchRequest;
import dev.ringproof.spec.launch.Pressure;

/** Step 7: how the queue compares with the lanes of the launch (LCH-14). */
final class QueuePressure {
  private QueuePressure() {}

  static Pressure of(LaunchRequest request, LaunchGrid grid, int saturatedWaves) {
    long queue = Integer.toUnsignedLong(request.queueLen());
    if (queue == 0) {
      return Pressure.EMPTY;
    }
    // The same as comparing with lanes times waves, which need not fit a u64.
    long queuedPerWave = queue / Integer.toUnsignedLong(saturatedWaves);
    if (request.requeueCount() != 0 || queuedPerWave >= grid.lanes()) {
      return Pressure.SATURATED;
    }
    return queue >= grid.lanes() ? Pressure.BALANCED : Pressure.LIGHT;
  }
}
