package dev.ringproof.host.telemetry;

import dev.ringproof.spec.descriptor.WindowClass;
import dev.ringproof.spec.slot.SlotStatus;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** All that a snapshot shows, as lines that can be compared. */
final class SnapshotText {
  private SnapshotText() {}

  static List<String> of(RingSnapshot snapshot) {
    List<String> lines = new ArrayList<>();
    lines.add("done " + snapshot.control().doneCount() + " epoch " + snapshot.control().epoch());
    Arrays.stream(SlotStatus.values())
        .forEach(status -> lines.add(status + " " + snapshot.occupancy().count(status)));
    for (int i = 0; i < snapshot.slots().size(); i++) {
      SlotView slot = snapshot.slots().slot(i);
      lines.add(
          List.of(slot.rawStatus(), slot.opcode(), slot.tenant(), slot.arg0(), slot.arg1())
              + " "
              + slot.arg2());
    }
    lines.addAll(windows(snapshot));
    return lines;
  }

  static List<String> windows(RingSnapshot snapshot) {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < snapshot.windows().size(); i++) {
      WindowView window = snapshot.windows().window(i);
      lines.add(
          List.of(window.ticket(), window.opcode(), window.tenant())
              + " "
              + window.count(WindowClass.REQUIRED)
              + " "
              + window.count(WindowClass.LOOKAHEAD)
              + " "
              + Arrays.stream(SlotStatus.values())
                  .map(status -> Integer.toString(window.count(status)))
                  .collect(Collectors.joining(" ")));
    }
    return lines;
  }
}
