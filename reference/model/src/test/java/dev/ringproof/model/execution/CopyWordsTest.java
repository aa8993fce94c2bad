package dev.ringproof.model.execution;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.ringproof.model.execution.memory.Memory;
import dev.ringproof.model.execution.memory.WordSpace;
import dev.ringproof.spec.norm.Proves;
import dev.ringproof.spec.value.Bytes;
import dev.ringproof.spec.value.LittleEndian;
import java.nio.ByteBuffer;
import java.util.Comparator;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Negative;

@Proves("EXE-14")
class CopyWordsTest {
  private static final int WORDS = 160;

  @Property
  void short_copy_is_the_loop(
      @ForAll("indices") int from, @ForAll("indices") int to, @ForAll @IntRange(max = 3000) int n) {
    ByteBuffer looped = words();
    WordSpace control = memory(looped).control();
    for (int i = 0; i < n; i++) {
      control.store(to + i, control.load(from + i));
    }
    assertEquals(Bytes.copyOf(looped), copied(from, to, n));
  }

  @Property(tries = 200)
  void step_by_step_is_the_same(
      @ForAll("indices") int from, @ForAll("indices") int to, @ForAll @IntRange(max = 500) int n) {
    ByteBuffer stepped = words();
    Memory memory = memory(stepped);
    Progress progress = CopyWords.of(from, to, n, Ending.FINISHED);
    while (progress instanceof Step step) {
      progress = step.advance(memory);
    }
    assertEquals(Bytes.copyOf(stepped), copied(from, to, n));
  }

  /** Word d is written by step d - to; the model takes the steps that write a word in order. */
  @Property
  @Proves("EXE-15")
  void copy_of_billions_is_the_steps_that_land(
      @ForAll("indices") int from, @ForAll("indices") int to, @ForAll @Negative int n) {
    ByteBuffer modelled = words();
    WordSpace control = memory(modelled).control();
    IntStream.range(0, WORDS)
        .mapToObj(target -> Integer.toUnsignedLong(target - to))
        .filter(step -> step < Integer.toUnsignedLong(n))
        .sorted(Comparator.naturalOrder())
        .forEach(step -> control.store(to + step.intValue(), control.load(from + step.intValue())));
    assertEquals(Bytes.copyOf(modelled), copied(from, to, n));
  }

  @Provide
  Arbitrary<Integer> indices() {
    return Arbitraries.oneOf(
        Arbitraries.integers().between(-200, 200),
        Arbitraries.integers().between(-3000, 3000),
        Arbitraries.integers());
  }

  private static Bytes copied(int from, int to, int count) {
    ByteBuffer words = words();
    Progress progress = CopyWords.of(from, to, count, Ending.FINISHED);
    while (progress instanceof Step step) {
      progress = step.uninterrupted(memory(words));
    }
    return Bytes.copyOf(words);
  }

  private static ByteBuffer words() {
    ByteBuffer words = ByteBuffer.allocate(WORDS * Integer.BYTES);
    IntStream.range(0, WORDS).forEach(i -> LittleEndian.put(words, i, 1000 + i));
    return words;
  }

  private static Memory memory(ByteBuffer control) {
    return Memory.over(control, ByteBuffer.allocate(0), ByteBuffer.allocate(0));
  }
}
