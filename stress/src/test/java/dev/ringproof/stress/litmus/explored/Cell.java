package dev.ringproof.stress.litmus.explored;

import dev.ringproof.model.execution.Progress;
import dev.ringproof.model.execution.Step;
import dev.ringproof.model.execution.memory.Memory;
import dev.ringproof.model.execution.memory.WordSpace;
import dev.ringproof.spec.control.ControlLayout;
import dev.ringproof.spec.slot.SlotLayout;
import dev.ringproof.spec.slot.SlotStatus;
import java.util.function.Function;

/**
 * One word of a memory, and the accesses to it as steps of the model.
 *
 * <p>Each method makes a step, together with what comes after it. A step is equal to itself alone,
 * so a program is put together before it is explored, and no step makes another one.
 *
 * @param buffer where the word lies
 * @param index its index there
 */
record Cell(Function<Memory, WordSpace> buffer, int index) {
  /** A word of a slot, by its offset. */
  static Cell slot(int slot, int offset) {
    return new Cell(Memory::ring, slot * SlotLayout.SLOT_WORDS + offset);
  }

  /** The status word of a slot. */
  static Cell status(int slot) {
    return slot(slot, SlotLayout.STATUS_OFFSET);
  }

  /** A word of the control buffer. */
  static Cell control(int index) {
    return new Cell(Memory::control, index);
  }

  /** A word beside the protocol's, such as one for the effects of a slot. */
  static Cell observable(int number) {
    return control(ControlLayout.OBSERVABLES_INDEX + number);
  }

  /**
   * A word of one actor alone: what it saw, for the result. Notes lie in the debug log, which no
   * program here uses otherwise.
   */
  static Cell note(int number) {
    return new Cell(Memory::debugLog, number);
  }

  /** Stores a word. */
  Step store(int word, Progress next) {
    return memory -> {
      in(memory).store(index, word);
      return next;
    };
  }

  /** Stores a status. */
  Step store(SlotStatus status, Progress next) {
    return store(status.code(), next);
  }

  /** Loads the word, into a note. */
  Step load(Cell note, Progress next) {
    return memory -> {
      note.in(memory).store(note.index, in(memory).load(index));
      return next;
    };
  }

  /** Stores what a note holds, and so much more. */
  Step storeFrom(Cell note, int more, Progress next) {
    return memory -> {
      in(memory).store(index, note.in(memory).load(note.index) + more);
      return next;
    };
  }

  /** Adds one at once; the word that was there goes into a note. */
  Step increment(Cell note, Progress next) {
    return memory -> {
      note.in(memory).store(note.index, in(memory).add(index, 1));
      return next;
    };
  }

  /** Loads the word, and goes on by whether it is this one. */
  Step when(int word, Progress itIs, Progress otherwise) {
    return memory -> in(memory).load(index) == word ? itIs : otherwise;
  }

  /** Loads a status, and goes on by whether it is this one. */
  Step when(SlotStatus status, Progress itIs, Progress otherwise) {
    return when(status.code(), itIs, otherwise);
  }

  /** Loads the word, and goes on by whether it is what a note holds. */
  Step whenNoted(Cell note, Progress itIs, Progress otherwise) {
    return memory -> in(memory).load(index) == note.in(memory).load(note.index) ? itIs : otherwise;
  }

  /** Makes 1 of 0 at once, and goes on by whether it was 0. */
  Step raise(Progress itWas, Progress otherwise) {
    return memory -> in(memory).compareSwap(index, 0, 1) == 0 ? itWas : otherwise;
  }

  private WordSpace in(Memory memory) {
    return buffer.apply(memory);
  }
}
