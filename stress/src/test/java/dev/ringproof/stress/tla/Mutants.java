package dev.ringproof.stress.tla;

import static dev.ringproof.spec.norm.rule.ExecutionRule.EXE_05;
import static dev.ringproof.spec.norm.rule.ExecutionRule.EXE_06;
import static dev.ringproof.spec.norm.rule.ExecutionRule.EXE_07;
import static dev.ringproof.spec.norm.rule.ExecutionRule.EXE_08;
import static dev.ringproof.spec.norm.rule.ExecutionRule.EXE_16;
import static dev.ringproof.spec.norm.rule.ExecutionRule.EXE_28;
import static dev.ringproof.spec.norm.rule.ExecutionRule.EXE_29;
import static dev.ringproof.spec.norm.rule.ExecutionRule.EXE_33;
import static dev.ringproof.spec.norm.rule.PublishRule.PUB_02;
import static dev.ringproof.spec.norm.rule.PublishRule.PUB_07;
import static dev.ringproof.spec.norm.rule.PublishRule.PUB_28;
import static dev.ringproof.spec.norm.rule.PublishRule.PUB_29;
import static dev.ringproof.spec.norm.rule.TransitionRule.TRN_01;
import static dev.ringproof.spec.norm.rule.TransitionRule.TRN_02;
import static dev.ringproof.spec.norm.rule.TransitionRule.TRN_03;
import static dev.ringproof.spec.norm.rule.TransitionRule.TRN_04;
import static dev.ringproof.spec.norm.rule.TransitionRule.TRN_08;
import static dev.ringproof.spec.norm.rule.VisibilityRule.VIS_01;
import static dev.ringproof.spec.norm.rule.VisibilityRule.VIS_02;
import static dev.ringproof.spec.norm.rule.VisibilityRule.VIS_03;
import static dev.ringproof.spec.norm.rule.VisibilityRule.VIS_04;
import static dev.ringproof.spec.norm.rule.VisibilityRule.VIS_05;
import static dev.ringproof.stress.tla.TlaCase.BATCH_FENCE;
import static dev.ringproof.stress.tla.TlaCase.SLOT_LIFE_CYCLE;
import static dev.ringproof.stress.tla.TlaCase.SLOT_PARKING;
import static dev.ringproof.stress.tla.TlaCase.SLOT_PROGRESS;
import static dev.ringproof.stress.tla.TlaCase.VISIBILITY;

import java.util.List;

