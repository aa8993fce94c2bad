package dev.ringproof.model.telemetry;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;

import dev.ringproof.spec.answer.SlotEntry;
import dev.ringproof.spec.answer.WindowKey;
import dev.ringproof.spec.answer.WindowTally;
import dev.ringproof.spec.descriptor.WindowClass;
import dev.ringproof.spec.slot.SlotStatus;
import dev.ringproof.spec.value.Words;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Slots of a snapshot that belong together. */
final class WindowGrouping {
  private static final int TICKET_ARG = 0;
  private static final int CLASS_ARG = 1;

  private static final Comparator<WindowKey> BY_TICKET_AND_OPCODE =
      Comparator.comparing(WindowKey::ticket, Integer::compareUnsigned)
          .thenComparing(WindowKey::opcode, Integer::compareUnsigned);

  private WindowGrouping() {}

  /** The windows that the slots of some opcodes form, by ticket and opcode (TEL-09). */
  static List<WindowTally> of(List<SlotEntry> slots, Words opcodes) {
    Set<Integer> asked = Arrays.stream(opcodes.toArray()).boxed().collect(toSet());
    Map<WindowKey, List<SlotEntry>> windows =
        slots.stream()
            .filter(slot -> asked.contains(slot.opcode()))
            .collect(
                groupingBy(
                    WindowGrouping::key, () -> new TreeMap<>(BY_TICKET_AND_OPCODE), toList()));
    return windows.entrySet().stream()
        .map(window -> tally(window.getKey(), window.getValue()))
        .toList();
  }

  /** The windows in which somebody still owes work. */
  static List<WindowKey> active(List<WindowTally> windows) {
    return windows.stream()
        .filter(WindowGrouping::isActive)
        .map(window -> new WindowKey(window.ticket(), window.opcode()))
        .toList();
  }

  private static boolean isActive(WindowTally window) {
    // TEL-13: in one of the active states there is a slot.
    return window.published() != 0
        || window.claimed() != 0
        || window.waitIo() != 0
        || window.yield() != 0
        || window.requeue() != 0;
  }

  private static WindowKey key(SlotEntry slot) {
    return new WindowKey(slot.argsPrefix().at(TICKET_ARG), slot.opcode());
  }

  private static WindowTally tally(WindowKey key, List<SlotEntry> slots) {
    return new WindowTally(
        key.ticket(),
        key.opcode(),
        slots.get(0).tenant(), // TEL-12
        count(slots, WindowClass.REQUIRED), // TEL-10: in every status.
        count(slots, WindowClass.LOOKAHEAD),
        RingDecoding.count(slots, SlotStatus.PUBLISHED), // TEL-11
        RingDecoding.count(slots, SlotStatus.CLAIMED),
        RingDecoding.count(slots, SlotStatus.DONE),
        RingDecoding.count(slots, SlotStatus.WAIT_IO),
        RingDecoding.count(slots, SlotStatus.YIELD),
        RingDecoding.count(slots, SlotStatus.REQUEUE),
        RingDecoding.count(slots, SlotStatus.FAULT));
  }

  private static int count(List<SlotEntry> slots, WindowClass windowClass) {
    int code = windowClass.code();
    return (int) slots.stream().filter(slot -> slot.argsPrefix().at(CLASS_ARG) == code).count();
  }
}
