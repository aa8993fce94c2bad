package dev.ringproof.gpu.emulator;

import dev.ringproof.spec.control.ControlLayout;
import dev.ringproof.spec.execution.PublishedSlot;
import dev.ringproof.spec.operation.ExecutionOperation.Drain;
import dev.ringproof.spec.operation.ExecutionOperation.RunParallel;
import dev.ringproof.spec.operation.ExecutionOperation.RunPersistent;
import dev.ringproof.spec.slot.SlotLayout;
import dev.ringproof.spec.slot.SlotStatus;
import dev.ringproof.spec.value.Bytes;
import dev.ringproof.spec.value.LittleEndian;
import dev.ringproof.spec.value.Words;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** A small ring program: tenant 0 is authorised, there are 8 observables. */
final class Program {
  static final int OBSERVABLE = ControlLayout.OBSERVABLES_INDEX;
  private static final int OBSERVABLES = 8;

  private final int[] control = new int[OBSERVABLE + OBSERVABLES];
  private final List<PublishedSlot> slots = new ArrayList<>();
  private int logWords = 1;

  Program() {
    control[ControlLayout.TENANT_BASE_INDEX] = ControlLayout.TENANT_MASKS_INDEX;
    control[ControlLayout.TENANT_MASKS_INDEX] = ControlLayout.TENANT_AUTHORISED;
  }

  Program word(int index, int word) {
    control[index] = word;
    return this;
  }

  Program logOf(int words) {
    logWords = words;
    return this;
  }

  Program slot(int opcode, int... args) {
    return slotOf(0, opcode, args);
  }

  Program slotOf(int tenant, int opcode, int... args) {
    slots.add(new PublishedSlot(slots.size(), tenant, opcode, Words.of(args)));
    return this;
  }

  Drain drain() {
    return new Drain(control(), ring(), log(), 1);
  }

  RunParallel parallel(int lanes, int passes) {
    return new RunParallel(control(), ring(), log(), passes, lanes);
  }

  /** All slots as one batch, then the other batches. */
  RunPersistent persistent(int slotCount, List<List<PublishedSlot>> more) {
    List<List<PublishedSlot>> batches = new ArrayList<>();
    batches.add(slots);
    batches.addAll(more);
    return new RunPersistent(control(), log(), slotCount, batches);
  }

  RunPersistent persistent() {
    return persistent(slots.size(), List.of());
  }

  Bytes control() {
    return bytes(control);
  }

  Bytes log() {
    return bytes(new int[logWords]);
  }

  Bytes ring() {
    int[] words = new int[slots.size() * SlotLayout.SLOT_WORDS];
    for (PublishedSlot item : slots) {
      int first = item.slot() * SlotLayout.SLOT_WORDS;
      words[first + SlotLayout.STATUS_OFFSET] = SlotStatus.PUBLISHED.code();
      words[first + SlotLayout.OPCODE_OFFSET] = item.opcode();
      words[first + SlotLayout.TENANT_OFFSET] = item.tenant();
      System.arraycopy(
          item.args().toArray(), 0, words, first + SlotLayout.ARGS_OFFSET, item.args().length());
    }
    return bytes(words);
  }

  private static Bytes bytes(int[] words) {
    ByteBuffer buffer = ByteBuffer.allocate(words.length * Integer.BYTES);
    for (int index = 0; index < words.length; index++) {
      LittleEndian.put(buffer, index, words[index]);
    }
    return Bytes.copyOf(buffer);
  }
}
