package dev.ringproof.stress.litmus.explored;

import dev.ringproof.model.execution.Ending;
import dev.ringproof.model.execution.Progress;
import dev.ringproof.model.execution.Step;
import dev.ringproof.spec.execution.PublishedSlot;
import dev.ringproof.spec.slot.SlotLayout;
import dev.ringproof.spec.slot.SlotStatus;
import dev.ringproof.spec.value.Words;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Payloads that are one number, not 0, in all their words, as those of the litmus tests.
 *
 * <p>Where a payload is written or read word by word, its opcode, its tenant, and its first and
 * last argument stand for all words: they are made in the publisher's order and read in the
 * opposite one, and the words between would only repeat their neighbours.
 */
final class Numbered {
  /** Offsets of the words that stand for all, in the order of a publisher. */
  static final List<Integer> OFFSETS =
      List.of(
          SlotLayout.OPCODE_OFFSET,
          SlotLayout.TENANT_OFFSET,
          SlotLayout.ARGS_OFFSET,
          SlotLayout.SLOT_WORDS - 1);

  private Numbered() {}

  /** What the model's publisher publishes, in one step for the payload. */
  static PublishedSlot item(int slot, int number) {
    int[] args = new int[SlotLayout.ARGS_WORDS];
    Arrays.fill(args, number);
    return new PublishedSlot(slot, number, number, Words.of(args));
  }

  /** A publisher that looks at the status and stores word by word. */
  static Step publish(int slot, int number, Progress next) {
    Step write = store(slot, number, Cell.status(slot).store(SlotStatus.PUBLISHED, next));
    Step elseDone = Cell.status(slot).when(SlotStatus.DONE, write, Ending.PASSED);
    return Cell.status(slot).when(SlotStatus.EMPTY, write, elseDone);
  }

  /** Stores the words of a payload, and no status. */
  static Step store(int slot, int number, Progress next) {
    Progress steps = next;
    for (int i = OFFSETS.size() - 1; i >= 0; i--) {
      steps = Cell.slot(slot, OFFSETS.get(i)).store(number, steps);
    }
    return (Step) steps;
  }

  /** Loads the words of a payload, the last one first, up to one that has another number. */
  static Step whenWhole(int slot, int number, Progress whole, Progress otherwise) {
    Progress steps = whole;
    for (int offset : OFFSETS) {
      steps = Cell.slot(slot, offset).when(number, steps, otherwise);
    }
    return (Step) steps;
  }

  /** Copies the words of a payload into notes from this number on. */
  static Step copy(int slot, int firstNote, Progress next) {
    Progress steps = next;
    for (int i = OFFSETS.size() - 1; i >= 0; i--) {
      steps = Cell.slot(slot, OFFSETS.get(i)).load(Cell.note(firstNote + i), steps);
    }
    return (Step) steps;
  }

  /** The number of a payload that was copied into notes; 0 for a mix. */
  static int copied(End end, int firstNote) {
    return same(IntStream.range(0, OFFSETS.size()).map(i -> end.note(firstNote + i)).toArray());
  }

  /** The number of the payload in a slot at the end; 0 for a mix. */
  static int in(End end, int slot) {
    return same(OFFSETS.stream().mapToInt(offset -> end.slot(slot, offset)).toArray());
  }

  private static int same(int... words) {
    return Arrays.stream(words).allMatch(word -> word == words[0]) ? words[0] : 0;
  }
}
