package dev.ringproof.suite.generate;

import dev.ringproof.spec.control.DebugLogLayout;
import dev.ringproof.spec.execution.PublishedSlot;
import dev.ringproof.spec.opcode.Opcode;
import dev.ringproof.spec.operation.ExecutionOperation.RunParallel;
import dev.ringproof.spec.operation.ExecutionOperation.RunPersistent;
import dev.ringproof.spec.slot.SlotLayout;
import dev.ringproof.spec.value.Words;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Programs for many lanes that every order of their slots brings to the same bytes. */
final class OrderFreeProgram {
  private static final int[] LANES = {1, 2, 4, 8, 32};

  private final Dice dice;

  OrderFreeProgram(Dice dice) {
    this.dice = dice;
  }

  /** Up to {@code most} slots, some of refused tenants or not published. */
  RunParallel parallel(int most) {
    int slots = 1 + dice.below(most);
    OrderFreeWork work = new OrderFreeWork(dice, dice.word(), false);
    ProgramBuffers memory =
        new ProgramBuffers(
            OrderFreeWork.observables(slots),
            slots,
            DebugLogLayout.RECORDS_INDEX + slots * DebugLogLayout.RECORD_WORDS);
    OrderFreeWork.constants(memory, dice);
    for (int slot = 0; slot < slots; slot++) {
      int tenant =
          dice.chance(90) ? ProgramBuffers.authorised(dice) : dice.oneOf(3, 29, 0xFFFF_FFFF);
      PublishedSlot published = work.slot(slot, tenant);
      memory.publish(slot, published.tenant(), published.opcode(), published.args().toArray());
      if (dice.chance(5)) {
        memory.slot(slot, SlotLayout.STATUS_OFFSET, dice.oneOf(0, 2, 3, 4, 5, 6, 7));
      }
    }
    return new RunParallel(
        memory.controlBytes(),
        memory.ringBytes(),
        memory.logBytes(),
        1 + dice.below(2),
        dice.oneOf(LANES));
  }

  /** {@code batches} batches over a ring of {@code slots} slots, published while a kernel runs. */
  RunPersistent persistent(int slots, int batches) {
    List<List<PublishedSlot>> published = new ArrayList<>();
    int printed = 0;
    for (int batch = 0; batch < batches; batch++) {
      OrderFreeWork work = new OrderFreeWork(dice, dice.word(), true);
      published.add(batch(work, slots));
      printed += work.printed();
    }
    if (dice.chance(20)) {
      List<PublishedSlot> last = new ArrayList<>(published.get(batches - 1));
      int slot = last.remove(last.size() - 1).slot();
      last.add(new PublishedSlot(slot, 0, Opcode.SHUTDOWN.code(), Words.EMPTY));
      published.set(batches - 1, last);
    }
    int logWords = DebugLogLayout.RECORDS_INDEX + printed * DebugLogLayout.RECORD_WORDS;
    ProgramBuffers memory = new ProgramBuffers(OrderFreeWork.observables(slots), 0, logWords);
    OrderFreeWork.constants(memory, dice);
    return new RunPersistent(memory.controlBytes(), memory.logBytes(), slots, published);
  }

  private List<PublishedSlot> batch(OrderFreeWork work, int slots) {
    List<Integer> order = new ArrayList<>();
    for (int slot = 0; slot < slots; slot++) {
      order.add(slot);
    }
    if (dice.chance(50)) {
      Collections.shuffle(order, new Random(dice.word()));
    }
    int count = dice.chance(70) ? slots : 1 + dice.below(slots);
    List<PublishedSlot> batch = new ArrayList<>();
    for (int slot : order.subList(0, count)) {
      batch.add(work.slot(slot, ProgramBuffers.authorised(dice)));
    }
    return batch;
  }
}
