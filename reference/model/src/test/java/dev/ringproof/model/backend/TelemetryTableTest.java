package dev.ringproof.model.backend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ringproof.spec.operation.Capability;
import dev.ringproof.spec.operation.LaunchOperation;
import dev.ringproof.spec.operation.Operation;
import dev.ringproof.spec.operation.Outcome;
import dev.ringproof.spec.operation.TelemetryOperation;
import dev.ringproof.spec.telemetry.RingDump;
import dev.ringproof.spec.value.Bytes;
import dev.ringproof.spec.value.Fields;
import dev.ringproof.spec.value.Value;
import dev.ringproof.spec.value.Words;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TelemetryTableTest {
  private static final Bytes CONTROL = Bytes.of(new byte[640]);

  private final ReferenceBackend backend = new ReferenceBackend();

  private Set<String> fieldsOf(Operation operation) {
    return ((Outcome.Done) backend.apply(operation)).fields().asMap().keySet();
  }

  private static RingDump dump(Bytes control, Bytes ring) {
    return new RingDump(control, ring, Words.EMPTY);
  }

  @Test
  void the_capabilities_are_offered() {
    assertTrue(
        backend
            .capabilities()
            .containsAll(
                EnumSet.of(
                    Capability.TELEMETRY,
                    Capability.SKETCH,
                    Capability.POLICY,
                    Capability.SCHEDULE)));
  }

  @Test
  void the_previous_dump_is_checked_before_the_current_one() {
    RingDump shortRing = dump(CONTROL, Bytes.of((byte) 1));
    RingDump shortControl = dump(Bytes.EMPTY, Bytes.EMPTY);
    assertEquals(
        Outcome.refused("ring_length", Fields.NONE),
        backend.apply(new TelemetryOperation.HealthSince(shortRing, shortControl)));
    assertEquals(
        Outcome.refused("control_length", Fields.NONE),
        backend.apply(new TelemetryOperation.HealthSince(shortControl, shortRing)));
  }

  @Test
  void the_buffers_of_a_sketch_are_checked_before_its_shape() {
    assertEquals(
        Outcome.refused("ring_length", Fields.NONE),
        backend.apply(new TelemetryOperation.Sketch(CONTROL, Bytes.of((byte) 1), 0, 0)));
    assertEquals(
        Outcome.refused("sketch_shape", Fields.NONE),
        backend.apply(new TelemetryOperation.Sketch(CONTROL, Bytes.EMPTY, 0, 1)));
  }

  @Test
  void a_ring_answer_has_the_fields_of_the_protocol_and_no_others() {
    assertEquals(
        Set.of(
            "control",
            "occupancy",
            "total_slots",
            "queue_depth",
            "slots",
            "windows",
            "active_windows"),
        fieldsOf(new TelemetryOperation.DecodeRing(CONTROL, Bytes.EMPTY, Words.EMPTY)));
  }

  @Test
  void totals_are_text_and_counters_unsigned() {
    byte[] control = new byte[640];
    Arrays.fill(control, (byte) 0xFF);
    Outcome.Done done =
        (Outcome.Done)
            backend.apply(
                new TelemetryOperation.RuntimeCounters(
                    Bytes.of(control), Bytes.EMPTY, Words.EMPTY));
    assertEquals(
        Value.text(Long.toString(32 * 0xFFFF_FFFFL)),
        done.fields().get("tenant_fairness_total").orElseThrow());
    assertEquals(new Value.Int(0xFFFF_FFFFL), done.fields().get("drained_slots").orElseThrow());
  }

  @Test
  void writing_offsets_returns_the_control_buffer_when_refused() {
    Bytes misaligned = Bytes.fromHex("a1b2c3");
    Outcome.Refused refused =
        (Outcome.Refused)
            backend.apply(new LaunchOperation.WriteDefaultPriorityOffsets(misaligned, 5));
    assertEquals("misaligned_length", refused.code());
    assertEquals(misaligned, refused.fields().get("control").orElseThrow());
  }
}
