package dev.ringproof.model.telemetry;

import static dev.ringproof.model.refusal.Requirement.require;

import dev.ringproof.model.control.ControlReading;
import dev.ringproof.spec.answer.TelemetryAnswer.ControlSnapshotAnswer;
import dev.ringproof.spec.control.ControlLayout;
import dev.ringproof.spec.refusal.RefusalCode;
import dev.ringproof.spec.value.Bytes;
import dev.ringproof.spec.value.LittleEndian;
import dev.ringproof.spec.value.Words;
import java.nio.ByteBuffer;
import java.util.stream.IntStream;

/** Control buffers of one moment. Bytes cannot be written, so nothing here does it (TEL-01). */
public final class ControlDecoding {
  private ControlDecoding() {}

  /**
   * The fixed part of a control buffer (TEL-04).
   *
   * @throws dev.ringproof.spec.refusal.RefusedException {@code control_length} under 640 bytes or
   *     of no whole words
   */
  public static ControlSnapshotAnswer of(Bytes bytes) {
    ByteBuffer control = bytes.view();
    boolean whole =
        control.limit() >= ControlLayout.MIN_BYTES && control.limit() % Integer.BYTES == 0;
    require(whole, RefusalCode.CONTROL_LENGTH); // TEL-02
    return new ControlSnapshotAnswer(
        LittleEndian.get(control, ControlLayout.SHUTDOWN_INDEX) != 0,
        ControlReading.doneCount(control),
        ControlReading.epoch(control),
        ControlReading.metrics(control).metrics(),
        row(control, ControlLayout.TENANT_FAIRNESS_INDEX, ControlLayout.TENANT_FAIRNESS_WORDS),
        row(control, ControlLayout.PRIORITY_FAIRNESS_INDEX, ControlLayout.PRIORITY_FAIRNESS_WORDS));
  }

  private static Words row(ByteBuffer control, int first, int count) {
    return Words.of(
        IntStream.range(first, first + count).map(i -> LittleEndian.get(control, i)).toArray());
  }
}
