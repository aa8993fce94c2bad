package dev.ringproof.suite.property;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.ringproof.spec.operation.LaunchOperation.DefaultPriorityOffsets;
import dev.ringproof.spec.operation.LaunchOperation.WriteDefaultPriorityOffsets;
import dev.ringproof.spec.operation.Outcome;
import dev.ringproof.spec.value.Bytes;
import dev.ringproof.spec.value.Fields;
import dev.ringproof.spec.value.Value;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** The priority partition of a ring. */
class ScheduleTest {

  @Provide
  Arbitrary<Integer> slots() {
    return Given.u32();
  }

  @Property
  void gives_every_level_a_fifth_and_the_normal_one_the_remainder(@ForAll("slots") int slots) {
    assertEquals(
        Fields.of("offsets", Value.u32s(offsets(slots))),
        Asked.done(new DefaultPriorityOffsets(slots)));
  }

  @Property
  void is_written_to_its_six_words_alone(
      @ForAll("slots") int slots, @ForAll("control") Bytes control) {
    WordsImage expected = WordsImage.of(control);
    for (int i = 0; i < 6; i++) {
      expected.with(129 + i, offsets(slots)[i]);
    }
    assertEquals(
        Fields.of("control", expected.bytes()),
        Asked.done(new WriteDefaultPriorityOffsets(control, slots)));
  }

  @Provide
  Arbitrary<Bytes> control() {
    return Given.wholeWords(135, 162);
  }

  @Property
  void stops_at_the_first_absent_word_with_those_before_it_written(
      @ForAll("slots") int slots, @ForAll @IntRange(max = 134) int words) {
    Bytes control = Bytes.of(new byte[4 * words]);
    WordsImage left = WordsImage.of(control);
    for (int i = 129; i < words; i++) {
      left.with(i, offsets(slots)[i - 129]);
    }
    Outcome.Refused refused = Asked.refused(new WriteDefaultPriorityOffsets(control, slots));
    assertEquals("control_length", refused.code());
    assertEquals(left.bytes(), refused.fields().get("control").orElseThrow());
  }

  @Property
  void a_misaligned_control_is_refused_first_and_left_alone(
      @ForAll("slots") int slots, @ForAll("control") Bytes control, @ForAll byte way) {
    Bytes cut = Given.cut(control, way & 0x3F);
    Outcome.Refused refused = Asked.refused(new WriteDefaultPriorityOffsets(cut, slots));
    assertEquals("misaligned_length", refused.code());
    assertEquals(cut, refused.fields().get("control").orElseThrow());
  }

  private static int[] offsets(int slots) {
    long total = Integer.toUnsignedLong(slots);
    long fifth = total / 5;
    int[] offsets = new int[6];
    for (int level = 0; level < 5; level++) {
      long share = level == 2 ? fifth + total % 5 : fifth;
      offsets[level + 1] = (int) (Integer.toUnsignedLong(offsets[level]) + share);
    }
    return offsets;
  }
}
