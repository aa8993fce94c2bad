package dev.ringproof.model.backend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import dev.ringproof.spec.operation.CodecOperation;
import dev.ringproof.spec.operation.DescriptorOperation;
import dev.ringproof.spec.operation.Operation;
import dev.ringproof.spec.operation.Outcome;
import dev.ringproof.spec.operation.PublishOperation;
import dev.ringproof.spec.operation.SlotOperation;
import dev.ringproof.spec.publish.PackedOp;
import dev.ringproof.spec.publish.SlotItem;
import dev.ringproof.spec.publish.WorkItem;
import dev.ringproof.spec.slot.SlotTransition;
import dev.ringproof.spec.value.Bytes;
import dev.ringproof.spec.value.Value;
import dev.ringproof.spec.value.Words;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.Size;

/** Whatever is passed, there is an outcome; and a refusal by a strict operation changes nothing. */
class TotalityTest {
  private static final int[] INTERESTING = {
    0, 1, 2, 3, 7, 8, 16, 0xFFFD, 0x8000_0000, 0x8000_0001, 0xFFFF_FF5F, 0xFFFF_FFFE, 0xFFFF_FFFF
  };

  private final ReferenceBackend backend = new ReferenceBackend();

  @Provide
  Arbitrary<Integer> word() {
    Arbitrary<Integer> edges = Arbitraries.of(Arrays.stream(INTERESTING).boxed().toList());
    return Arbitraries.frequencyOf(Tuple.of(4, edges), Tuple.of(1, Arbitraries.integers()));
  }

  @Provide
  Arbitrary<Words> args() {
    return word().list().ofMaxSize(14).map(list -> Words.of(unboxed(list)));
  }

  /** Any length up to six slots, whole words of small numbers for the most part. */
  @Provide
  Arbitrary<Bytes> ring() {
    Arbitrary<Byte> bytes = Arbitraries.of((byte) 0, (byte) 0, (byte) 0, (byte) 3, (byte) 0xFF);
    Arbitrary<Integer> lengths =
        Arbitraries.oneOf(
            Arbitraries.integers().between(0, 400), Arbitraries.of(0, 64, 128, 192, 384));
    return lengths.flatMap(
        length -> bytes.array(byte[].class).ofSize(length).map(content -> Bytes.of(content)));
  }

  @Property
  void codecs_answer_everything(
      @ForAll("ring") Bytes bytes, @ForAll("word") int a, @ForAll("word") int b) {
    Stream.concat(ofNumbers(a, b), ofBuffers(bytes, a))
        .forEach(operation -> assertNotNull(backend.apply(operation)));
  }

  private static Stream<CodecOperation> ofNumbers(int a, int b) {
    return Stream.of(
        new CodecOperation.ControlByteLen(a),
        new CodecOperation.RingByteLen(a),
        new CodecOperation.DebugLogByteLen(a),
        new CodecOperation.EncodeControl(true, a, b),
        new CodecOperation.EncodeEmptyRing(a),
        new CodecOperation.EncodeEmptyDebugLog(a),
        new CodecOperation.EncodeLoadMiss(a, true),
        new CodecOperation.SlotWordIndex(a, b),
        new CodecOperation.ClassifyOpcode(a));
  }

  private static Stream<CodecOperation> ofBuffers(Bytes bytes, int a) {
    return Stream.of(
        new CodecOperation.ReadDoneCount(bytes),
        new CodecOperation.ReadEpoch(bytes),
        new CodecOperation.ReadObservable(bytes, a),
        new CodecOperation.ReadMetrics(bytes),
        new CodecOperation.ReadMetricsLenient(bytes),
        new CodecOperation.ReadDebugLog(bytes),
        new CodecOperation.CountDoneSlots(bytes, a),
        new CodecOperation.DecodeLoadMiss(bytes, a));
  }

  @Property
  void strict_publishers_answer_everything_and_change_nothing_when_refused(
      @ForAll("ring") Bytes ring,
      @ForAll("word") int slot,
      @ForAll("word") int opcode,
      @ForAll @Size(max = 3) List<@From("args") Words> rows) {
    List<SlotItem> items = rows.stream().map(row -> new SlotItem(opcode, row)).toList();
    List<WorkItem> work = rows.stream().map(row -> new WorkItem(opcode, slot, 1, 2)).toList();
    List<PackedOp> packed = rows.stream().map(row -> new PackedOp(opcode & 0xFF, row)).toList();
    Words args = rows.isEmpty() ? Words.EMPTY : rows.get(0);
    Optional<Bytes> held = Optional.of(ring);
    Stream.of(
            new PublishOperation.PublishSlot(ring, slot, 1, opcode, args),
            new PublishOperation.PublishPackedSlot(ring, slot, 1, packed),
            new PublishOperation.EncodeWorkItemsRing(slot, 1, work, held),
            new PublishOperation.EncodeWorkItemsRingWords(slot, 1, work, held),
            new PublishOperation.PublishWorkItems(ring, slot, 1, work),
            new PublishOperation.BatchPublish(ring, slot, 1, items, opcode))
        .forEach(operation -> assertUnchangedWhenRefused(operation, ring));
  }

  @Property
  void transitions_answer_everything_and_change_nothing_when_refused(
      @ForAll("ring") Bytes ring, @ForAll("word") int slot, @ForAll SlotTransition transition) {
    assertUnchangedWhenRefused(new SlotOperation.Transition(ring, slot, transition), ring);
  }

  @Property
  void windows_answer_everything(
      @ForAll("ring") Bytes ring,
      @ForAll("word") int start,
      @ForAll("word") int opcode,
      @ForAll @Size(max = 3) List<@From("args") Words> rows) {
    assertNotNull(
        backend.apply(
            new DescriptorOperation.PublishWindow(ring, start, 1, opcode, 2, rows, rows)));
    assertNotNull(
        backend.apply(
            new DescriptorOperation.PublishWindowAsBatch(ring, start, 1, opcode, 2, rows, rows)));
  }

  private void assertUnchangedWhenRefused(Operation operation, Bytes before) {
    if (backend.apply(operation) instanceof Outcome.Refused refused) {
      assertEquals(Optional.<Value>of(before), refused.fields().get("ring"));
    }
  }

  private static int[] unboxed(List<Integer> words) {
    return words.stream().mapToInt(Integer::intValue).toArray();
  }
}
