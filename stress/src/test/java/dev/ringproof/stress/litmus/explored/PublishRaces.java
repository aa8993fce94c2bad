package dev.ringproof.stress.litmus.explored;

import static dev.ringproof.model.execution.Ending.FINISHED;
import static dev.ringproof.model.execution.Ending.PASSED;
import static dev.ringproof.spec.slot.SlotStatus.CLAIMED;
import static dev.ringproof.spec.slot.SlotStatus.DONE;
import static dev.ringproof.spec.slot.SlotStatus.PUBLISHED;

import dev.ringproof.model.execution.HostAction;
import dev.ringproof.model.execution.Progress;
import dev.ringproof.model.execution.Step;
import dev.ringproof.model.execution.Visit;
import dev.ringproof.model.execution.explore.KernelBuffers;
import dev.ringproof.spec.control.ControlLayout;
import dev.ringproof.spec.execution.PublishedSlot;
import dev.ringproof.spec.opcode.Opcode;
import dev.ringproof.spec.slot.SlotLayout;
import dev.ringproof.spec.slot.SlotTransition;
import dev.ringproof.spec.value.Words;
import java.util.List;
import java.util.function.Function;

/** Races of publishers with each other, with claimers and with observers. */
final class PublishRaces {
  private static final Cell FIRST = Cell.note(0);
  private static final Cell SECOND = Cell.note(1);
  private static final Cell THIRD = Cell.note(2);
  private static final Function<End, String> TWO_NOTES = end -> end.notes(2);
  private static final int FENCE = 2;

  /** Stands for the library's count of writes, beside the ring: odd while a payload is written. */
  private static final Cell COUNT = Cell.observable(0);

  private static final Cell COUNT_BEFORE = Cell.note(2);
  private static final int STATUS_NOTE = 3;
  private static final int PAYLOAD_NOTES = 4;

  private PublishRaces() {}

  static List<ExploredLitmus> all() {
    return List.of(
        payloadVisibleAfterClaim(),
        twoPublishers(),
        fenceImpliesItsBatch(),
        snapshotIsOfOneMoment(),
        independentSlots(),
        payloadIsReadBeforeReuse(),
        copyShowsWholeBatches());
  }

  private static ExploredLitmus payloadVisibleAfterClaim() {
    int stored = ControlLayout.OBSERVABLES_INDEX;
    PublishedSlot item = new PublishedSlot(0, 1, Opcode.STORE_U32.code(), Words.of(1, stored));
    Step lane = Act.noted(Visit.of(0), FIRST, FINISHED);
    Function<End, String> result = end -> end.notes(1) + ", " + end.control(stored);
    return new ExploredLitmus(
        1,
        "a host publishes a STORE_U32; a lane visits: the stored word tells whether its payload "
            + "was whole",
        LitmusRace.of(Start.empty(1), HostAction.publish(item), lane, result),
        "PUBLISHED is stored before the words of the payload",
        LitmusRace.of(Start.empty(1), statusFirst(item), lane, result));
  }

  private static Step statusFirst(PublishedSlot item) {
    Step args =
        Cell.slot(0, SlotLayout.ARGS_OFFSET)
            .store(
                item.args().at(0),
                Cell.slot(0, SlotLayout.ARGS_OFFSET + 1).store(item.args().at(1), FINISHED));
    Step tenant = Cell.slot(0, SlotLayout.TENANT_OFFSET).store(item.tenant(), args);
    Step opcode = Cell.slot(0, SlotLayout.OPCODE_OFFSET).store(item.opcode(), tenant);
    return Cell.status(0).store(PUBLISHED, opcode);
  }

  private static ExploredLitmus twoPublishers() {
    return new ExploredLitmus(
        6,
        "two hosts publish, each into its slot",
        LitmusRace.of(
            Start.empty(2),
            HostAction.publish(Numbered.item(0, 1)),
            HostAction.publish(Numbered.item(1, 2)),
            end -> Numbered.in(end, 0) + ", " + Numbered.in(end, 1)),
        "two hosts look at one slot and store its words one by one",
        LitmusRace.of(
            Start.empty(1),
            Numbered.publish(0, 1, FINISHED),
            Numbered.publish(0, 2, FINISHED),
            end -> Numbered.in(end, 0) + ", " + Numbered.in(end, 0)));
  }

  private static ExploredLitmus fenceImpliesItsBatch() {
    Step observer =
        Cell.status(FENCE)
            .when(
                PUBLISHED,
                FIRST.store(1, whenThere(1, 2, whenThere(0, 1, SECOND.store(1, FINISHED)))),
                PASSED);
    return new ExploredLitmus(
        7,
        "a host publishes two items and a fence; an observer looks at the fence, and then at the "
            + "items",
        LitmusRace.of(Start.empty(3), inOrder(0, 1, FENCE), observer, TWO_NOTES),
        "the fence is published before the items",
        LitmusRace.of(Start.empty(3), inOrder(FENCE, 0, 1), observer, TWO_NOTES));
  }

  private static Step whenThere(int slot, int number, Progress next) {
    return Cell.status(slot)
        .when(PUBLISHED, Numbered.whenWhole(slot, number, next, PASSED), PASSED);
  }

