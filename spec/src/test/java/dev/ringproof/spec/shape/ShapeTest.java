package dev.ringproof.spec.shape;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.ringproof.spec.launch.Pressure;
import dev.ringproof.spec.shape.mark.FixedSize;
import dev.ringproof.spec.shape.mark.Pair;
import dev.ringproof.spec.shape.mark.WireName;
import dev.ringproof.spec.value.Bytes;
import dev.ringproof.spec.value.Fields;
import dev.ringproof.spec.value.Value;
import dev.ringproof.spec.value.Words;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShapeTest {
  /** A record with a component of each kind. */
  public record Sample(
      int wordIdx,
      long peakBytes,
      boolean set,
      OptionalLong length,
      Bytes ring,
      Pressure pressure,
      @FixedSize(2) Words row,
      List<Inner> items,
      Optional<Integer> perhaps) {}

  /** A record within it. */
  @WireName("nested")
  public record Inner(List<Two> pairs) {}

  /** An array of two. */
  @Pair
  public record Two(int first, int second) {}

  private static final Sample SAMPLE =
      new Sample(
          -1,
          -1,
          true,
          OptionalLong.of(5),
          Bytes.of((byte) 0xAB),
          Pressure.LIGHT,
          Words.of(1, 2),
          List.of(new Inner(List.of(new Two(3, -1)))),
          Optional.empty());

  private static final Fields FIELDS =
      Fields.of("word_idx", Value.number(0xFFFF_FFFFL))
          .with("peak_bytes", Value.text("18446744073709551615"))
          .with("set", Value.flag(true))
          .with("length", Value.number(5))
          .with("ring", Bytes.of((byte) 0xAB))
          .with("pressure", Value.text("light"))
          .with("row", Value.u32s(1, 2))
          .with(
              "items",
              Value.seq(
                  List.of(Fields.of("pairs", Value.seq(List.of(Value.u32s(3, 0xFFFF_FFFF)))))));

  private static Sample read(Fields fields) throws MisfitException {
    return Shape.of(Sample.class).read(fields);
  }

  private static String pathOf(Fields fields) {
    return assertThrows(MisfitException.class, () -> read(fields)).path();
  }

  @Nested
  class A_record {
    @Test
    void is_written_under_names_in_snake_case_in_order() {
      assertEquals(FIELDS, Shape.fields(SAMPLE));
      assertEquals(
          List.copyOf(FIELDS.asMap().keySet()), List.copyOf(Shape.fields(SAMPLE).asMap().keySet()));
    }

    @Test
    void is_read_as_it_is_written() throws MisfitException {
      assertEquals(SAMPLE, read(FIELDS));
      assertEquals(SAMPLE, read(FIELDS.with("ring", Value.text("ab"))));
    }

    @Test
    void has_absent_members_and_null_lengths() throws MisfitException {
      Sample read = read(FIELDS.with("perhaps", Value.u32(-1)).with("length", Value.none()));
      assertEquals(Optional.of(-1), read.perhaps());
      assertEquals(OptionalLong.empty(), read.length());
      assertEquals(Value.none(), Shape.fields(read).get("length").orElseThrow());
    }

    @Test
    void says_its_types() {
      List<String> types = Shape.of(Sample.class).members().stream().map(Member::notation).toList();
      assertEquals(
          List.of(
              "u32", "u64", "flag", "index?", "bytes", "pressure", "u32[2]", "nested[]", "u32?"),
          types);
    }

    @Test
    void names_the_records_that_it_is_made_of() {
      assertEquals(
          List.of("sample", "nested"),
          Shape.of(Sample.class).shapes().map(Shape::notation).toList());
    }
  }

  @Nested
  class A_misfit {
    @ParameterizedTest
    @ValueSource(
        strings = {
          "word_idx",
          "peak_bytes",
          "set",
          "length",
          "ring",
          "pressure",
          "row",
          "items",
          "perhaps"
        })
    void of_the_wrong_type_is_found(String name) {
      Value wrong = name.equals("perhaps") ? Value.none() : Fields.NONE;
      assertEquals(name, pathOf(FIELDS.with(name, wrong)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"word_idx", "ring", "items"})
    void that_is_missing_is_found(String name) {
      Fields without = Fields.NONE;
      for (String other : FIELDS.asMap().keySet()) {
        without =
            other.equals(name) ? without : without.with(other, FIELDS.get(other).orElseThrow());
      }
      assertEquals(name, pathOf(without));
    }

    @Test
    void that_is_unknown_is_found() {
      assertEquals("wordIdx", pathOf(FIELDS.with("wordIdx", Value.number(1))));
    }

    @Test
    void out_of_range_is_found() {
      assertEquals("word_idx", pathOf(FIELDS.with("word_idx", Value.number(1L << 32))));
      assertEquals("word_idx", pathOf(FIELDS.with("word_idx", Value.number(-1))));
      assertEquals("length", pathOf(FIELDS.with("length", Value.number(-1))));
      assertEquals("row", pathOf(FIELDS.with("row", Value.u32s(1, 2, 3))));
      assertEquals("row[1]", pathOf(FIELDS.with("row", Value.seq(List.of(Value.u32(1), SET)))));
      assertEquals("pressure", pathOf(FIELDS.with("pressure", Value.text("LIGHT"))));
    }

    private static final Value SET = Value.flag(true);

    @ParameterizedTest
    @ValueSource(strings = {"", "01", "-1", "+1", "1 ", "18446744073709551616", "\u0661"})
    void that_is_no_u64_is_found(String text) {
      assertEquals("peak_bytes", pathOf(FIELDS.with("peak_bytes", Value.text(text))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "AB", "0x", "g0", "a "})
    void that_is_no_buffer_is_found(String text) {
      assertEquals("ring", pathOf(FIELDS.with("ring", Value.text(text))));
    }

    @Test
    void deep_within_is_found() {
      Value one = Fields.of("pairs", Value.seq(List.of(Value.u32s(1, 2), Value.u32s(3))));
      assertEquals("items[0].pairs[1]", pathOf(FIELDS.with("items", Value.seq(List.of(one)))));
    }
  }

  @Nested
  class Typed {
    @Test
    void buffers_are_bytes_whatever_else_is_wrong() {
      Fields wrong = Fields.of("ring", Value.text("00ff")).with("set", Value.text("00"));
      assertEquals(
          wrong.with("ring", Bytes.of((byte) 0, (byte) 0xFF)), Shape.of(Sample.class).typed(wrong));
    }

    @Test
    void text_that_is_no_buffer_stays() {
      Fields wrong = Fields.of("ring", Value.text("0")).with("other", Value.text("00"));
      assertEquals(wrong, Shape.of(Sample.class).typed(wrong));
    }
  }
}
