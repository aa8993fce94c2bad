package dev.ringproof.suite.property;

import dev.ringproof.spec.publish.PackedLayout;
import dev.ringproof.spec.publish.PackedOp;
import dev.ringproof.spec.publish.SlotItem;
import dev.ringproof.spec.publish.WorkItem;
import dev.ringproof.spec.value.Bytes;
import dev.ringproof.spec.value.Words;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** What the properties are fed with. */
final class Given {
  private static final int[] USED = {1, 2, 4, 5, 6, 7, 8, 0x7FFF_FFFF, 0x8000_0000, 0xFFFF_FFFF};

  private Given() {}

  /** Any u32, its edges often. */
  static Arbitrary<Integer> u32() {
    return Arbitraries.oneOf(
        Arbitraries.of(0, 1, 0x7FFF_FFFF, 0x8000_0000, 0xFFFF_FFFF),
        Arbitraries.integers(),
        Arbitraries.integers().between(0, 40));
  }

  /** A status word to which a publisher may write. */
  static Arbitrary<Integer> free() {
    return Arbitraries.of(0, 3);
  }

  /** A status word to which a publisher must not write; unknown ones included. */
  static Arbitrary<Integer> used() {
    return Arbitraries.oneOf(
        Arbitraries.of(1, 2, 4, 5, 6, 7),
        Arbitraries.integers().filter(status -> status != 0 && status != 3));
  }

  /** The n-th of some status words to which a publisher must not write. */
  static int used(int n) {
    return USED[n % USED.length];
  }

  /** Any status word, the named ones often. */
  static Arbitrary<Integer> status() {
    return Arbitraries.oneOf(Arbitraries.integers().between(0, 8), u32());
  }

  /** An opcode that may be published. */
  static Arbitrary<Integer> opcode() {
    return Arbitraries.oneOf(
        Arbitraries.integers().between(0, 7),
        Arbitraries.of(0x8000_0001, 0xFFFE, 0xFFFF_FFFF, 8, 0xFFEF, 0x1_0000, 0x7FFF_FFFF),
        Arbitraries.integers().between(8, 0xFFEF),
        Arbitraries.integers().between(0x1_0000, 0x7FFF_FFFF));
  }

  /** The n-th of some opcodes that must not be published. */
  static int reservedOpcode(int n) {
    int[] reserved = {0xFFFD, 0x8000_0000, 0x8000_0002, 0xFFFF_FFFE, 0xFFF0, 0xFFFF};
    return reserved[n % reserved.length];
  }

  /** A row of up to {@code most} words. */
  static Arbitrary<Words> words(int most) {
    return u32().array(int[].class).ofMinSize(0).ofMaxSize(most).map(Words::of);
  }

  /** A whole number of words. */
  static Arbitrary<Bytes> wholeWords(int least, int most) {
    return u32()
        .array(int[].class)
        .ofMinSize(least)
        .ofMaxSize(most)
        .map(words -> WordsImage.of(words).bytes());
  }

  /** A ring with anything in it, but the given statuses. */
  static Arbitrary<Bytes> ring(int leastSlots, int mostSlots, Arbitrary<Integer> statuses) {
    return Arbitraries.integers()
        .between(leastSlots, mostSlots)
        .flatMap(
            slots ->
                Combinators.combine(
                        wholeWords(16 * slots, 16 * slots), statuses.list().ofSize(slots))
                    .as(Given::withStatuses));
  }

  private static Bytes withStatuses(Bytes words, List<Integer> statuses) {
    RingImage ring = RingImage.of(words);
    for (int slot = 0; slot < statuses.size(); slot++) {
      ring.withStatus(slot, statuses.get(slot));
    }
    return ring.bytes();
  }

  static Arbitrary<SlotItem> slotItem() {
    return Combinators.combine(opcode(), words(12)).as(SlotItem::new);
  }

  static Arbitrary<WorkItem> workItem() {
    return Combinators.combine(opcode(), u32(), u32(), u32()).as(WorkItem::new);
  }

  /** Operations that fit one slot together. */
  static Arbitrary<List<PackedOp>> packedOps() {
    Arbitrary<PackedOp> op =
        Combinators.combine(Arbitraries.integers().between(0, 255), words(3)).as(PackedOp::new);
    return op.list().ofMaxSize(8).map(Given::fitting);
  }

  private static List<PackedOp> fitting(List<PackedOp> ops) {
    int count = ops.size();
    while (wordsOf(ops.subList(0, count)) > 12) {
      count--;
    }
    return ops.subList(0, count);
  }

  private static int wordsOf(List<PackedOp> ops) {
    int metadata = PackedLayout.metadataWords(ops.size());
    return metadata + ops.stream().mapToInt(op -> op.args().length()).sum();
  }

  /** A buffer with a few bytes that are no whole word or slot: 1 to 63, never a multiple of 4. */
  static Bytes cut(Bytes buffer, int n) {
    int extra = 1 + n % 15 * 4 + n % 3;
    byte[] more = java.util.Arrays.copyOf(buffer.toArray(), buffer.length() + extra);
    return Bytes.of(more);
  }
}
