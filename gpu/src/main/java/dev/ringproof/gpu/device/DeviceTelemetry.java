package dev.ringproof.gpu.device;

import dev.ringproof.gpu.telemetry.RingTelemetry;
import dev.ringproof.gpu.telemetry.SlotSketches;
import dev.ringproof.gpu.telemetry.TelemetryBounds;
import dev.ringproof.gpu.telemetry.WindowTableCodec;
import dev.ringproof.spec.answer.TelemetryAnswer.SketchAnswer;
import dev.ringproof.spec.operation.TelemetryOperation.Sketch;

/**
 * Counts the ring of a run where it lies, as often as asked; only counters are read back.
 *
 * @param device with the kernel
 * @param run whose ring, and row of opcodes, have been uploaded
 * @param stream of its launches and copies: the stream of copies while a kernel is resident, whose
 *     own stream would wait for its end
 */
public record DeviceTelemetry(Device device, DeviceRun run, DeviceStream stream) {
  /** Slots by status and by window, by the row that the run was begun with. */
  public RingTelemetry count(WindowTableCodec table, TelemetryBounds bounds) {
    RunRegions regions = run.regions();
    clear(table.tableBytes());
    int lanes = bounds.lanesOf(regions.ring().lengthBytes());
    KernelArguments arguments = run.arguments().word(lanes).table(regions, table.windows());
    run.launch(device.count(), lanes, arguments, stream);
    run.endCounting(table.tableBytes(), stream);
    return table.telemetry(regions.counters().words().memory());
  }

  /** The sketches of a shape; the buffers that it names are not looked at. */
  public SketchAnswer sketch(Sketch shape) {
    RunRegions regions = run.regions();
    int counterBytes = SlotSketches.counterBytes(shape);
    clear(counterBytes);
    int lanes = TelemetryBounds.DEFAULT.lanesOf(regions.ring().lengthBytes());
    KernelArguments arguments =
        run.arguments()
            .word(lanes)
            .word(shape.depth())
            .word(shape.width())
            .longWord(regions.counters().address(Placement.DEVICE));
    run.launch(device.sketch(), lanes, arguments, stream);
    run.endCounting(counterBytes, stream);
    return SlotSketches.answer(shape, regions.counters().words().memory());
  }

  private void clear(int bytes) {
    Region counters = run.regions().counters();
    counters.clear();
    counters.upload(0, bytes, stream);
  }
}
