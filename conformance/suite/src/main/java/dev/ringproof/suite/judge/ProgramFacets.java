package dev.ringproof.suite.judge;

import dev.ringproof.spec.control.ControlLayout;
import dev.ringproof.spec.opcode.Opcode;
import dev.ringproof.spec.operation.ExecutionOperation.Drain;
import dev.ringproof.spec.operation.ExecutionOperation.RunParallel;
import dev.ringproof.spec.operation.Operation;
import dev.ringproof.spec.slot.SlotLayout;
import dev.ringproof.spec.slot.SlotStatus;
import dev.ringproof.spec.value.Bytes;
import dev.ringproof.spec.value.LittleEndian;
import java.nio.ByteBuffer;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Sharper facets for a difference that an execution left: which rule is to blame depends on the
 * program, not on the word alone.
 */
final class ProgramFacets {
  private static final Set<String> OWN_FACET = Set.of("metrics", "epoch", "debug_log");

  private final ByteBuffer ring;
  private final boolean stops;

  private ProgramFacets(Bytes ring, boolean stops) {
    this.ring = ring.view();
    this.stops = stops;
  }

  /**
   * The facets of a program, if the operation executes a ring that it is given.
   *
   * @param stops whether SHUTDOWN is set in the end
   */
  static Optional<ProgramFacets> of(Operation operation, boolean stops) {
    if (operation instanceof Drain drain) {
      return Optional.of(new ProgramFacets(drain.ring(), stops));
    }
    if (operation instanceof RunParallel parallel) {
      return Optional.of(new ProgramFacets(parallel.ring(), stops));
    }
    return Optional.empty();
  }

  /** Facet to blame for a word that differs; the one given where the program says nothing. */
  String sharpen(BufferView.Differing differing) {
    if (differing.facet().equals("status")) {
      return status(differing);
    }
    if (OWN_FACET.contains(differing.facet())) {
      return differing.facet();
    }
    Optional<Integer> only = onlyPublishedSlot();
    if (only.isPresent() && offByOne(differing) && looksAtDoneCount(only.get())) {
      return "done_last";
    }
    if (differing.facet().equals("done_count")) {
      return mayFault() ? "fault" : differing.facet();
    }
    return onlyOpcode()
        .map(opcode -> opcode.name().toLowerCase(Locale.ROOT))
        .orElse(differing.facet());
  }

  private String status(BufferView.Differing differing) {
    int slot = differing.word() / SlotLayout.SLOT_WORDS;
    if (status(slot) != SlotStatus.PUBLISHED) {
      return "passed_over";
    }
    SlotStatus expected = SlotStatus.of(differing.expectedWord());
    SlotStatus actual = SlotStatus.of(differing.actualWord());
    if (expected == SlotStatus.FAULT || actual == SlotStatus.FAULT) {
      return "fault";
    }
    return stops ? "stop" : "status";
  }

  private boolean mayFault() {
    return published().anyMatch(slot -> opcode(slot) == Opcode.PACKED_SLOT);
  }

  private static boolean offByOne(BufferView.Differing differing) {
    return Math.abs(differing.actualWord() - differing.expectedWord()) == 1;
  }

  /** A program that reads or writes DONE_COUNT sees whether its own slot was counted before. */
  private boolean looksAtDoneCount(int slot) {
    return switch (opcode(slot)) {
      case STORE_U32 -> arg(slot, 1) == ControlLayout.DONE_COUNT_INDEX;
      case LOAD_U32, COMPARE_SWAP -> arg(slot, 0) == ControlLayout.DONE_COUNT_INDEX;
      case MEMCPY ->
          Integer.compareUnsigned(ControlLayout.DONE_COUNT_INDEX - arg(slot, 0), arg(slot, 2)) < 0;
      case NOP,
          ATOMIC_ADD,
          DFA_STEP,
          BATCH_FENCE,
          LOAD_MISS,
          PRINTF,
          PACKED_SLOT,
          SHUTDOWN,
          OTHER ->
          false;
    };
  }

  private Optional<Integer> onlyPublishedSlot() {
    return published().count() == 1 ? published().boxed().findFirst() : Optional.empty();
  }

  private Optional<Opcode> onlyOpcode() {
    Set<Opcode> opcodes = published().mapToObj(this::opcode).collect(Collectors.toSet());
    return opcodes.size() == 1 ? opcodes.stream().findFirst() : Optional.empty();
  }

  private IntStream published() {
    return IntStream.range(0, ring.limit() / SlotLayout.SLOT_BYTES)
        .filter(slot -> status(slot) == SlotStatus.PUBLISHED);
  }

  private SlotStatus status(int slot) {
    return SlotStatus.of(word(slot, SlotLayout.STATUS_OFFSET));
  }

  private Opcode opcode(int slot) {
    return Opcode.of(word(slot, SlotLayout.OPCODE_OFFSET));
  }

  private int arg(int slot, int arg) {
    return word(slot, SlotLayout.ARGS_OFFSET + arg);
  }

  private int word(int slot, int offset) {
    return LittleEndian.get(ring, slot * SlotLayout.SLOT_WORDS + offset);
  }
}
