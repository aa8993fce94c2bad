package dev.ringproof.stress.litmus.explored;

import static dev.ringproof.model.execution.Ending.FINISHED;
import static dev.ringproof.model.execution.Ending.PASSED;
import static dev.ringproof.spec.slot.SlotStatus.CLAIMED;
import static dev.ringproof.spec.slot.SlotStatus.DONE;
import static dev.ringproof.spec.slot.SlotStatus.EMPTY;
import static dev.ringproof.spec.slot.SlotStatus.PUBLISHED;

import dev.ringproof.model.execution.HostAction;
import dev.ringproof.model.execution.Progress;
import dev.ringproof.model.execution.Step;
import dev.ringproof.model.execution.Visit;
import dev.ringproof.model.execution.explore.KernelBuffers;
import dev.ringproof.spec.execution.PublishedSlot;
import dev.ringproof.spec.opcode.Opcode;
import dev.ringproof.spec.slot.SlotTransition;
import dev.ringproof.spec.value.Words;
import java.util.List;
import java.util.function.Function;

/** Races for the status word of slot 0. */
final class StatusRaces {
  private static final Cell FIRST = Cell.note(0);
  private static final Cell SECOND = Cell.note(1);
  private static final Cell STATUS = Cell.status(0);
  private static final KernelBuffers PUBLISHED_ONE = Start.of(PUBLISHED, Numbered.item(0, 1));
  private static final KernelBuffers CLAIMED_ONE = Start.of(CLAIMED, Numbered.item(0, 1));

  /** Both notes, and the status that remains. */
  private static final Function<End, String> NOTES_AND_STATUS =
      end -> end.notes(2) + ", " + end.status(0);

  private StatusRaces() {}

  static List<ExploredLitmus> all() {
    return List.of(
        oneWinnerAmongClaimers(), cancelAgainstClaim(), faultAgainstDone(), doneAgainstRecycle());
  }

  private static ExploredLitmus oneWinnerAmongClaimers() {
    KernelBuffers start =
        Start.of(PUBLISHED, new PublishedSlot(0, 1, Opcode.NOP.code(), Words.of()));
    return new ExploredLitmus(
        2,
        "two lanes visit the slot",
        LitmusRace.of(
            start,
            Act.noted(Visit.of(0), FIRST, FINISHED),
            Act.noted(Visit.of(0), SECOND, FINISHED),
            end -> end.notes(2)),
        "two claimers load the status, and then store CLAIMED",
        LitmusRace.of(start, lookAndStore(FIRST), lookAndStore(SECOND), end -> end.notes(2)));
  }

  private static Step lookAndStore(Cell note) {
    return STATUS.when(PUBLISHED, STATUS.store(CLAIMED, note.store(1, FINISHED)), PASSED);
  }

  private static ExploredLitmus cancelAgainstClaim() {
    Step claim = Act.noted(HostAction.move(0, SlotTransition.CLAIM), FIRST, FINISHED);
    Step cancel = Act.noted(HostAction.move(0, SlotTransition.CANCEL), SECOND, FINISHED);
    Step lookAndStore =
        STATUS.when(PUBLISHED, STATUS.store(EMPTY, SECOND.store(1, FINISHED)), PASSED);
    return new ExploredLitmus(
        3,
        "a CLAIM and a CANCEL of the table",
        LitmusRace.of(PUBLISHED_ONE, claim, cancel, NOTES_AND_STATUS),
        "the operator loads the status, and then stores EMPTY",
        LitmusRace.of(PUBLISHED_ONE, claim, lookAndStore, NOTES_AND_STATUS));
  }

  private static ExploredLitmus faultAgainstDone() {
    Step done = Act.noted(HostAction.move(0, SlotTransition.DONE), FIRST, FINISHED);
    Step fault = Act.noted(HostAction.move(0, SlotTransition.FAULT), SECOND, FINISHED);
    Step lookAndStore = STATUS.when(CLAIMED, STATUS.store(DONE, FIRST.store(1, FINISHED)), PASSED);
    return new ExploredLitmus(
        4,
        "a DONE and a FAULT of the table",
        LitmusRace.of(CLAIMED_ONE, done, fault, NOTES_AND_STATUS),
        "the claimer loads the status, and then stores DONE",
        LitmusRace.of(CLAIMED_ONE, lookAndStore, fault, NOTES_AND_STATUS));
  }

  private static ExploredLitmus doneAgainstRecycle() {
    Cell ended = Cell.note(2);
    Cell otherEnded = Cell.note(3);
    return new ExploredLitmus(
        5,
        "one claim, a word that says whether it has ended, and a DONE of the table; the recycler "
            + "publishes, claims and completes once more",
        LitmusRace.of(CLAIMED_ONE, late(ended), recycler(ended), end -> end.notes(2)),
        "each of the two has a word of its own",
        LitmusRace.of(CLAIMED_ONE, late(otherEnded), recycler(ended), end -> end.notes(2)));
  }

  private static Step late(Cell ended) {
    return complete(ended, FIRST.store(1, FINISHED), PASSED);
  }

  private static Step recycler(Cell ended) {
    Progress both = SECOND.store(1, FINISHED);
    Progress endedByAnother = SECOND.store(2, FINISHED);
    Step again = complete(Cell.note(4), both, endedByAnother);
    Step whole = Numbered.whenWhole(0, 2, again, endedByAnother);
    Step claim = Act.of(HostAction.move(0, SlotTransition.CLAIM), whole, endedByAnother);
    Step publish = Act.of(HostAction.publish(Numbered.item(0, 2)), claim, endedByAnother);
    return complete(ended, publish, PASSED);
  }

  /** Ends a claim that has not ended (VIS-09), and completes the slot if it is CLAIMED (TRN-02). */
  private static Step complete(Cell ended, Progress completed, Progress otherwise) {
    Step done = Act.of(HostAction.move(0, SlotTransition.DONE), completed, otherwise);
    return ended.raise(done, otherwise);
  }
}
