package dev.ringproof.suite.generate;

import dev.ringproof.spec.control.ControlLayout;
import dev.ringproof.spec.execution.PublishedSlot;
import dev.ringproof.spec.operation.ExecutionOperation;
import dev.ringproof.spec.operation.ExecutionOperation.Drain;
import dev.ringproof.spec.operation.ExecutionOperation.RunParallel;
import dev.ringproof.spec.operation.ExecutionOperation.RunPersistent;
import dev.ringproof.spec.slot.SlotLayout;
import dev.ringproof.spec.value.Bytes;
import dev.ringproof.spec.value.LittleEndian;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Programs that are a step simpler than a program. */
public final class Smaller {
  private Smaller() {}

  /** Simpler programs, the boldest steps first. */
  public static Stream<ExecutionOperation> than(ExecutionOperation program) {
    if (program instanceof Drain drain) {
      return Stream.concat(
          drain.passes() == 1
              ? Stream.empty()
              : Stream.of(new Drain(drain.control(), drain.ring(), drain.debugLog(), 1)),
          Stream.concat(
              rings(drain.ring())
                  .map(ring -> new Drain(drain.control(), ring, drain.debugLog(), drain.passes())),
              controls(drain.control())
                  .map(
                      control ->
                          new Drain(control, drain.ring(), drain.debugLog(), drain.passes()))));
    }
    if (program instanceof RunParallel parallel) {
      return rings(parallel.ring())
          .map(
              ring ->
                  new RunParallel(
                      parallel.control(),
                      ring,
                      parallel.debugLog(),
                      parallel.passes(),
                      parallel.lanes()));
    }
    RunPersistent persistent = (RunPersistent) program;
    return batches(persistent.batches())
        .map(
            batches ->
                new RunPersistent(
                    persistent.control(), persistent.debugLog(), persistent.slotCount(), batches));
  }

  private static Stream<Bytes> rings(Bytes ring) {
    int slots = ring.length() / SlotLayout.SLOT_BYTES;
    Stream<Bytes> withoutLast = slots == 0 ? Stream.empty() : Stream.of(prefix(ring, slots - 1));
    Stream<Bytes> blanked =
        IntStream.range(0, slots)
            .boxed()
            .flatMap(slot -> zeroed(ring, slot, 0, SlotLayout.SLOT_WORDS));
    Stream<Bytes> zeroedArgs =
        IntStream.range(0, slots * SlotLayout.ARGS_WORDS)
            .boxed()
            .flatMap(
                arg ->
                    zeroed(
                        ring,
                        arg / SlotLayout.ARGS_WORDS,
                        SlotLayout.ARGS_OFFSET + arg % SlotLayout.ARGS_WORDS,
                        1));
    Stream<Bytes> unpacked =
        IntStream.range(0, slots).boxed().flatMap(slot -> Unpacked.of(ring, slot));
    return Stream.of(withoutLast, blanked, unpacked, zeroedArgs).flatMap(each -> each);
  }

  private static Stream<Bytes> controls(Bytes control) {
    return IntStream.range(ControlLayout.TENANT_QUOTAS_INDEX, control.length() / Integer.BYTES)
        .boxed()
        .flatMap(word -> zeroed(control, 0, word, 1));
  }

  private static Stream<List<List<PublishedSlot>>> batches(List<List<PublishedSlot>> batches) {
    List<List<List<PublishedSlot>>> smaller = new ArrayList<>();
    for (int batch = 0; batch < batches.size(); batch++) {
      List<List<PublishedSlot>> without = new ArrayList<>(batches);
      without.remove(batch);
      smaller.add(without);
    }
    for (int batch = 0; batch < batches.size(); batch++) {
      for (int slot = 0; slot < batches.get(batch).size() && batches.size() == 1; slot++) {
        List<PublishedSlot> fewer = new ArrayList<>(batches.get(batch));
        fewer.remove(slot);
        smaller.add(List.of(fewer));
      }
    }
    return smaller.stream();
  }

  private static Bytes prefix(Bytes ring, int slots) {
    return Bytes.copyOf(ring.view().slice(0, slots * SlotLayout.SLOT_BYTES));
  }

  /** The buffer with some words of a slot zeroed; nothing when they are zero already. */
  private static Stream<Bytes> zeroed(Bytes buffer, int slot, int offset, int words) {
    ByteBuffer copy = buffer.toBuffer();
    boolean changed = false;
    for (int word = 0; word < words; word++) {
      int index = slot * SlotLayout.SLOT_WORDS + offset + word;
      changed |= LittleEndian.get(copy, index) != 0;
      LittleEndian.put(copy, index, 0);
    }
    return changed ? Stream.of(Bytes.copyOf(copy)) : Stream.empty();
  }
}
