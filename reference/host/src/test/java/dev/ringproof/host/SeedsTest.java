package dev.ringproof.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ringproof.host.publish.SlotPublisher;
import dev.ringproof.spec.slot.SlotLayout;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The table of {@code docs/seeds.md}, held against the list of all items and against the code. */
class SeedsTest {
  /** A row: item of the original, place here, reason why it has none. */
  private record Row(String item, String place, String reason) {
    static Row of(String line) {
      String[] cells = line.split("\\|", -1);
      assertEquals(5, cells.length, line);
      return new Row(code(cells[1]), code(cells[2]), cells[3].strip());
    }

    private static String code(String cell) {
      return cell.strip().replace("`", "");
    }
  }

  private static final List<Row> ROWS = rows();
  private static final List<String> ITEMS = items();

  private static List<Row> rows() {
    try {
      return Files.readString(Path.of("docs", "seeds.md"))
          .lines()
          .filter(line -> line.startsWith("| `") && line.split("\\|", -1).length != 4)
          .map(Row::of)
          .toList();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static List<String> items() {
    try (InputStream list = SeedsTest.class.getResourceAsStream("seed-items.txt")) {
      return new String(list.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  @Test
  void no_item_of_the_original_is_missing_and_none_is_made_up() {
    List<String> told = ROWS.stream().map(Row::item).toList();
    assertEquals(List.of(), ITEMS.stream().filter(item -> !told.contains(item)).toList());
    assertEquals(List.of(), told.stream().filter(item -> !ITEMS.contains(item)).toList());
  }

  @Test
  void no_item_stands_twice() {
    Set<String> seen = new HashSet<>();
    assertEquals(List.of(), ROWS.stream().map(Row::item).filter(item -> !seen.add(item)).toList());
    assertEquals(ITEMS.size(), new HashSet<>(ITEMS).size());
  }

  @Test
  void every_item_has_a_place_or_a_reason_and_not_both() {
    assertEquals(
        List.of(),
        ROWS.stream().filter(row -> row.place().isEmpty() == row.reason().isEmpty()).toList());
  }

  @Test
  void every_place_is_there_and_public() {
    PublicMembers members = new PublicMembers(SlotPublisher.class, SlotLayout.class);
    List<String> places = ROWS.stream().map(Row::place).filter(place -> !place.isEmpty()).toList();
    assertEquals(List.of(), places.stream().filter(place -> !members.has(place)).toList());
    assertTrue(places.contains("SlotPublisher#publishArray"));
  }
}
