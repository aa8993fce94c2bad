package dev.ringproof.stress.litmus.explored;

import dev.ringproof.model.execution.explore.KernelBuffers;
import dev.ringproof.spec.slot.SlotLayout;
import dev.ringproof.spec.value.Bytes;
import dev.ringproof.spec.value.LittleEndian;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The memory in which a schedule ended, notes included. */
record End(KernelBuffers memory) {
  int note(int number) {
    return word(memory.debugLog(), number);
  }

  /** The first notes, as jcstress writes a result. */
  String notes(int count) {
    return IntStream.range(0, count)
        .mapToObj(number -> Integer.toString(note(number)))
        .collect(Collectors.joining(", "));
  }

  int control(int index) {
    return word(memory.control(), index);
  }

  int slot(int slot, int offset) {
    return word(memory.ring(), slot * SlotLayout.SLOT_WORDS + offset);
  }

  int status(int slot) {
    return slot(slot, SlotLayout.STATUS_OFFSET);
  }

  private static int word(Bytes bytes, int index) {
    return LittleEndian.get(bytes.view(), index);
  }
}
