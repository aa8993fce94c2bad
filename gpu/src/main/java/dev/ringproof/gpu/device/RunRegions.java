package dev.ringproof.gpu.device;

import dev.ringproof.gpu.execution.RunBuffers;
import dev.ringproof.gpu.execution.RunReport;
import dev.ringproof.spec.answer.ExecutionAnswer.KernelAnswer;
import dev.ringproof.spec.slot.SlotLayout;
import dev.ringproof.spec.value.Bytes;

/**
 * The memory of one run. Only the ring may be where the host stores while the kernel runs; the rest
 * is polled by lanes and lies in the device, where the host reaches it by small copies.
 */
public record RunRegions(
    Region control, Region ring, Region debugLog, Region report, Region counters, Region opcodes) {
  private static final int REGIONS = 6;

  /**
   * How much is needed beside control buffer and debug log.
   *
   * @param ringBytes size of the ring
   * @param counterBytes size of what a kernel counts in
   * @param opcodes the row that it looks opcodes up in
   */
  public record Extent(long ringBytes, int counterBytes, Bytes opcodes) {}

  /** Fills an arena, whose former content is given up. */
  static RunRegions in(Arena arena, Bytes control, long ringBytes, Bytes debugLog) {
    return in(arena, control, debugLog, new Extent(ringBytes, 0, Bytes.EMPTY));
  }

  /** The same with room to count in. */
  public static RunRegions in(Arena arena, Bytes control, Bytes debugLog, Extent extent) {
    int counterBytes = extent.counterBytes();
    int opcodeBytes = extent.opcodes().length();
    long bytes = control.length() + extent.ringBytes() + debugLog.length();
    arena.reset(bytes + RunReport.REPORT_BYTES + counterBytes + opcodeBytes, REGIONS);
    RunRegions regions =
        new RunRegions(
            arena.region(control.length()),
            arena.region(Math.toIntExact(extent.ringBytes())),
            arena.region(debugLog.length()),
            arena.region(RunReport.REPORT_BYTES),
            arena.region(counterBytes),
            arena.region(opcodeBytes));
    regions.control.fill(control);
    regions.debugLog.fill(debugLog);
    regions.opcodes.fill(extent.opcodes());
    regions.ring.clear();
    regions.report.clear();
    regions.counters.clear();
    return regions;
  }

  int slotCount() {
    return ring.lengthBytes() / SlotLayout.SLOT_BYTES;
  }

  /** The host's copy of the report, as old as its last download. */
  RunReport reported() {
    return new RunReport(report.words());
  }

  /** Starts the copies that a kernel needs before it runs. */
  void upload(Placement placement, DeviceStream stream) {
    control.upload(stream);
    debugLog.upload(stream);
    report.upload(stream);
    counters.upload(stream);
    opcodes.upload(stream);
    if (placement == Placement.DEVICE) {
      ring.upload(stream);
    }
  }

  /** Starts the copies that bring back what a kernel left. */
  void download(Placement placement, DeviceStream stream) {
    control.download(stream);
    debugLog.download(stream);
    report.download(stream);
    if (placement == Placement.DEVICE) {
      ring.download(stream);
    }
  }

  /** Contents of the host's side. */
  KernelAnswer answer() {
    return new RunBuffers(control.words(), ring.words(), debugLog.words()).answer();
  }
}
