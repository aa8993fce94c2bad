package dev.ringproof.spec.render;

import static dev.ringproof.spec.render.JsonText.object;

import dev.ringproof.spec.norm.Rule;
import dev.ringproof.spec.norm.RuleBook;
import dev.ringproof.spec.norm.table.OpcodeClass;
import dev.ringproof.spec.norm.table.TransitionRow;
import dev.ringproof.spec.opcode.Opcode;
import dev.ringproof.spec.refusal.BufferName;
import dev.ringproof.spec.refusal.RefusalCode;
import dev.ringproof.spec.slot.Priority;
import dev.ringproof.spec.slot.SlotStatus;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Contents of {@code opcodes.json}, {@code transitions.json} and {@code errors.json}. */
final class CodesJson {
  private CodesJson() {}

  static Map<String, Object> opcodes() {
    Map<String, Object> classes = new LinkedHashMap<>();
    for (OpcodeClass each : OpcodeClass.values()) {
      classes.put(
          each.name().toLowerCase(Locale.ROOT),
          each.intervals().stream()
              .map(interval -> List.of(interval.first(), interval.last()))
              .toList());
    }
    return object("opcodes", named(), "classes", classes);
  }

  private static List<Map<String, Object>> named() {
    return Arrays.stream(Opcode.values())
        .filter(opcode -> opcode != Opcode.OTHER)
        .map(opcode -> object("name", opcode.name(), "code", Integer.toUnsignedLong(opcode.code())))
        .toList();
  }

  static Map<String, Object> transitions() {
    return object(
        "states",
        Arrays.stream(SlotStatus.values()).map(CodesJson::state).toList(),
        "priorities",
        Arrays.stream(Priority.values())
            .map(each -> object("name", each.name(), "code", each.code()))
            .toList(),
        "transitions",
        TransitionRow.table().stream().map(CodesJson::row).toList());
  }

  private static Map<String, Object> state(SlotStatus status) {
    List<Long> codes =
        status == SlotStatus.UNKNOWN
            ? List.of(8L, 0xFFFF_FFFFL)
            : List.of((long) status.code(), (long) status.code());
    return object("name", status.name(), "codes", codes, "active", status.active());
  }

  private static Map<String, Object> row(TransitionRow row) {
    Map<String, Object> decisions = new LinkedHashMap<>();
    for (SlotStatus status : SlotStatus.values()) {
      boolean legal = status != SlotStatus.UNKNOWN && row.from().contains(status.code());
      decisions.put(status.name(), legal);
    }
    return object(
        "name", row.transition().wireName(),
        "direct", row.direct(),
        "from", row.from(),
        "to", row.to(),
        "refusal", row.refusal().wireName(),
        "rule", row.rule().id(),
        "legal", decisions);
  }

  static Map<String, Object> errors() {
    return object(
        "buffers",
        Arrays.stream(BufferName.values()).map(BufferName::wireName).toList(),
        "codes",
        Arrays.stream(RefusalCode.values())
            .map(
                code ->
                    object(
                        "code", code.wireName(),
                        "meaning", code.meaning(),
                        "mend", code.mend(),
                        "facts", facts(code),
                        "operations", List.copyOf(operations(code))))
            .toList());
  }

  /** Operations that a rule says to refuse with a code, by name. */
  static Set<String> operations(RefusalCode code) {
    Set<String> operations = new TreeSet<>();
    for (Rule rule : RuleBook.rules()) {
      rule.covers().stream()
          .map(facet -> facet.split("!"))
          .filter(parts -> parts.length == 2 && parts[1].equals(code.wireName()))
          .forEach(parts -> operations.add(parts[0]));
    }
    return operations;
  }

  /** Facts that a refusal carries beside its code. */
  static List<String> facts(RefusalCode code) {
    return switch (code) {
      case BYTE_LENGTH_OVERFLOW, WORD_OUT_OF_SLOT -> List.of("buffer");
      case MISALIGNED_LENGTH -> List.of("buffer", "byte_len");
      case MISSING_WORD -> List.of("buffer", "word_idx", "byte_len");
      case RING_LENGTH,
          SLOT_OUT_OF_RANGE,
          TOO_MANY_ARGS,
          OPCODE_RESERVED,
          SLOT_NOT_PUBLISHABLE,
          PACKED_TOO_MANY_OPS,
          PACKED_METADATA_OVERFLOW,
          PACKED_PAYLOAD_OVERFLOW,
          WORK_ITEMS_EXCEED_RING,
          RING_CAPACITY,
          SLOT_INDEX_OVERFLOW,
          BATCH_EXCEEDS_RING,
          PUBLISH_TRANSITION_FORBIDDEN,
          ILLEGAL_CLAIM,
          ILLEGAL_DONE,
          ILLEGAL_FAULT,
          ILLEGAL_CANCEL,
          WINDOW_PAYLOAD_TOO_LONG,
          CONTROL_LENGTH,
          DONE_COUNT_REGRESSED,
          SKETCH_SHAPE,
          ZERO_ADAPTER_LIMIT,
          HIT_CAPACITY_OVERFLOW,
          PEAK_BYTES_OVERFLOW,
          DEVICE_MEMORY_BUDGET,
          REQUEUE_COUNT_OVERFLOW,
          COUNTER_OVERFLOW ->
          List.of();
    };
  }
}
