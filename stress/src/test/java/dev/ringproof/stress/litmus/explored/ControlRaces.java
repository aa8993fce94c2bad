package dev.ringproof.stress.litmus.explored;

import static dev.ringproof.model.execution.Ending.FINISHED;
import static dev.ringproof.model.execution.Ending.PASSED;
import static dev.ringproof.model.execution.Ending.STOPPED;

import dev.ringproof.model.execution.HostAction;
import dev.ringproof.model.execution.Step;
import dev.ringproof.model.execution.Visit;
import dev.ringproof.model.execution.explore.Actor;
import dev.ringproof.model.execution.explore.KernelBuffers;
import dev.ringproof.model.execution.explore.RacingProgram;
import dev.ringproof.spec.control.ControlLayout;
import dev.ringproof.spec.execution.PublishedSlot;
import dev.ringproof.spec.opcode.Opcode;
import dev.ringproof.spec.slot.SlotStatus;
import dev.ringproof.spec.value.Words;
import java.util.List;
import java.util.function.Function;

/** Races for counts, for SHUTDOWN, and for what they and DONE carry. */
final class ControlRaces {
  private static final Cell FIRST = Cell.note(0);
  private static final Cell SECOND = Cell.note(1);
  private static final Cell SHUTDOWN = Cell.control(ControlLayout.SHUTDOWN_INDEX);
  private static final Cell DONE_COUNT = Cell.control(ControlLayout.DONE_COUNT_INDEX);
  private static final Cell EFFECT = Cell.observable(0);
  private static final Cell LATER_EFFECT = Cell.observable(1);

  private ControlRaces() {}

  static List<ExploredLitmus> all() {
    return List.of(
        countsAreNeverLost(),
        shutdownCarriesWhatCameBefore(),
        doneShowsEffects(),
        shutdownEndsASpinningLane());
  }

  private static ExploredLitmus countsAreNeverLost() {
    Function<End, String> result = end -> end.notes(2) + ", " + end.control(DONE_COUNT.index());
    return new ExploredLitmus(
        8,
        "two atomic additions to DONE_COUNT",
        LitmusRace.of(
            Start.empty(1),
            DONE_COUNT.increment(FIRST, FINISHED),
            DONE_COUNT.increment(SECOND, FINISHED),
            result),
        "two loads of DONE_COUNT, and two stores of one more",
        LitmusRace.of(Start.empty(1), loadAndStore(FIRST), loadAndStore(SECOND), result));
  }

  private static Step loadAndStore(Cell note) {
    return DONE_COUNT.load(note, DONE_COUNT.storeFrom(note, 1, FINISHED));
  }

  private static ExploredLitmus shutdownCarriesWhatCameBefore() {
    Step effects = EFFECT.store(1, LATER_EFFECT.store(1, FINISHED));
    Step lane =
        new Act(Visit.of(0), FINISHED, PASSED, FIRST.store(1, whenSeen(EFFECT, LATER_EFFECT)));
    return new ExploredLitmus(
        9,
        "a host stores two words and then SHUTDOWN; a lane visits, and looks at the words once it "
            + "is stopped",
        LitmusRace.of(
            Start.empty(1),
            EFFECT.store(1, LATER_EFFECT.store(1, HostAction.shutdown())),
            lane,
            end -> end.notes(2)),
        "SHUTDOWN is stored before the words",
        LitmusRace.of(
            Start.empty(1),
            Act.of(HostAction.shutdown(), effects, PASSED),
            lane,
            end -> end.notes(2)));
  }

  private static ExploredLitmus doneShowsEffects() {
    Words args = Words.of(1, EFFECT.index());
    KernelBuffers start =
        Start.of(SlotStatus.PUBLISHED, new PublishedSlot(0, 1, Opcode.STORE_U32.code(), args));
    Step host =
        Cell.status(0).when(SlotStatus.DONE, FIRST.store(1, whenSeen(EFFECT, DONE_COUNT)), PASSED);
    Step doneFirst =
        Cell.status(0)
            .store(SlotStatus.DONE, EFFECT.store(1, DONE_COUNT.increment(Cell.note(2), FINISHED)));
    return new ExploredLitmus(
        11,
        "a lane runs STORE_U32; a host looks at the status, and then at the stored word and the "
            + "count",
        LitmusRace.of(start, Visit.of(0), host, end -> end.notes(2)),
        "DONE is stored before the word and the count",
        LitmusRace.of(start, doneFirst, host, end -> end.notes(2)));
  }

  /** Loads both words, the one that is stored last first, and notes whether they are there. */
  private static Step whenSeen(Cell earlier, Cell later) {
    return later.when(1, earlier.when(1, SECOND.store(1, FINISHED), PASSED), PASSED);
  }

  /** An actor's second round begins when the other has done all: then SHUTDOWN is set. */
  private static ExploredLitmus shutdownEndsASpinningLane() {
    Step visit = new Act(Visit.of(0), FINISHED, PASSED, FIRST.store(1, STOPPED));
    Cell register = Cell.note(2);
    Step look = register.when(0, PASSED, FIRST.store(1, STOPPED));
    return new ExploredLitmus(
        14,
        "a lane visits an EMPTY slot twice, and once more after the host has set SHUTDOWN",
        spinning(List.of(visit, visit), visit),
        "the lane loads SHUTDOWN once and asks that word ever after: what a compiler may make of a "
            + "plain load in a loop",
        spinning(List.of(SHUTDOWN.load(register, look), look), look));
  }

  private static LitmusRace spinning(List<Step> meanwhile, Step afterwards) {
    Actor lane = new Actor(List.of(meanwhile, List.of(afterwards)));
    Actor host = Actor.host(HostAction.shutdown());
    return new LitmusRace(
        new RacingProgram(Start.empty(1), List.of(lane, host)),
        end -> end.note(0) == 1 ? "TERMINATED" : "STALE");
  }
}
