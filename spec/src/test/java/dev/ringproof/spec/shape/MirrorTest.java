package dev.ringproof.spec.shape;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.ringproof.spec.launch.Pressure;
import dev.ringproof.spec.shape.mark.FixedSize;
import dev.ringproof.spec.shape.mark.Pair;
import dev.ringproof.spec.shape.mark.WireName;
import dev.ringproof.spec.shape.mark.Written;
import dev.ringproof.spec.value.Bytes;
import dev.ringproof.spec.value.Fields;
import dev.ringproof.spec.value.Value;
import dev.ringproof.spec.value.Words;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Every shape here is read off its record anew; {@link Shape#of} does so once a process. */
class MirrorTest {
  /** A record with a component of each form. */
  public record EveryForm(
      int startSlot,
      long bits,
      boolean set,
      OptionalLong length,
      String text,
      Bytes ring,
      Words words,
      @FixedSize(3) Words three,
      @WireName("case") int number,
      @Written(by = U8.class) int small,
      @Written(by = Whole.class) long whole,
      Pressure pressure,
      OneOf either,
      Two pair,
      Named within,
      List<List<Integer>> lists,
      Optional<Long> perhaps) {}

  /** An object that has its name from a mark. */
  @WireName("nested")
  public record Named(int first) {}

  /** An array of two. */
  @Pair
  public record Two(int first, int second) {}

  /** One of two objects. */
  public sealed interface OneOf {}

  /** The first of them. */
  public record This(int here) implements OneOf {}

  /** The second of them. */
  public record That(boolean there) implements OneOf {}

  /** Not a record that can be reached. */
  private record Hidden(int first) {}

  private static final EveryForm RECORD =
      new EveryForm(
          -1,
          -2,
          true,
          OptionalLong.of(5),
          "some",
          Bytes.of((byte) 0xAB),
          Words.of(1),
          Words.of(1, 2, 3),
          4,
          255,
          6,
          Pressure.LIGHT,
          new That(true),
          new Two(7, 8),
          new Named(9),
          List.of(List.of(10, 11), List.of()),
          Optional.of(12L));

  private static Shape<EveryForm> mirrored() {
    return Mirror.shape(EveryForm.class);
  }

  private static Map<String, String> notations() {
    return mirrored().members().stream().collect(Collectors.toMap(Member::name, Member::notation));
  }

  private static Schema schema(String member) {
    return mirrored().members().stream()
        .filter(each -> each.name().equals(member))
        .findFirst()
        .orElseThrow()
        .form()
        .schema();
  }

  @Nested
  class A_shape {
    @Test
    void has_the_name_of_its_record_in_snake_case() {
      assertEquals("every_form", mirrored().notation());
      assertEquals("this", Mirror.shape(This.class).notation());
    }

    @Test
    void has_the_name_that_a_mark_gives() {
      assertEquals("nested", Mirror.shape(Named.class).notation());
    }

    @Test
    void names_its_members_in_order() {
      String names =
          "start_slot bits set length text ring words three case small whole pressure either pair"
              + " within lists perhaps";
      assertEquals(List.of(names.split(" ")), mirrored().names());
    }

    @Test
    void reads_what_it_wrote() throws MisfitException {
      assertEquals(RECORD, mirrored().read(mirrored().write(RECORD)));
    }

    @Test
    void writes_the_components() {
      Fields written = mirrored().write(RECORD);
      assertEquals(Value.number(0xFFFF_FFFFL), written.get("start_slot").orElseThrow());
      assertEquals(Value.text("18446744073709551614"), written.get("bits").orElseThrow());
      assertEquals(Fields.of("there", Value.flag(true)), written.get("either").orElseThrow());
      assertEquals(Value.u32s(7, 8), written.get("pair").orElseThrow());
      assertEquals(Value.number(4), written.get("case").orElseThrow());
    }

    @Test
    void lists_itself_and_the_named_records_within() {
      assertEquals(
          List.of("every_form", "nested"), mirrored().shapes().map(Shape::notation).toList());
    }

    @Test
    void cannot_be_had_of_a_record_that_is_not_public() {
      assertThrows(IllegalStateException.class, () -> Mirror.shape(Hidden.class));
    }
  }

  @Nested
  class A_member {
    @Test
    void has_the_notation_of_its_type() {
      Map<String, String> notations = notations();
      assertEquals("u32", notations.get("start_slot"));
      assertEquals("u64", notations.get("bits"));
      assertEquals("u32[]", notations.get("words"));
      assertEquals("u32[3]", notations.get("three"));
      assertEquals("u8", notations.get("small"));
      assertEquals("index", notations.get("whole"));
      assertEquals("pressure", notations.get("pressure"));
      assertEquals("one_of", notations.get("either"));
      assertEquals("pair", notations.get("pair"));
      assertEquals("nested", notations.get("within"));
      assertEquals("u32[][]", notations.get("lists"));
      assertEquals("u64?", notations.get("perhaps"));
    }

    @Test
    void may_be_absent_when_it_is_optional() {
      assertEquals(
          List.of("perhaps"),
          mirrored().members().stream().filter(Member::optional).map(Member::name).toList());
    }
  }

  @Nested
  class A_schema {
    private final Schema u32 = Schema.number(0xFFFF_FFFFL);

    @Test
    void bounds_numbers() {
      assertEquals(
          Map.of("type", "integer", "minimum", 0L, "maximum", 0xFFFF_FFFFL),
          schema("start_slot").keywords());
      assertEquals(Schema.number(255), schema("small"));
      assertEquals(Schema.number(Long.MAX_VALUE), schema("whole"));
      assertEquals(
          Map.of(
              "anyOf", List.of(Schema.number(Long.MAX_VALUE).keywords(), Map.of("type", "null"))),
          schema("length").keywords());
    }

    @Test
    void describes_text() {
      assertEquals(Map.of("type", "string"), schema("text").keywords());
      assertEquals("string", schema("bits").keywords().get("type"));
      assertEquals("string", schema("ring").keywords().get("type"));
      assertEquals(Map.of("type", "boolean"), schema("set").keywords());
      assertEquals(
          Map.of("enum", List.of("empty", "light", "balanced", "saturated")),
          schema("pressure").keywords());
    }

    @Test
    void describes_rows() {
      assertEquals(Map.of("type", "array", "items", u32.keywords()), schema("words").keywords());
      assertEquals(3, schema("three").keywords().get("minItems"));
      assertEquals(3, schema("three").keywords().get("maxItems"));
      assertEquals(2, schema("pair").keywords().get("minItems"));
      assertEquals(Schema.array(Schema.array(u32)), schema("lists"));
    }

    @Test
    void refers_to_records_and_allows_alternatives() {
      assertEquals(Map.of("$ref", "#/$defs/nested"), schema("within").keywords());
      assertEquals(
          Schema.anyOf(List.of(Shape.of(This.class).object(), Shape.of(That.class).object())),
          schema("either"));
    }

    @Test
    void of_a_record_asks_for_all_but_the_optional_members() {
      List<String> required = Mirror.shape(EveryForm.class).names();
      Map<String, Object> object = mirrored().object().keywords();
      assertEquals(required.subList(0, required.size() - 1), object.get("required"));
      assertEquals(required, List.copyOf(((Map<?, ?>) object.get("properties")).keySet()));
      assertEquals(false, object.get("additionalProperties"));
    }
  }
}
