package dev.ringproof.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ringproof.spec.control.ControlLayout;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
