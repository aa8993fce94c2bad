package dev.ringproof.spec.render;

import static dev.ringproof.spec.render.JsonText.object;

import dev.ringproof.spec.control.ControlLayout;
import dev.ringproof.spec.control.DebugLogLayout;
import dev.ringproof.spec.descriptor.WindowDescriptor;
import dev.ringproof.spec.publish.PackedLayout;
import dev.ringproof.spec.ring.RingLayout;
import dev.ringproof.spec.slot.SlotLayout;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Content of {@code layouts.json}: offsets are from the start of the buffer or record, in words
 * unless they are named bytes.
 */
public final class LayoutsJson {
  private LayoutsJson() {}

  /** A field of a layout; offset and length are in the unit of the layout. */
  public record Field(String name, int offset, int length, String meaning) {}

  static Map<String, Object> content() {
    return object(
        "byte_order",
        "little-endian",
        "word_bytes",
        Integer.BYTES,
        "slot",
        object(
            "words",
            SlotLayout.SLOT_WORDS,
            "bytes",
            SlotLayout.SLOT_BYTES,
            "fields",
            objects(slot())),
        "control",
        controlBuffer(),
        "debug_log",
        debugLogBuffer(),
        "packed",
        packedPayload(),
        "window",
        object("max_payload_words", WindowDescriptor.MAX_PAYLOAD_WORDS),
        "limits",
        limits());
  }

  private static Map<String, Object> controlBuffer() {
    return object(
        "min_words",
        ControlLayout.MIN_WORDS,
        "min_bytes",
        ControlLayout.MIN_BYTES,
        "tenant_authorised",
        Integer.toUnsignedLong(ControlLayout.TENANT_AUTHORISED),
        "default_tenant_quota",
        ControlLayout.DEFAULT_TENANT_QUOTA,
        "fields",
        objects(control()));
  }

  private static Map<String, Object> debugLogBuffer() {
    return object(
        "record_words",
        DebugLogLayout.RECORD_WORDS,
        "records_offset",
        DebugLogLayout.RECORDS_INDEX,
        "default_records",
        DebugLogLayout.DEFAULT_RECORDS,
        "fields",
        objects(debugLog()));
  }

  private static Map<String, Object> packedPayload() {
    return object(
        "ops_byte_offset",
        PackedLayout.OPS_BYTE_OFFSET,
        "op_bytes",
        PackedLayout.OP_BYTES,
        "fields",
        objects(packed(), "byte_offset", "bytes"));
  }

  /** A slot, in words. */
  public static List<Field> slot() {
    return List.of(
        new Field("status", SlotLayout.STATUS_OFFSET, 1, "state, stored last by a publisher"),
        new Field("opcode", SlotLayout.OPCODE_OFFSET, 1, "what is to be executed"),
        new Field("tenant", SlotLayout.TENANT_OFFSET, 1, "on whose authority"),
        new Field("priority", SlotLayout.PRIORITY_OFFSET, 1, "scheduling level"),
        new Field("args", SlotLayout.ARGS_OFFSET, SlotLayout.ARGS_WORDS, "arguments"));
  }

  /** The control buffer, in words; 0 words are as many as follow. */
  public static List<Field> control() {
    return Stream.concat(countersAndTables().stream(), fromTheEpochOn().stream()).toList();
  }

  private static List<Field> countersAndTables() {
    return List.of(
        new Field("shutdown", ControlLayout.SHUTDOWN_INDEX, 1, "not zero stops the kernel"),
        new Field("done_count", ControlLayout.DONE_COUNT_INDEX, 1, "executed slots, modulo 2^32"),
        new Field("tenant_base", ControlLayout.TENANT_BASE_INDEX, 1, "index of the mask table"),
        new Field(
            "tenant_masks",
            ControlLayout.TENANT_MASKS_INDEX,
            ControlLayout.TENANT_MASKS_WORDS,
            "not zero authorises"),
        new Field(
            "tenant_quotas",
            ControlLayout.TENANT_QUOTAS_INDEX,
            ControlLayout.TENANT_QUOTAS_WORDS,
            "quota of each tenant"),
        new Field(
            "tenant_fairness",
            ControlLayout.TENANT_FAIRNESS_INDEX,
            ControlLayout.TENANT_FAIRNESS_WORDS,
            "fairness counter a tenant"),
        new Field(
            "metrics",
            ControlLayout.METRICS_INDEX,
            ControlLayout.METRICS_WORDS,
            "executions of the opcodes 0 to 31"));
  }

