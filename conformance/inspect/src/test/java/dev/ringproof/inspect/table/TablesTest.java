package dev.ringproof.inspect.table;

import static dev.ringproof.spec.slot.SlotStatus.CLAIMED;
import static dev.ringproof.spec.slot.SlotStatus.FAULT;
import static dev.ringproof.spec.slot.SlotStatus.PUBLISHED;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ringproof.inspect.KernelImage;
import dev.ringproof.inspect.facts.Facts;
import dev.ringproof.inspect.table.Column.Kind;
import dev.ringproof.spec.control.ControlLayout;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class TablesTest {
  private final Facts facts =
      new KernelImage(4)
          .slot(0, CLAIMED, 5, 1, 160, 0, -1)
          .slot(1, PUBLISHED, 100, 40)
          .slot(2, FAULT, -1, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12)
          .windows(5)
          .debugLog(8, 3, 1, 2, 16)
          .facts();

  /** An entry as a page has it. */
  private static <T> List<String> full(Table<T> table, int entry) {
    return cells(table, entry).map(Wording::full).toList();
  }

  /** An entry as a terminal has it. */
  private static <T> List<String> brief(Table<T> table, int entry) {
    return cells(table, entry).map(Wording::brief).toList();
  }

  private static <T> Stream<Wording> cells(Table<T> table, int entry) {
    T shown = table.entries().first().get(entry);
    return table.columns().stream().map(column -> column.cell().apply(shown));
  }

  /** Lists that a terminal shows column by column. */
  private Stream<Table<?>> sideBySide() {
    return Stream.of(
        Tables.opcodes(facts),
        Tables.tenants(facts),
        Tables.priorities(facts),
        Tables.windows(facts.windows().orElseThrow()));
  }

  @Nested
  class Cells {
    @Test
    void a_slot_has_all_its_words_on_a_page() {
      assertEquals(
          List.of("0", "CLAIMED", "5 MEMCPY", "1", "2", "-", "160 0 4294967295 0 0 0 0 0 0 0 0 0"),
          full(Tables.stuck(facts), 0));
    }

    @Test
    void zeros_at_the_end_of_its_arguments_are_not_worth_a_line() {
      assertEquals(
          List.of("0", "CLAIMED", "5 MEMCPY", "1", "2", " ", "160 0 4294967295 0..."),
          brief(Tables.stuck(facts), 0));
      assertEquals("1 2 3 4 5 6 7 8 9 10 11 12", brief(Tables.faults(facts), 0).get(6));
    }

    @Test
    void a_figure_that_there_is_not_is_a_dash() {
      assertEquals(List.of("100", "user", "-", "1"), full(Tables.opcodes(facts), 1));
      assertEquals(List.of("40", "NO", "1", "1", "0", "-", "-"), full(Tables.tenants(facts), 1));
    }

    @Test
    void an_opcode_of_the_system_is_hexadecimal() {
      assertEquals("0xffffffff SHUTDOWN", full(Tables.faults(facts), 0).get(2));
      Facts packed = new KernelImage(1).slot(0, CLAIMED, 0x8000_0001, 0).facts();
      assertEquals("0x80000001", brief(Tables.opcodes(packed), 0).get(0));
    }

    @Test
    void a_key_figure_of_five_digits_has_a_comma() {
      Facts many = new KernelImage(10_000).word(ControlLayout.DONE_COUNT_INDEX, 9_999).facts();
      assertEquals("10,000", KeyFigure.ofRing(many.ring()).get(0).value());
      assertEquals("9999", KeyFigure.ofControl(many.control()).get(0).value());
    }

    @Test
    void a_file_tells_what_was_looked_at() {
      assertEquals(List.of("ring", "ring.bin", "256", "4"), full(Tables.files(facts), 0));
      assertEquals(
          List.of("ring", "ring.bin", "256 bytes,", "4 slots"), brief(Tables.files(facts), 0));
    }
  }

  @Nested
  class Columns_side_by_side {
    private int width(Table<?> table) {
      return table.columns().stream().mapToInt(column -> column.width() + 1).sum() - 1;
    }

    @Test
    void fit_a_terminal() {
      sideBySide().forEach(table -> assertTrue(width(table) <= 80, table::title));
    }

    @Test
    void have_heads_no_wider_than_their_cells() {
      sideBySide()
          .flatMap(table -> table.columns().stream())
          .forEach(
              each -> assertTrue(each.name().brief().length() <= each.width(), each::toString));
    }
  }

  @Nested
  class Lists {
    @Test
    void of_slots_lead_to_them() {
      assertEquals(Kind.SLOT, Tables.faults(facts).columns().get(0).kind());
    }

    @Test
    void of_priorities_that_none_used_are_empty() {
      assertEquals(0, Tables.priorities(new KernelImage(2).facts()).entries().total());
      assertEquals(5, Tables.priorities(facts).entries().total());
    }

    @Test
    void of_nothing_have_nothing_to_say_at_a_terminal() {
      Facts idle = new KernelImage(2).facts();
      assertEquals("", Tables.stuck(idle).note().brief());
      assertEquals("", Tables.faults(idle).note().brief());
    }
  }
}
