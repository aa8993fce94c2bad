package dev.ringproof.host.backend;

import dev.ringproof.host.telemetry.ControlSnapshot;
import dev.ringproof.host.telemetry.Occupancy;
import dev.ringproof.host.telemetry.RingSnapshot;
import dev.ringproof.host.telemetry.SlotView;
import dev.ringproof.host.telemetry.WindowView;
import dev.ringproof.spec.answer.MetricEntry;
import dev.ringproof.spec.answer.SlotEntry;
import dev.ringproof.spec.answer.StatusCounts;
import dev.ringproof.spec.answer.TelemetryAnswer.ControlSnapshotAnswer;
import dev.ringproof.spec.answer.TelemetryAnswer.RingSnapshotAnswer;
import dev.ringproof.spec.answer.WindowKey;
import dev.ringproof.spec.answer.WindowTally;
import dev.ringproof.spec.control.ControlLayout;
import dev.ringproof.spec.descriptor.WindowClass;
import dev.ringproof.spec.slot.SlotStatus;
import dev.ringproof.spec.value.Words;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/** Snapshots of the library, told as answers. */
final class SnapshotAnswers {
  private SnapshotAnswers() {}

  static ControlSnapshotAnswer control(ControlSnapshot control) {
    return new ControlSnapshotAnswer(
        control.shutdown(),
        control.doneCount(),
        control.epoch(),
        IntStream.range(0, ControlLayout.METRICS_WORDS)
            .filter(opcode -> control.metric(opcode) != 0)
            .mapToObj(opcode -> new MetricEntry(opcode, control.metric(opcode)))
            .toList(),
        row(ControlLayout.TENANT_FAIRNESS_WORDS, control::tenantFairness),
        row(ControlLayout.PRIORITY_FAIRNESS_WORDS, control::priorityFairness));
  }

  private static Words row(int count, IntUnaryOperator word) {
    return Words.of(IntStream.range(0, count).map(word).toArray());
  }

  static RingSnapshotAnswer ring(RingSnapshot snapshot) {
    List<WindowView> windows =
        IntStream.range(0, snapshot.windows().size()).mapToObj(snapshot.windows()::window).toList();
    return new RingSnapshotAnswer(
        control(snapshot.control()),
        occupancy(snapshot.occupancy()),
        snapshot.occupancy().totalSlots(),
        snapshot.occupancy().queueDepth(),
        IntStream.range(0, snapshot.slots().size())
            .mapToObj(index -> slot(snapshot.slots().slot(index)))
            .toList(),
        windows.stream().map(SnapshotAnswers::window).toList(),
        windows.stream()
            .filter(WindowView::active)
            .map(window -> new WindowKey(window.ticket(), window.opcode()))
            .toList());
  }

  private static StatusCounts occupancy(Occupancy occupancy) {
    return new StatusCounts(
        occupancy.count(SlotStatus.EMPTY),
        occupancy.count(SlotStatus.PUBLISHED),
        occupancy.count(SlotStatus.CLAIMED),
        occupancy.count(SlotStatus.DONE),
        occupancy.count(SlotStatus.WAIT_IO),
        occupancy.count(SlotStatus.YIELD),
        occupancy.count(SlotStatus.REQUEUE),
        occupancy.count(SlotStatus.FAULT),
        occupancy.count(SlotStatus.UNKNOWN));
  }

  private static SlotEntry slot(SlotView slot) {
    return new SlotEntry(
        slot.index(),
        slot.rawStatus(),
        slot.tenant(),
        slot.opcode(),
        Words.of(slot.arg0(), slot.arg1(), slot.arg2()));
  }

  private static WindowTally window(WindowView window) {
    return new WindowTally(
        window.ticket(),
        window.opcode(),
        window.tenant(),
        window.count(WindowClass.REQUIRED),
        window.count(WindowClass.LOOKAHEAD),
        window.count(SlotStatus.PUBLISHED),
        window.count(SlotStatus.CLAIMED),
        window.count(SlotStatus.DONE),
        window.count(SlotStatus.WAIT_IO),
        window.count(SlotStatus.YIELD),
        window.count(SlotStatus.REQUEUE),
        window.count(SlotStatus.FAULT));
  }
}