  /** A host that publishes slot after slot: number 1 in slot 0, 2 in slot 1, and the fence. */
  private static Step inOrder(int first, int second, int third) {
    return publishThen(first, publishThen(second, publishThen(third, FINISHED)));
  }

  private static Step publishThen(int slot, Progress next) {
    PublishedSlot item =
        slot == FENCE
            ? new PublishedSlot(FENCE, 1, Opcode.BATCH_FENCE.code(), Words.of(2, 1))
            : Numbered.item(slot, slot + 1);
    return Act.of(HostAction.publish(item), next, PASSED);
  }

  private static ExploredLitmus snapshotIsOfOneMoment() {
    KernelBuffers start = Start.of(CLAIMED, Numbered.item(0, 1));
    Function<End, String> result =
        end -> end.notes(1) + ", " + (was(end.note(STATUS_NOTE), copied(end)) ? 1 : 0);
    return new ExploredLitmus(
        10,
        "a DONE of the table, and a publication between two counts; an observer copies between two "
            + "looks at the count, at most twice",
        LitmusRace.of(start, recycler(), observer(), result),
        "the observer copies once, and does not look at the count",
        LitmusRace.of(start, recycler(), copy(FIRST.store(1, FINISHED)), result));
  }

  private static Step recycler() {
    Step write = Numbered.store(0, 2, Cell.status(0).store(PUBLISHED, COUNT.store(2, FINISHED)));
    Step done = HostAction.move(0, SlotTransition.DONE);
    return Act.of(done, Cell.status(0).when(DONE, COUNT.store(1, write), PASSED), PASSED);
  }

  /**
   * Two looks reach what 64 do: a publisher who has not gone on by the second look may as well not
   * have by the last.
   */
  private static Step observer() {
    return look(look(PASSED));
  }

  private static Step look(Progress otherwise) {
    Step even = COUNT_BEFORE.when(1, otherwise, FIRST.store(1, FINISHED));
    return COUNT.load(COUNT_BEFORE, copy(COUNT.whenNoted(COUNT_BEFORE, even, otherwise)));
  }

  private static Step copy(Progress next) {
    return Cell.status(0).load(Cell.note(STATUS_NOTE), Numbered.copy(0, PAYLOAD_NOTES, next));
  }

  private static int copied(End end) {
    return Numbered.copied(end, PAYLOAD_NOTES);
  }

  /** Whether there was such a slot at any moment. */
  private static boolean was(int status, int number) {
    return status == PUBLISHED.code()
        ? number == 2
        : number == 1 && (status == CLAIMED.code() || status == DONE.code());
  }

  private static ExploredLitmus independentSlots() {
    Step second = publishThen(2, Cell.status(1).load(SECOND, Cell.status(0).load(THIRD, FINISHED)));
    Function<End, String> result = end -> end.notes(3);
    return new ExploredLitmus(
        12,
        "a host publishes slots 0 and 1 and looks at 2; another publishes 2 and looks at 1 and 0",
        LitmusRace.of(Start.empty(3), twoAndALook(0, 1), second, result),
        "the first host publishes slot 1 before slot 0",
        LitmusRace.of(Start.empty(3), twoAndALook(1, 0), second, result));
  }

  private static Step twoAndALook(int first, int second) {
    return publishThen(first, publishThen(second, Cell.status(2).load(FIRST, FINISHED)));
  }

  private static ExploredLitmus payloadIsReadBeforeReuse() {
    KernelBuffers start = Start.of(CLAIMED, Numbered.item(0, 1));
    Step done = HostAction.move(0, SlotTransition.DONE);
    Step claimer = Numbered.whenWhole(0, 1, FIRST.store(1, done), done);
    Step publisher = Act.noted(HostAction.publish(Numbered.item(0, 2)), SECOND, FINISHED);
    Step blind = Numbered.store(0, 2, Cell.status(0).store(PUBLISHED, SECOND.store(1, FINISHED)));
    return new ExploredLitmus(
        13,
        "a claimer reads word by word, and then a DONE of the table; a host publishes",
        LitmusRace.of(start, claimer, publisher, TWO_NOTES),
        "the host stores its words without a look",
        LitmusRace.of(start, claimer, blind, TWO_NOTES));
  }

  private static ExploredLitmus copyShowsWholeBatches() {
    Function<End, String> result = end -> end.note(FENCE) + ", " + (end.note(0) & end.note(1));
    return new ExploredLitmus(
        15,
        "a host publishes two items and a fence; a copy is made slot by slot, each at one moment, "
            + "from the last to the first",
        LitmusRace.of(Start.empty(3), inOrder(0, 1, FENCE), copySlots(FENCE, 1, 0), result),
        "the copy is made from the first slot to the last",
        LitmusRace.of(Start.empty(3), inOrder(0, 1, FENCE), copySlots(0, 1, FENCE), result));
  }

  private static Step copySlots(int first, int second, int third) {
    return copySlot(first, copySlot(second, copySlot(third, FINISHED)));
  }

  /**
   * A snapshot of a slot as one step: that it is of one moment is litmus test 10. It is EMPTY, or
   * PUBLISHED with its payload, so the status tells which.
   */
  private static Step copySlot(int slot, Progress next) {
    return Cell.status(slot).load(Cell.note(slot), next);
  }
}
