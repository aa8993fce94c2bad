package dev.ringproof.spec.norm.rule;

import static dev.ringproof.spec.norm.TraceLink.BLAME;
import static dev.ringproof.spec.norm.rule.RuleText.must;

import dev.ringproof.spec.norm.Chapter;
import dev.ringproof.spec.norm.Rule;

/** Rules LCH: the standard launch policy. */
public enum LaunchRule implements Rule {
  LCH_01(
      must(
              "A frontier density of 0 is inferred as min(queue, nodes)·10^4 / nodes, kept "
                  + "within 1 and 10^4, when queue and nodes are not 0.",
              "A caller that knows its graph need not divide.",
              "Recorded vectors of recommend_launch.")
          .without(BLAME, "a wrong density falls on LCH-05, the topology that follows from it.")),
  LCH_02(
      must(
              "A memory pressure of 0 is inferred as resident·10^4 / budget in 128 bits, at most "
                  + "10^4, when resident and budget are not 0.",
              "Byte counts of a large device overflow a u64 product.",
              "Recorded vectors of recommend_launch.")
          .without(BLAME, "a wrong pressure falls on LCH-05 or LCH-15, which follow from it.")),
  LCH_03(
      must(
          "Hot opcodes are promoted from 8 of them on.",
          "Below that a compiled kernel does not pay.",
          "Recorded vectors of recommend_launch.",
          "recommend_launch.promote_hot_opcodes",
          "recommend_launch_from_telemetry.promote_hot_opcodes")),
  LCH_04(
      must(
          "Hot windows are promoted from 4 of them on.",
          "Windows are longer than slots, so fewer of them pay.",
          "Recorded vectors of recommend_launch.",
          "recommend_launch.promote_hot_windows",
          "recommend_launch_from_telemetry.promote_hot_windows")),
  LCH_05(
      must(
          "The topology is empty without a queue, else memory_constrained at a pressure of "
              + "8500 or more, else sparse_frontier at a density of 500 or less, else at a density "
              + "of 4000 or more fused_dense given nodes, 65536 edges and a promotion and "
              + "dense_frontier otherwise, else hybrid_frontier.",
          "Shortage of memory outranks the shape of the graph.",
          "Recorded vectors of recommend_launch.",
          "recommend_launch.topology",
          "recommend_launch_from_telemetry.topology")),
  LCH_06(
      must(
              "A previous topology is kept within 250 bps beyond the threshold that would leave "
                  + "it, as the chapter's table says, unless the new one is empty or "
                  + "memory_constrained.",
              "A value that trembles at a threshold must not rebuild the launch each time.",
              "Recorded vectors of recommend_launch that give previous_topology.")
          .without(BLAME, "a topology that is wrongly kept falls on LCH-05, whose field it is.")),
  LCH_07(
      must(
              "Requested groups over 1 are scaled, under memory_constrained and a pressure that "
                  + "is not 0, by a share that falls from 7500 to 5000 of 10000 as the pressure rises "
                  + "from 8500 to 10000, and stay at least 1.",
              "Fewer workers hold less memory.",
              "Recorded vectors of recommend_launch.")
          .without(BLAME, "a wrong share falls on LCH-10, the groups that follow from it.")),
  LCH_08(
      must(
              "Requested groups over 1 are scaled, under sparse_frontier with nodes and density "
                  + "not 0, by density / 500, and stay at least the smaller of the request and 32.",
              "Workers without nodes only poll.",
              "Recorded vectors of recommend_launch.")
          .without(BLAME, "a wrong share falls on LCH-10, the groups that follow from it.")),
  LCH_09(
      must(
          "An adapter limit of 0 is refused with zero_adapter_limit.",
          "There is no device behind such limits.",
          "Recorded vectors of recommend_launch.",
          "recommend_launch!zero_adapter_limit",
          "recommend_launch_from_telemetry!zero_adapter_limit")),
  LCH_10(
      must(
          "Without a request the granted groups are the larger of maxGroups / 256, kept "
              + "within 1 and 1024, and 64 for an adapter of 4096 invocations or more, else 1, and "
              + "with one they are the request, in both cases at least 1 and at most maxGroups.",
          "A default that grows with the device.",
          "Recorded vectors of recommend_launch.",
          "recommend_launch.worker_groups",
          "recommend_launch_from_telemetry.worker_groups")),
  LCH_11(
      must(
          "The workgroup size is the smaller of the granted groups and the adapter's largest "
              + "size in x.",
          "A group never has more lanes than the adapter has room for.",
          "Recorded vectors of recommend_launch.",
          "recommend_launch.workgroup_size_x",
          "recommend_launch_from_telemetry.workgroup_size_x")),
  LCH_12(
      must(
          "The slot count is the queue, at least 1, rounded up to whole workgroups with "
              + "saturating u32 arithmetic.",
          "Every lane of a group has a slot to look at.",
          "Recorded vectors of recommend_launch.",
          "recommend_launch.slot_count",
          "recommend_launch_from_telemetry.slot_count")),
  LCH_13(
      must(
          "The dispatch grid is as many groups in x as the slots need, at most the granted "
              + "groups and 1024, and 1 in y and z.",
          "A resident kernel walks the ring, so a long grid is not needed.",
          "Recorded vectors of recommend_launch.",
          "recommend_launch.dispatch_grid",
          "recommend_launch_from_telemetry.dispatch_grid")),
  LCH_14(
      must(
          "The pressure is empty without a queue, saturated with requeues or four items a "
              + "lane, balanced with one item a lane, and light below, lanes being counted in 64 "
              + "bits.",
          "Work that came back says more than a length.",
          "Recorded vectors of recommend_launch.",
          "recommend_launch.pressure",
          "recommend_launch_from_telemetry.pressure")),
  LCH_15(
      must(
          "The hit capacity is the request if it is not 0, else queue·max(expected, 1)·m and "
              + "at least 1024, where m is 1 at a memory pressure of 8500 or more and 2 below.",
          "Room for twice what is expected, while memory lasts.",
          "Recorded vectors of recommend_launch.",
          "recommend_launch.hit_capacity",
          "recommend_launch_from_telemetry.hit_capacity")),
  LCH_16(
      must(
          "A hit capacity that does not fit a u32 is refused with hit_capacity_overflow.",
          "A cut capacity would lose hits.",
          "Recorded vectors of recommend_launch.",
          "recommend_launch!hit_capacity_overflow",
          "recommend_launch_from_telemetry!hit_capacity_overflow")),
  LCH_17(
      must(
          "The estimated peak is the resident bytes plus 16 a hit.",
          "What the launch adds is its scratch.",
          "Recorded vectors of recommend_launch.",
          "recommend_launch.estimated_peak_device_bytes",
          "recommend_launch_from_telemetry.estimated_peak_device_bytes")),
  LCH_18(
      must(
          "A peak that does not fit a u64 is refused with peak_bytes_overflow.",
          "A wrapped peak would pass any budget.",
          "Recorded vectors of recommend_launch.",
          "recommend_launch!peak_bytes_overflow",
          "recommend_launch_from_telemetry!peak_bytes_overflow")),
  LCH_19(
      must(
          "A peak over a budget that is not 0 is refused with device_memory_budget.",
          "It is cheaper to refuse than to fail on the device.",
          "Recorded vectors of recommend_launch.",
          "recommend_launch!device_memory_budget",
          "recommend_launch_from_telemetry!device_memory_budget")),
  LCH_20(
      must(
          "The execution mode is jit for a queue of 4096 or more, for a promotion and for "
              + "fused_dense, else interpreter.",
          "Compiling pays when the work is long or hot.",
          "Recorded vectors of recommend_launch.",
          "recommend_launch.execution_mode",
          "recommend_launch_from_telemetry.execution_mode")),
  LCH_21(
      must(
          "Priority work is aged when there are requeues or the oldest work is 32 rounds " + "old.",
          "Work that waits comes forward.",
          "Recorded vectors of recommend_launch.",
          "recommend_launch.age_priority_work",
          "recommend_launch_from_telemetry.age_priority_work")),
  LCH_22(
      must(
          "The recommendation repeats the memory budget of the request.",
          "A report shows the limit beside the estimate.",
          "Recorded vectors of recommend_launch.",
          "recommend_launch.device_memory_budget_bytes",
          "recommend_launch_from_telemetry.device_memory_budget_bytes")),
  LCH_23(
      must(
          "A recommendation is a function of its request and the previous topology alone.",
          "The same question gets the same launch on every host.",
          "Recorded vectors of recommend_launch, run twice.",
          "recommend_launch")),
  LCH_24(
      must(
          "From telemetry, zeros of nodes, edges and density become the total slots, the "
              + "queue depth and the frontier density of the snapshot, while the queue length "
              + "stays the request's.",
          "A caller without a graph describes the ring instead.",
          "Recorded vectors of recommend_launch_from_telemetry.",
          "recommend_launch_from_telemetry")),
  LCH_25(
      must(
              "From telemetry, hot opcodes are the number of non-zero metrics and hot windows "
                  + "the windows with four or more entries, in place of what the request says.",
              "What was measured outranks what was guessed.",
              "Recorded vectors of recommend_launch_from_telemetry.")
          .without(
              BLAME,
              "wrong counts fall on LCH-03 and LCH-04, the promotions that follow from them.")),
  LCH_26(
      must(
          "From telemetry, the requeued slots are added to the request's count, and a sum "
              + "that does not fit a u64 is refused with requeue_count_overflow before every check "
              + "of the policy.",
          "A wrapped count would hide that work came back.",
          "Recorded vectors of recommend_launch_from_telemetry.",
          "recommend_launch_from_telemetry!requeue_count_overflow"));

  private final RuleText text;

  LaunchRule(RuleText text) {
    this.text = text;
  }

  @Override
  public Chapter chapter() {
    return Chapter.LAUNCH;
  }

  @Override
  public RuleText text() {
    return text;
  }
}
