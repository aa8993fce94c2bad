package dev.ringproof.host.launch;

import dev.ringproof.spec.launch.LaunchRequest;

/**
 * Step 2: what is hot enough to be compiled in (LCH-03, LCH-04).
 *
 * @param hotOpcodes the hot opcodes are
 * @param hotWindows the hot windows are
 */
public record Promotion(boolean hotOpcodes, boolean hotWindows) {
  static Promotion of(LaunchRequest request, LaunchPolicy policy) {
    return new Promotion(
        Integer.compareUnsigned(request.hotOpcodeCount(), policy.hotOpcodeThreshold()) >= 0,
        Integer.compareUnsigned(request.hotWindowCount(), policy.hotWindowThreshold()) >= 0);
  }

  /** Whether anything is. */
  public boolean any() {
    return hotOpcodes || hotWindows;
  }
}
