package dev.ringproof.gpu.bench;

import dev.ringproof.gpu.device.Device;
import dev.ringproof.gpu.device.DeviceTelemetry;
import dev.ringproof.gpu.device.Region;
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
import java.util.function.Supplier;

/** What telemetry of a ring in the device costs, beside reading the ring back. */
final class TelemetryBench {
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
    int counterBytes = Math.max(table.tableBytes(), SlotSketches.counterBytes(shape));
    BenchRing ring = BenchRing.counted(device, slots, counterBytes, table.row());
    Region words = ring.run().regions().ring();
    fill(words.words().memory(), slots);
    ring.run().upload();
    DeviceTelemetry telemetry = new DeviceTelemetry(device, ring.run(), device.work());
    count("telemetry_" + slots, ring, () -> telemetry.count(table, TelemetryBounds.DEFAULT));
    report.number(
        "telemetry_" + slots + "_slots_bytes_read", table.tableBytes() + RunReport.REPORT_BYTES);
    measure("sketch_" + slots, () -> telemetry.sketch(shape));
    report.number(
        "sketch_" + slots + "_slots_bytes_read",
        SlotSketches.counterBytes(shape) + RunReport.REPORT_BYTES);
    live(ring, table);
    measure("read_back_" + slots, () -> readBack(ring));
    report.number("read_back_" + slots + "_slots_bytes_read", words.lengthBytes());
  }

  /** The same while lanes sweep the ring, half of those that can be resident at most. */
  private void live(BenchRing ring, WindowTableCodec table) {
    int lanes = Math.max(1, Math.min(device.residentLanes() / 2, TelemetryBounds.DEFAULT.lanes()));
    ring.startKernel(lanes, LaneOrder.SWEEPING);
    DeviceTelemetry telemetry = new DeviceTelemetry(device, ring.run(), device.copies());
    count(
        "telemetry_live_" + ring.slots(),
        ring,
        () -> telemetry.count(table, TelemetryBounds.DEFAULT));
    ring.stopKernel();
  }

  private void readBack(BenchRing ring) {
    ring.run().regions().ring().download(device.work());
    device.work().await(ring.deadline(), "the ring's way back");
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
  private void count(String name, BenchRing ring, Supplier<RingTelemetry> work) {
    measure(name, work::get);
    RingTelemetry counted = work.get();
    int windows = Math.min(TICKETS, (ring.slots() + NEIGHBOURS - 1) / NEIGHBOURS);
    if (counted.totalSlots() != ring.slots() || counted.windows().orElseThrow().size() != windows) {
      throw new IllegalStateException(name + " counts wrong: " + counted);
    }
  }

  private void measure(String name, Runnable work) {
    long best = Long.MAX_VALUE;
    for (int round = 0; round < ROUNDS; round++) {
      long start = System.nanoTime();
      work.run();
      best = Math.min(best, System.nanoTime() - start);
    }
    report.number(name + "_slots_nanos", best);
  }
}
