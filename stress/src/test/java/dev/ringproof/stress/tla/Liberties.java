package dev.ringproof.stress.tla;

import static dev.ringproof.spec.norm.rule.ExecutionRule.EXE_07;
import static dev.ringproof.spec.norm.rule.PublishRule.PUB_07;
import static dev.ringproof.spec.norm.rule.PublishRule.PUB_28;
import static dev.ringproof.spec.norm.rule.RingRule.RING_09;
import static dev.ringproof.spec.norm.rule.TransitionRule.TRN_02;
import static dev.ringproof.spec.norm.rule.TransitionRule.TRN_03;
import static dev.ringproof.spec.norm.rule.TransitionRule.TRN_04;
import static dev.ringproof.stress.tla.TlaCase.BATCH_DRAIN;
import static dev.ringproof.stress.tla.TlaCase.SLOT_LIFE_CYCLE;
import static dev.ringproof.stress.tla.TlaCase.SLOT_PROGRESS;

import java.util.List;

/** Models that break no rule, and yet lose a property: what the protocol does not promise. */
final class Liberties {
  private static final List<Mutant> ALL =
      List.of(
          new Mutant(
              EXE_07,
              SLOT_PROGRESS,
              "mixed_tenants",
              "UnauthorisedIsNeverTaken",
              "the tenant is asked for, the slot recycled for another tenant, and then claimed"),
          new Mutant(
              PUB_07,
              SLOT_LIFE_CYCLE,
              "two_publishers",
              "NoLostPublication",
              "two publishers find one slot EMPTY, and the second overwrites the first"),
          new Mutant(
              PUB_28,
              BATCH_DRAIN,
              "lanes_run_already",
              "FenceMeansExecuted",
              "a lane passes the first items before they are published, and then runs the fence"),
          new Mutant(
              RING_09,
              SLOT_LIFE_CYCLE,
              "publish_without_looking",
              "NoLostPublication",
              "a ring producer copies a slot over work that is under way"),
          new Mutant(
              TRN_02,
              SLOT_LIFE_CYCLE,
              "done_by_another",
              "HolderIsOfThisGeneration",
              "after the done of another the slot is published again, its old holder still at it"),
          new Mutant(
              TRN_03,
              SLOT_LIFE_CYCLE,
              "fault_by_another",
              "FaultIsFinal",
              "the DONE of the lane, a plain store, overwrites the FAULT of the operator"),
          new Mutant(
              TRN_04,
              SLOT_LIFE_CYCLE,
              "operator_looks_first",
              "OperatorHitsWhatItSaw",
              "the slot is recycled after the operator looked, and new work is cancelled"));

  private Liberties() {}

  static List<Mutant> all() {
    return ALL;
  }
}
