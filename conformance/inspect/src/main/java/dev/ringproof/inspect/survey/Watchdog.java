package dev.ringproof.inspect.survey;

import dev.ringproof.inspect.dump.Dumps;
import dev.ringproof.inspect.facts.Diagnosis;
import dev.ringproof.inspect.facts.Diagnosis.Condition;
import dev.ringproof.inspect.facts.Finding;
import dev.ringproof.spec.slot.SlotStatus;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Names the condition of a kernel and gathers the reasons. */
final class Watchdog {
  private Watchdog() {}

  static Diagnosis judge(Evidence evidence) {
    List<Finding> findings = new ArrayList<>();
    findings.addAll(ProgressFindings.of(evidence));
    findings.addAll(SlotFindings.of(evidence));
    findings.addAll(BufferFindings.of(evidence));
    // Stable: within a gravity the order above stays.
    findings.sort(Comparator.comparing(Finding::gravity));
    Condition condition = condition(evidence);
    return new Diagnosis(condition, headline(condition, evidence), findings);
  }

  private static Condition condition(Evidence evidence) {
    Condition read = ofWhatWasRead(evidence);
    if (!evidence.dumps().controlsWhole() && read != Condition.IDLE) {
      return Condition.PARTIAL;
    }
    return holdsWhateverElseThereIs(read, evidence.dumps()) ? read : Condition.PARTIAL;
  }

  /** Whether slots that were not read cannot change it. */
  private static boolean holdsWhateverElseThereIs(Condition condition, Dumps dumps) {
    return switch (condition) {
      case PROGRESSING, MOVING, READY, STOPPED, FAULTED, WRAPPED, INCOMPARABLE, PARTIAL -> true;
      case IDLE, HELD, BLOCKED -> dumps.now().ring().whole();
      case STALLED -> dumps.ringsWhole();
    };
  }

  private static Condition ofWhatWasRead(Evidence evidence) {
    if (evidence.regressed()) {
      return evidence.deltaIfWrapped().isPresent() ? Condition.WRAPPED : Condition.INCOMPARABLE;
    }
    if (evidence.queued() == 0) {
      return Condition.IDLE;
    }
    if (evidence.control().shutdown()) {
      return Condition.STOPPED;
    }
    if (evidence.doneDelta().isPresent() && !evidence.publishedOnly()) {
      return compared(evidence);
    }
    if (evidence.survey().runnable() > 0) {
      return Condition.READY;
    }
    return evidence.count(SlotStatus.CLAIMED) > 0 ? Condition.HELD : Condition.BLOCKED;
  }

  private static Condition compared(Evidence evidence) {
    if (evidence.doneDelta().get() > 0) {
      return Condition.PROGRESSING;
    }
    if (evidence.movedOnly()) {
      return Condition.MOVING;
    }
    return evidence.count(SlotStatus.FAULT) > 0 ? Condition.FAULTED : Condition.STALLED;
  }

  private static String headline(Condition condition, Evidence evidence) {
    String queued = Evidence.slots(evidence.queued()) + " queued";
    return switch (condition) {
      case IDLE -> "nothing is queued";
      case PROGRESSING ->
          Evidence.slots(evidence.doneDelta().get()) + " executed in between, " + queued;
      case MOVING -> queued + ", none finished in between, but lanes move";
      case READY ->
          queued + ", " + evidence.survey().runnable() + " of them ready for a lane to run";
      case HELD ->
          queued + ", and all that could move are CLAIMED: " + evidence.count(SlotStatus.CLAIMED);
      case BLOCKED -> queued + ", and no lane will run any of them";
      case STOPPED -> "the kernel was told to stop with " + queued;
      case FAULTED -> queued + ", none executed in between, some are FAULT";
      case STALLED -> queued + ", and none executed in between";
      case WRAPPED ->
          "%s executed in between if DONE_COUNT wrapped at 2^32, %s"
              .formatted(Evidence.slots(evidence.deltaIfWrapped().get()), queued);
      case PARTIAL -> "not all was read, and what was read does not tell: " + queued + " in it";
      case INCOMPARABLE -> "the earlier dumps are not earlier dumps of this kernel";
    };
  }
}
