package dev.ringproof.spec.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ValueTest {
  @Test
  void a_u32_is_unsigned() {
    assertEquals(new Value.Int(4_294_967_295L), Value.u32(-1));
    assertEquals(Value.number(7), Value.u32(7));
  }

  @Test
  void a_u64_is_decimal_text() {
    assertEquals(Value.text("18446744073709551615"), Value.u64(-1));
    assertNotEquals(Value.number(1), Value.u64(1));
  }

  @Test
  void a_row_of_words_is_a_row_of_numbers() {
    assertEquals(Value.seq(List.of(Value.number(1), Value.u32(-1))), Value.u32s(1, -1));
  }

  @Test
  void a_row_is_a_copy() {
    List<Value> source = new ArrayList<>(List.of(Value.flag(true)));
    Value.Seq row = new Value.Seq(source);
    source.clear();
    assertEquals(List.of(Value.flag(true)), row.items());
    assertThrows(UnsupportedOperationException.class, () -> row.items().clear());
  }

  @Test
  void nothing_is_one_value() {
    assertEquals(Value.None.NONE, Value.none());
    assertNotEquals(Value.none(), Value.text(""));
    assertThrows(NullPointerException.class, () -> Value.text(null));
  }

  @Test
  void a_text_is_shown_without_characters_that_end_a_line_or_move_a_cursor() {
    assertEquals(
        "a\\u000ab\\u001b[2J\\u009b\\u0000\"\\\u00e9",
        new Value.Text("a\nb\u001b[2J\u009b\0\"\\\u00e9").escaped());
  }
}
