package dev.ringproof.spec.answer;

import dev.ringproof.spec.control.ControlLayout;
import dev.ringproof.spec.launch.ExecutionMode;
import dev.ringproof.spec.launch.Pressure;
import dev.ringproof.spec.launch.Topology;
import dev.ringproof.spec.shape.mark.FixedSize;
import dev.ringproof.spec.value.Words;

/** Answers of the launch policy and of the priority partition. */
public sealed interface LaunchAnswer extends Answer {
  /**
   * How a launch should be shaped; {@code int} components are u32, {@code long} u64.
   *
   * @param topology shape of the frontier that it serves
   * @param workerGroups granted worker groups
   * @param workgroupSizeX lanes of a group
   * @param slotCount slots of the ring
   * @param dispatchGrid groups in x, y and z
   * @param pressure how the queue compares with the lanes
   * @param hitCapacity hits to hold
   * @param estimatedPeakDeviceBytes bytes that the launch takes at most
   * @param deviceMemoryBudgetBytes bytes that may be used, 0 for no limit
   * @param executionMode whether a kernel is compiled
   * @param promoteHotOpcodes whether opcodes are hot enough to promote
   * @param promoteHotWindows whether windows are hot enough to promote
   * @param agePriorityWork whether waiting work moves up
   */
  record RecommendationAnswer(
      Topology topology,
      int workerGroups,
      int workgroupSizeX,
      int slotCount,
      @FixedSize(3) Words dispatchGrid,
      Pressure pressure,
      int hitCapacity,
      long estimatedPeakDeviceBytes,
      long deviceMemoryBudgetBytes,
      ExecutionMode executionMode,
      boolean promoteHotOpcodes,
      boolean promoteHotWindows,
      boolean agePriorityWork)
      implements LaunchAnswer {
    /** Checks the grid. */
    public RecommendationAnswer {
      FixedRow.check("dispatch_grid", 3, dispatchGrid);
    }
  }

  /** First slot of each priority and the end of the last, six u32. */
  record PriorityOffsetsAnswer(@FixedSize(ControlLayout.PRIORITY_OFFSETS_WORDS) Words offsets)
      implements LaunchAnswer {
    /** Checks the row. */
    public PriorityOffsetsAnswer {
      FixedRow.check("offsets", ControlLayout.PRIORITY_OFFSETS_WORDS, offsets);
    }
  }
}
