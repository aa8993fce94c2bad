package dev.ringproof.gpu.telemetry;

import dev.ringproof.spec.answer.StatusCounts;
import dev.ringproof.spec.answer.WindowKey;
import dev.ringproof.spec.answer.WindowTally;
import java.util.List;
import java.util.Optional;

/**
 * The counts of a ring: what an answer to {@code decode_ring} tells, but for the slots themselves.
 *
 * @param occupancy of the whole ring, whatever the windows (TEL-05)
 * @param windows by ticket and opcode, ascending (TEL-09); none when the ring has more of them than
 *     the bounds let be read back. Some of them alone would look like all: ask for more, or read
 *     the ring
 */
public record RingTelemetry(StatusCounts occupancy, Optional<List<WindowTally>> windows) {
  /** Copies the list. */
  public RingTelemetry {
    windows = windows.map(List::copyOf);
  }

  /** All slots, u32 (TEL-07). */
  public int totalSlots() {
    return occupancy.empty() + queueDepth() + occupancy.done();
  }

  /** Slots that are neither EMPTY nor DONE, u32 (TEL-08). */
  public int queueDepth() {
    return occupancy.published()
        + occupancy.claimed()
        + occupancy.waitIo()
        + occupancy.yield()
        + occupancy.requeue()
        + occupancy.fault()
        + occupancy.unknown();
  }

  /** Windows on which somebody still owes work, ascending (TEL-13); none when none are told. */
  public List<WindowKey> activeWindows() {
    return windows.stream()
        .flatMap(List::stream)
        .filter(RingTelemetry::active)
        .map(window -> new WindowKey(window.ticket(), window.opcode()))
        .toList();
  }

  private static boolean active(WindowTally window) {
    return (window.published()
            | window.claimed()
            | window.waitIo()
            | window.yield()
            | window.requeue())
        != 0;
  }
}
