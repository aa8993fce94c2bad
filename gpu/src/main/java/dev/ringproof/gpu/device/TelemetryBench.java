package dev.ringproof.gpu.device;

import dev.ringproof.gpu.device.RunRegions.Extent;
import dev.ringproof.gpu.execution.LaneOrder;
import dev.ringproof.gpu.execution.RunReport;
import dev.ringproof.gpu.telemetry.RingTelemetry;
import dev.ringproof.gpu.telemetry.SlotSketches;
import dev.ringproof.gpu.telemetry.TelemetryBounds;
import dev.ringproof.gpu.telemetry.WindowTableCodec;
import dev.ringproof.spec.opcode.Opcode;
import dev.ringproof.spec.operation.TelemetryOperation.Sketch;
import dev.ringproof.spec.slot.SlotLayout;
import dev.ringproof.spec.slot.SlotStatus;
import dev.ringproof.spec.value.Bytes;
import dev.ringproof.spec.value.LittleEndian;
import dev.ringproof.spec.value.Words;
import java.nio.ByteBuffer;
import java.time.Duration;

/** What telemetry of a ring in the device costs, beside reading the ring back. */
final class TelemetryBench {
  private static final Duration LONGEST = Duration.ofMinutes(2);
  private static final int ROUNDS = 10;
  private static final int TICKETS = 64;
  private static final int NEIGHBOURS = 37;
  private static final int SKETCH_DEPTH = 4;
  private static final int SKETCH_WIDTH = 64;

  private final Device device;
  private final BenchReport report;

  TelemetryBench(Device device, BenchReport report) {
    this.device = device;
    this.report = report;
  }

  /** Counts, sketches and reads back a ring of so many slots, of every status and 64 windows. */
  void ring(int slots) {
    WindowTableCodec table =
        new WindowTableCodec(Words.of(Opcode.NOP.code()), TelemetryBounds.DEFAULT);
    Sketch shape = new Sketch(BenchRing.control(), Bytes.EMPTY, SKETCH_DEPTH, SKETCH_WIDTH);
    DeviceRun run = begin(slots, table, SlotSketches.counterBytes(shape));
    DeviceTelemetry telemetry = new DeviceTelemetry(device, run);
    requireAll(slots, telemetry.count(table, TelemetryBounds.DEFAULT));
    measure(
        "telemetry_" + slots,
        table.tableBytes() + RunReport.REPORT_BYTES,
        () -> telemetry.count(table, TelemetryBounds.DEFAULT));
    measure(
        "sketch_" + slots,
        SlotSketches.counterBytes(shape) + RunReport.REPORT_BYTES,
        () -> telemetry.sketch(shape));
    measure(
        "read_back_" + slots,
        slots * SlotLayout.SLOT_BYTES,
        () -> {
          run.regions().ring().download(device.work());
          device.work().await(run.deadline(), "the ring's way back");
        });
  }

  private DeviceRun begin(int slots, WindowTableCodec table, int sketchBytes) {
    DeviceOptions options = new DeviceOptions(0, Placement.DEVICE, 1, LaneOrder.SWEEPING, LONGEST);
    long ringBytes = (long) slots * SlotLayout.SLOT_BYTES;
    int counterBytes = Math.max(table.tableBytes(), sketchBytes);
    Extent extent = new Extent(ringBytes, counterBytes, table.row());
    DeviceRun run =
        DeviceRun.begin(
            device,
            options,
            arena -> RunRegions.in(arena, BenchRing.control(), Bytes.EMPTY, extent));
    fill(run.regions().ring().words().buffer(), slots);
    run.upload();
    return run;
  }

  private static void fill(ByteBuffer ring, int slots) {
    for (int slot = 0; slot < slots; slot++) {
      int first = slot * SlotLayout.SLOT_WORDS;
      int ticket = slot / NEIGHBOURS % TICKETS;
      LittleEndian.put(ring, first + SlotLayout.STATUS_OFFSET, slot % SlotStatus.values().length);
      LittleEndian.put(ring, first + SlotLayout.OPCODE_OFFSET, Opcode.NOP.code());
      LittleEndian.put(ring, first + SlotLayout.TENANT_OFFSET, ticket);
      LittleEndian.put(ring, first + SlotLayout.ARGS_OFFSET, ticket);
    }
  }

  /** A time is worth nothing when something else was done in it. */
  private static void requireAll(int slots, RingTelemetry counted) {
    int windows = Math.min(TICKETS, (slots + NEIGHBOURS - 1) / NEIGHBOURS);
    if (counted.occupancy().totalSlots() != slots
        || counted.windows().orElseThrow().size() != windows) {
      throw new IllegalStateException("telemetry of " + slots + " slots is wrong: " + counted);
    }
  }

  private void measure(String name, int readBackBytes, Runnable work) {
    long best = Long.MAX_VALUE;
    for (int round = 0; round < ROUNDS; round++) {
      long start = System.nanoTime();
      work.run();
      best = Math.min(best, System.nanoTime() - start);
    }
    report.number(name + "_slots_nanos", best);
    report.number(name + "_slots_bytes_read", readBackBytes);
  }
}