  private static List<Field> fromTheEpochOn() {
    return List.of(
        new Field("epoch", ControlLayout.EPOCH_INDEX, 1, "executed batch fences"),
        new Field(
            "priority_offsets",
            ControlLayout.PRIORITY_OFFSETS_INDEX,
            ControlLayout.PRIORITY_OFFSETS_WORDS,
            "first slot of each level, and a sentinel"),
        new Field(
            "priority_starvation",
            ControlLayout.PRIORITY_STARVATION_INDEX,
            1,
            "starvation counter"),
        new Field(
            "priority_fairness",
            ControlLayout.PRIORITY_FAIRNESS_INDEX,
            ControlLayout.PRIORITY_FAIRNESS_WORDS,
            "fairness counter a level"),
        new Field("reserved", ControlLayout.RESERVED_INDEX, ControlLayout.RESERVED_WORDS, "zero"),
        new Field("observables", ControlLayout.OBSERVABLES_INDEX, 0, "n words, results"));
  }

  static List<Field> debugLog() {
    return List.of(
        new Field("cursor", DebugLogLayout.CURSOR_INDEX, 1, "words written after it"),
        new Field(
            "fmt_id", DebugLogLayout.RECORDS_INDEX + DebugLogLayout.FMT_ID_OFFSET, 1, "format id"),
        new Field(
            "args",
            DebugLogLayout.RECORDS_INDEX + DebugLogLayout.ARGS_OFFSET,
            DebugLogLayout.ARGS_WORDS,
            "arguments of the record"));
  }

  /** A payload of one inner operation, in bytes. */
  static List<Field> packed() {
    return List.of(
        new Field("count", PackedLayout.COUNT_BYTE_OFFSET, 1, "inner operations"),
        new Field("total", PackedLayout.TOTAL_BYTE_OFFSET, 1, "argument words of all operations"),
        new Field("opcode", PackedLayout.opcodeByteOffset(0), 1, "opcode of the operation"),
        new Field(
            "offset",
            PackedLayout.argsByteOffset(0),
            1,
            "first argument word of the operation, from the end of the metadata"),
        new Field(
            "args",
            PackedLayout.metadataWords(1) * Integer.BYTES,
            0,
            "argument words of all operations, after whole words of metadata"));
  }

  static Map<String, Object> limits() {
    return object(
        "representable_slots",
        Integer.toUnsignedLong(RingLayout.REPRESENTABLE_SLOTS),
        "encodable_slots",
        RingLayout.ENCODABLE_SLOTS,
        "representable_debug_records",
        Integer.toUnsignedLong(DebugLogLayout.REPRESENTABLE_RECORDS),
        "encodable_debug_records",
        DebugLogLayout.ENCODABLE_RECORDS,
        "representable_observables",
        Integer.toUnsignedLong(ControlLayout.REPRESENTABLE_OBSERVABLES),
        "encodable_observables",
        ControlLayout.ENCODABLE_OBSERVABLES,
        "representable_packed_ops",
        PackedLayout.REPRESENTABLE_OPS,
        "encodable_packed_ops",
        PackedLayout.ENCODABLE_OPS);
  }

  private static List<Map<String, Object>> objects(List<Field> fields) {
    return objects(fields, "offset", "words");
  }

  private static List<Map<String, Object>> objects(
      List<Field> fields, String offset, String length) {
    return fields.stream()
        .map(
            field ->
                object(
                    "name",
                    field.name(),
                    offset,
                    field.offset(),
                    length,
                    field.length(),
                    "meaning",
                    field.meaning()))
        .toList();
  }
}
