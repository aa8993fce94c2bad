package dev.ringproof.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ringproof.inspect.facts.Diagnosis;
import dev.ringproof.spec.control.ControlLayout;
import dev.ringproof.spec.slot.SlotLayout;
import dev.ringproof.spec.slot.SlotStatus;
import dev.ringproof.spec.value.LittleEndian;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class InspectCommandTest {
  @TempDir private Path directory;
  private Path ring;
  private Path control;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeEach
  void dumps() throws IOException {
    ring = Files.write(directory.resolve("ring.bin"), new byte[128]);
    byte[] words = new byte[ControlLayout.MIN_BYTES];
    words[4 * ControlLayout.TENANT_BASE_INDEX] = ControlLayout.TENANT_MASKS_INDEX;
    control = Files.write(directory.resolve("control.bin"), words);
  }

  private int run(Object... more) {
    List<String> line =
        new ArrayList<>(List.of("inspect", "--ring", "" + ring, "--control", "" + control));
    for (Object each : more) {
      line.add(each.toString());
    }
    CommandLine command = Ringproof.commandLine();
    command.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
    return command.execute(line.toArray(String[]::new));
  }

  private static byte[] bytes(int... words) {
    ByteBuffer bytes = ByteBuffer.allocate(words.length * Integer.BYTES);
    for (int i = 0; i < words.length; i++) {
      LittleEndian.put(bytes, i, words[i]);
    }
    return bytes.array();
  }

  @Nested
  class Shown {
    @Test
    void ends_with_0_and_no_complaint() {
      assertEquals(0, run("--window-opcodes", "8,0x80000001"));
      assertTrue(out.toString().contains("2 slots"));
      assertEquals("", err.toString());
    }

    @Test
    void json_is_one_object() {
      assertEquals(0, run("--json"));
      assertTrue(out.toString().startsWith("{") && out.toString().strip().endsWith("}"));
    }

    @Test
    void a_page_is_written_beside_the_view() {
      Path page = directory.resolve("page.html");
      assertEquals(0, run("--html", page));
      assertTrue(Files.exists(page));
      assertTrue(out.toString().contains("2 slots"));
    }

    @Test
    void a_partial_dump_is_shown_when_lenient() throws IOException {
      Files.write(ring, new byte[100]);
      assertEquals(0, run("--lenient"));
      assertTrue(out.toString().contains("1 slots"));
    }
  }

  @Nested
  class Help {
    private Set<String> matches(String pattern) {
      Set<String> names = new TreeSet<>();
      Pattern.compile(pattern)
          .matcher(out.toString())
          .results()
          .forEach(m -> names.add(m.group(1)));
      out.getBuffer().setLength(0);
      return names;
    }

    /** CLAIMED in a window, FAULT, and a status without a name. */
    private byte[] slotsOfEveryKind() {
      int[] words = new int[3 * SlotLayout.SLOT_WORDS];
      words[SlotLayout.STATUS_OFFSET] = SlotStatus.CLAIMED.code();
      words[SlotLayout.OPCODE_OFFSET] = 8;
      words[SlotLayout.SLOT_WORDS] = SlotStatus.FAULT.code();
      words[2 * SlotLayout.SLOT_WORDS] = 99;
      return bytes(words);
    }

    /** The statuses are said by a placeholder. */
    private Set<String> fieldsOfTheJson() throws IOException {
      Path log = Files.write(directory.resolve("log.bin"), bytes(4, 1, 2, 3, 4));
      Files.write(ring, slotsOfEveryKind());
      List<?> now = List.of("--json", "--window-opcodes", 8, "--debug-log", log);
      List<?> before = List.of("--previous-ring", ring, "--previous-control", control);
      run(Stream.of(now, before).flatMap(List::stream).toArray());
      Set<String> fields = matches("\"(\\w+)\" :");
      for (SlotStatus status : SlotStatus.values()) {
        fields.remove(status.name().toLowerCase(Locale.ROOT));
      }
      return fields;
    }

    @Test
    void names_each_condition() {
      assertEquals(0, run("--help"));
      Set<String> words = matches("\\b([a-z_0-9]+)\\b");
      for (Diagnosis.Condition condition : Diagnosis.Condition.values()) {
        assertTrue(words.contains(condition.name().toLowerCase(Locale.ROOT)), condition::name);
      }
    }

    @Test
    void names_each_field_of_the_json() throws IOException {
      Set<String> fields = fieldsOfTheJson();
      assertTrue(fields.containsAll(List.of("unchanged", "required", "fmt_id", "word")));
      assertEquals(0, run("--help"));
      fields.removeAll(matches("\\b([a-z_0-9]+)\\b"));
      assertEquals(Set.of(), fields);
    }
  }

  @Nested
  class Unusable_input {
    @Test
    void a_partial_ring_ends_with_4() throws IOException {
      Files.write(ring, new byte[100]);
      assertEquals(4, run());
      assertEquals(1, err.toString().lines().count());
      assertEquals("", out.toString());
    }

    @Test
    void swapped_dumps_end_with_4() throws IOException {
      Files.write(ring, new byte[640]);
      Path kept = ring;
      ring = control;
      control = kept;
      assertEquals(4, run());
      assertEquals(1, err.toString().lines().count());
    }

    @Test
    void a_missing_previous_dump_ends_with_4() {
      assertEquals(
          4, run("--previous-ring", directory.resolve("none"), "--previous-control", control));
    }
  }

  @Nested
  class Wrong_usage {
    @Test
    void one_previous_dump_alone_ends_with_2() {
      assertEquals(2, run("--previous-ring", ring));
      assertEquals(2, run("--previous-control", control));
      assertEquals(2, err.toString().lines().count());
    }

    @Test
    void an_opcode_that_is_no_u32_ends_with_2() {
      assertEquals(2, run("--window-opcodes", "4294967296"));
      assertEquals(2, run("--window-opcodes", "-1"));
      assertEquals(2, run("--window-opcodes", "eight"));
    }

    @Test
    void a_page_that_cannot_be_written_ends_with_2_after_the_view() {
      assertEquals(2, run("--html", directory.resolve("no/such/page.html")));
      assertTrue(out.toString().contains("2 slots"));
      assertEquals(1, err.toString().lines().count());
    }

    @Test
    void a_dump_is_not_overwritten_by_the_page() throws IOException {
      assertEquals(2, run("--html", directory.resolve("./ring.bin")));
      assertArrayEquals(new byte[128], Files.readAllBytes(ring));
      assertFalse(err.toString().isEmpty());
    }
  }
}