/** TLA+ models that break a rule of the norm, in the order of the rules. */
final class Mutants {
  private static final List<Mutant> ALL =
      List.of(
          new Mutant(
              EXE_05,
              SLOT_LIFE_CYCLE,
              "shutdown_not_looked_at",
              "AtMostOneSlotAfterShutdown",
              "a lane goes on taking slots after SHUTDOWN was set"),
          new Mutant(
              EXE_05,
              SLOT_PROGRESS,
              "stopped_lane_resumes",
              "StoppedStaysStopped",
              "a lane that saw SHUTDOWN visits again"),
          new Mutant(
              EXE_05,
              SLOT_PROGRESS,
              "shutdown_consumed",
              "ShutdownStopsLanes",
              "the first lane resets SHUTDOWN, and the other never stops"),
          new Mutant(
              EXE_05,
              SLOT_PROGRESS,
              "stop_while_holding",
              "ClaimedIsFinished",
              "a lane stops within a slot, which stays CLAIMED"),
          new Mutant(
              EXE_06,
              SLOT_LIFE_CYCLE,
              "claim_from_done",
              "NoDoubleExecution",
              "a lane runs a DONE slot once more"),
          new Mutant(
              EXE_07,
              SLOT_PROGRESS,
              "tenant_not_asked",
              "UnauthorisedIsNeverTaken",
              "a lane takes the work of a tenant without a mask"),
          new Mutant(
              EXE_07,
              SLOT_PROGRESS,
              "wait_for_tenant",
              "PublishedIsEnded",
              "a lane waits at a slot that it may not run, and the next slot is never run"),
          new Mutant(
              EXE_08,
              SLOT_LIFE_CYCLE,
              "claim_without_exchange",
              "OneHolder",
              "two lanes read PUBLISHED and both store CLAIMED"),
          new Mutant(
              EXE_08,
              SLOT_LIFE_CYCLE,
              "execute_before_claim",
              "NoDoubleExecution",
              "two lanes have the effects, one wins the claim"),
          new Mutant(
              EXE_16,
              BATCH_FENCE,
              "epoch_without_atomic",
              "EpochCountsFences",
              "two fences add to one EPOCH"),
          new Mutant(
              EXE_28,
              SLOT_LIFE_CYCLE,
              "count_without_atomic",
              "CountedBeforeDone",
              "two lanes add to one DONE_COUNT"),
          new Mutant(
              EXE_29,
              SLOT_LIFE_CYCLE,
              "count_after_done",
              "CountedBeforeDone",
              "a slot is DONE and not counted"),
          new Mutant(
              EXE_29,
              SLOT_LIFE_CYCLE,
              "done_before_effects",
              "DoneMeansExecuted",
              "a slot is DONE and not executed"),
          new Mutant(
              EXE_29,
              SLOT_LIFE_CYCLE,
              "done_before_effects",
              "HolderIsOfThisGeneration",
              "the slot is published again under a lane that still works on it"),
          new Mutant(
              EXE_33,
              BATCH_FENCE,
              "fence_passed_over",
              "BegunBatchGoesThrough",
              "a fence stays PUBLISHED for ever"),
          new Mutant(
              PUB_02,
              BATCH_FENCE,
              "check_one_by_one",
              "RefusedPublishesNothing",
              "a batch is refused at its second slot, and its first is in the ring"),
          new Mutant(
              PUB_07,
              SLOT_LIFE_CYCLE,
              "publish_over_active",
              "NoLostPublication",
              "a publication is overwritten before anybody ran it"),
          new Mutant(
              PUB_07,
              SLOT_LIFE_CYCLE,
              "publish_over_fault",
              "FaultIsFinal",
              "a publisher takes a FAULT slot for a free one"),
          new Mutant(
              PUB_07,
              BATCH_FENCE,
              "busy_item_skipped",
              "FenceMeansPublished",
              "the fence of a batch is claimed, one of whose items found its slot busy"),
          new Mutant(
              PUB_28,
              BATCH_FENCE,
              "fence_first",
              "FenceMeansPublished",
              "the fence is claimed before the items are there"),
          new Mutant(
              PUB_29,
              BATCH_FENCE,
              "no_room_for_fence",
              "PublishedHasItsFence",
              "a batch that ends with the ring has no fence"),
          new Mutant(
              TRN_01,
              SLOT_PARKING,
              "claim_from_wait_io",
              "WaitIoIsNotClaimed",
              "a slot that waits for its I/O is run (E4)"),
          new Mutant(
              TRN_02,
              SLOT_LIFE_CYCLE,
              "done_from_published",
              "MovesFollowTheTable",
              "a slot that nobody claimed is DONE"),
          new Mutant(
              TRN_03,
              SLOT_LIFE_CYCLE,
              "fault_from_done",
              "MovesFollowTheTable",
              "work that was done is FAULT afterwards"),
          new Mutant(
              TRN_03,
              SLOT_LIFE_CYCLE,
              "fault_without_exchange",
              "OneEnd",
              "the slot is done between the look of the operator and its store"),
          new Mutant(
              TRN_04,
              SLOT_LIFE_CYCLE,
              "cancel_from_claimed",
              "CancelOrClaim",
              "work is cancelled under the lane that runs it"),
          new Mutant(
              TRN_04,
              SLOT_LIFE_CYCLE,
              "cancel_without_exchange",
              "CancelOrClaim",
              "the slot is claimed between the look of the operator and its store"),
          new Mutant(
              TRN_08,
              SLOT_LIFE_CYCLE,
              "status_before_payload",
              "PayloadIsThePublishers",
              "the payload of a PUBLISHED slot changes"),
          new Mutant(
              VIS_01,
              SLOT_LIFE_CYCLE,
              "status_before_payload",
              "DoneMeansExecuted",
              "a lane runs the payload of the publication before"),
          new Mutant(
              VIS_01,
              VISIBILITY,
              "status_before_payload",
              "LaneSeesWholePayload",
              "the claimer reads words that were not stored yet"),
          new Mutant(
              VIS_01,
              VISIBILITY,
              "publish_relaxed",
              "LaneSeesWholePayload",
              "PUBLISHED overtakes the payload"),
          new Mutant(
              VIS_02,
              VISIBILITY,
              "claim_relaxed",
              "LaneSeesWholePayload",
              "a payload word is loaded before the claim that should guard it"),
          new Mutant(
              VIS_03,
              VISIBILITY,
              "done_before_effects",
              "HostSeesEffects",
              "the host reads an effect that was not stored yet"),
          new Mutant(
              VIS_03, VISIBILITY, "done_relaxed", "HostSeesEffects", "DONE overtakes the effect"),
          new Mutant(
              VIS_04,
              VISIBILITY,
              "host_read_relaxed",
              "HostSeesEffects",
              "the effect is loaded before the DONE that should guard it"),
          new Mutant(
              VIS_05,
              VISIBILITY,
              "device_scope",
              "HostSeesEffects",
              "DONE overtakes the effect on the way to a host that the release does not reach"),
          new Mutant(
              VIS_05,
              VISIBILITY,
              "done_kept_on_device",
              "EveryPublicationIsSeenDone",
              "DONE never reaches the host"));

  private Mutants() {}

  static List<Mutant> all() {
    return ALL;
  }
}
