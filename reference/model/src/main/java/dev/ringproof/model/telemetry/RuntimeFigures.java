package dev.ringproof.model.telemetry;

import dev.ringproof.spec.answer.StatusCounts;
import dev.ringproof.spec.answer.TelemetryAnswer.ControlSnapshotAnswer;
import dev.ringproof.spec.answer.TelemetryAnswer.RingSnapshotAnswer;
import dev.ringproof.spec.answer.TelemetryAnswer.RuntimeCountersAnswer;
import dev.ringproof.spec.value.Words;
import java.util.Arrays;
import java.util.LongSummaryStatistics;
import java.util.stream.LongStream;

/** Figures that follow from one snapshot. */
public final class RuntimeFigures {
  private static final long PPM = 1_000_000;
  private static final long BPS = 10_000;

  private RuntimeFigures() {}

  /** The counters of a snapshot. */
  public static RuntimeCountersAnswer of(RingSnapshotAnswer snapshot) {
    ControlSnapshotAnswer control = snapshot.control();
    StatusCounts occupancy = snapshot.occupancy();
    int total = snapshot.totalSlots();
    return new RuntimeCountersAnswer(
        total,
        snapshot.queueDepth(),
        occupancy.empty(), // TEL-15
        share(occupancy.empty(), total, PPM), // TEL-15
        share(snapshot.queueDepth(), total, BPS), // TEL-16
        share(total - occupancy.empty(), total, BPS), // TEL-17
        control.doneCount(), // TEL-18
        occupancy.done(), // TEL-18
        u32s(control.tenantFairness()).sum(), // TEL-19
        u32s(control.priorityFairness()).sum(), // TEL-19
        skew(control.tenantFairness()), // TEL-20
        occupancy.requeue(), // TEL-21
        occupancy.requeue(), // TEL-21
        occupancy.fault()); // TEL-21
  }

  private static int share(int part, int total, long whole) {
    return total == 0 ? 0 : (int) (part * whole / total);
  }

  private static int skew(Words counters) {
    LongSummaryStatistics used = u32s(counters).filter(count -> count != 0).summaryStatistics();
    return used.getCount() == 0 ? 0 : (int) (used.getMax() - used.getMin());
  }

  private static LongStream u32s(Words words) {
    return Arrays.stream(words.toArray()).mapToLong(Integer::toUnsignedLong);
  }
}
