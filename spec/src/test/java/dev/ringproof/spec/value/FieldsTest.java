package dev.ringproof.spec.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FieldsTest {
  private static final Fields AB = Fields.of("a", Value.number(1)).with("b", Value.number(2));

  @Test
  void order_is_kept_and_does_not_count_in_equality() {
    Fields ba = Fields.of("b", Value.number(2)).with("a", Value.number(1));
    assertEquals(List.of("a", "b"), List.copyOf(AB.asMap().keySet()));
    assertEquals(List.of("b", "a"), List.copyOf(ba.asMap().keySet()));
    assertEquals(AB, ba);
    assertEquals(AB.hashCode(), ba.hashCode());
  }

  @Test
  void a_field_of_the_same_name_is_replaced_in_a_copy() {
    Fields changed = AB.with("a", Value.number(9));
    assertEquals(Optional.of(Value.number(9)), changed.get("a"));
    assertEquals(Optional.of(Value.number(1)), AB.get("a"));
    assertNotEquals(AB, changed);
  }

  @Test
  void the_later_fields_win() {
    Fields joined = AB.and(Fields.of("b", Value.number(3)).with("c", Value.none()));
    assertEquals(Optional.of(Value.number(3)), joined.get("b"));
    assertEquals(List.of("a", "b", "c"), List.copyOf(joined.asMap().keySet()));
  }

  @Test
  void the_map_is_copied_and_cannot_be_changed() {
    Map<String, Value> source = new LinkedHashMap<>(AB.asMap());
    Fields fields = Fields.copyOf(source);
    source.clear();
    assertEquals(AB, fields);
    assertThrows(UnsupportedOperationException.class, () -> fields.asMap().clear());
  }

  @Test
  void nothing_is_absent() {
    assertEquals(Optional.empty(), Fields.NONE.get("a"));
    assertThrows(NullPointerException.class, () -> AB.with("c", null));
    assertThrows(NullPointerException.class, () -> AB.with(null, Value.none()));
  }
}
