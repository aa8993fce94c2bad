package dev.ringproof.inspect.survey;

import dev.ringproof.inspect.dump.Moment;
import dev.ringproof.inspect.facts.Finding;
import dev.ringproof.inspect.facts.Finding.Code;
import dev.ringproof.inspect.facts.Finding.Gravity;
import dev.ringproof.inspect.facts.HealthFacts;
import dev.ringproof.spec.slot.SlotStatus;
import java.util.ArrayList;
import java.util.List;

/** What two moments, or the lack of a second one, say about progress. */
final class ProgressFindings {
  private ProgressFindings() {}

  static List<Finding> of(Evidence evidence) {
    List<Finding> findings = new ArrayList<>();
    evidence.health().ifPresent(health -> findings.add(progress(evidence, health)));
    boolean whole = evidence.dumps().ringsWhole();
    evidence
        .dumps()
        .previous()
        .filter(before -> whole)
        .filter(before -> before.ring().units() != evidence.dumps().now().ring().units())
        .ifPresent(before -> findings.add(resized(evidence, before)));
    if (evidence.queued() == 0 && evidence.dumps().now().ring().whole()) {
      findings.add(
          new Finding(
              Code.NOTHING_QUEUED,
              Gravity.INFO,
              "Every slot is EMPTY or DONE: the kernel has done all that it was given."));
    }
    return findings;
  }

  private static Finding progress(Evidence evidence, HealthFacts health) {
    long now = evidence.control().doneCount();
    long before = health.previousDoneCount();
    if (health.deltaIfWrapped().isPresent()) {
      return new Finding(
          Code.DONE_COUNT_WRAPPED,
          Gravity.WARN,
          "DONE_COUNT went from %d to %d: it wrapped at 2^32 after %s, or the dumps are swapped, or of two kernels."
              .formatted(before, now, Evidence.slots(health.deltaIfWrapped().get())));
    }
    if (!health.comparable()) {
      return new Finding(
          Code.DONE_COUNT_REGRESSED,
          Gravity.BAD,
          "DONE_COUNT went back from %d to %d: the dumps are swapped, or of two kernels."
              .formatted(before, now));
    }
    if (now == before && evidence.queued() > 0) {
      return notFinished(evidence, now);
    }
    return new Finding(
        Code.PROGRESS,
        Gravity.INFO,
        "DONE_COUNT went from %d to %d since the previous dumps.".formatted(before, now));
  }

  private static Finding notFinished(Evidence evidence, long doneCount) {
    Movement movement = evidence.movement().orElseThrow();
    if (evidence.movedOnly()) {
      return new Finding(
          Code.MOVEMENT,
          Gravity.INFO,
          "DONE_COUNT stayed at %d, but lanes move: %s went from PUBLISHED to CLAIMED, and metrics rose by %d."
              .formatted(doneCount, Evidence.slots(movement.claimed()), movement.dispatched()));
    }
    if (evidence.publishedOnly()) {
      return new Finding(
          Code.NEW_WORK,
          movement.waiting() == 0 ? Gravity.INFO : Gravity.WARN,
          "DONE_COUNT stayed at %d, but %s PUBLISHED since the previous dumps, beside %d that wait as they did: dump again later to tell a stall."
              .formatted(doneCount, Evidence.are(movement.published()), movement.waiting()));
    }
    return noProgress(evidence, doneCount);
  }

  private static Finding noProgress(Evidence evidence, long doneCount) {
    long faults = evidence.count(SlotStatus.FAULT);
    String watchdog =
        faults == 0
            ? "the watchdog suspects a stall."
            : "the watchdog does not call it a stall, as FAULT slots may explain it (%d)."
                .formatted(faults);
    return new Finding(
        Code.NO_PROGRESS,
        Gravity.BAD,
        "DONE_COUNT stayed at %d with %s queued: %s"
            .formatted(doneCount, Evidence.slots(evidence.queued()), watchdog));
  }

  private static Finding resized(Evidence evidence, Moment before) {
    return new Finding(
        Code.RING_RESIZED,
        Gravity.WARN,
        "The ring had %d slots before and has %d: these may be two kernels."
            .formatted(before.ring().units(), evidence.dumps().now().ring().units()));
  }
}
