package dev.ringproof.inspect.text;

import static dev.ringproof.spec.slot.SlotStatus.CLAIMED;
import static dev.ringproof.spec.slot.SlotStatus.PUBLISHED;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ringproof.inspect.KernelImage;
import dev.ringproof.inspect.dump.DumpFile;
import dev.ringproof.inspect.dump.DumpRole;
import dev.ringproof.inspect.dump.Dumps;
import dev.ringproof.inspect.dump.Moment;
import dev.ringproof.inspect.dump.Printable;
import dev.ringproof.inspect.facts.Facts;
import dev.ringproof.inspect.survey.Inspector;
import dev.ringproof.spec.control.ControlLayout;
import dev.ringproof.spec.value.Words;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class TextViewTest {
  private static String shown(Facts facts, boolean colour) {
    StringWriter text = new StringWriter();
    new TextView(new PrintWriter(text), colour).print(facts);
    return text.toString();
  }

  private static Facts hung() {
    return new KernelImage(4)
        .slot(1, CLAIMED, 5, 1, 160, 200, -1)
        .slot(2, PUBLISHED, 8, 7, 77)
        .word(ControlLayout.DONE_COUNT_INDEX, 1204)
        .word(ControlLayout.METRICS_INDEX + 5, 31)
        .windows(8)
        .debugLog(8, 3, 1, 2, 16)
        .facts();
  }

  /** Lines that hold all of some words, in that order. */
  private static long lines(String text, String... words) {
    return text.lines()
        .filter(line -> line.matches(".*" + String.join(".*\\b", words) + ".*"))
        .count();
  }

  @Nested
  class Facts_shown {
    private final String text = shown(hung(), false);

    @Test
    void counts_and_condition() {
      assertEquals(1, lines(text, "HELD"));
      assertEquals(1, lines(text, "4 slots", "2 queued", "2 active"));
      assertEquals(1, lines(text, "done count 1204", "epoch 0", "shutdown no"));
      assertEquals(1, lines(text, "CLAIMED", "1", "25.0%  #{10}\\.{30}$"));
    }

    @Test
    void opcodes_tenants_and_windows() {
      assertEquals(1, lines(text, "5", "MEMCPY", "31", "1$"));
      assertEquals(1, lines(text, "7", "NO", "1", "1", "0"));
      assertEquals(1, lines(text, " 77", "8", "7", "1", "0", "1", "0", "0$"));
    }

    @Test
    void stuck_slots_and_debug_records() {
      assertEquals(1, lines(text, " 1", "CLAIMED", "5 MEMCPY", "tenant 1", "priority 2"));
      assertEquals(1, lines(text, "args", "160", "200", "4294967295", "0\\.\\.\\."));
      assertEquals(1, lines(text, "debug log", "1 records", "1 dropped"));
      assertEquals(1, lines(text, "fmt 3", "args", "1", "2", "16"));
    }
  }

  @Nested
  class Colour {
    private static final String RED = "\u001b[31m";

    private boolean red(KernelImage kernel) {
      String condition = kernel.condition().name();
      return shown(kernel.facts(), true).contains(RED + condition);
    }

    @Test
    void of_a_kernel_that_can_run_is_not_red_for_what_else_is_wrong() {
      assertFalse(red(new KernelImage(2).slot(0, PUBLISHED, 1, 0).slot(1, PUBLISHED, 1, 9)));
    }

    @Test
    void of_a_kernel_that_stands_still_is_red() {
      assertTrue(red(new KernelImage(2).slot(1, PUBLISHED, 1, 9)));
    }
  }

  @Nested
  class Columns {
    @Test
    void a_long_path_keeps_its_ends() {
      assertEquals("/a...vwxyz", Printable.within(10, "/abcdefghijklmnopqrstuvwxyz"));
    }

    @Test
    void control_codes_do_not_reach_the_terminal() {
      assertEquals("a?[31mb?", Printable.of("a\u001b[31mb\u00e9"));
    }

    @Test
    void a_word_that_is_too_long_is_broken() {
      assertEquals(List.of("ab cd", "efghi", "jk"), Wrapped.lines("ab cd efghijk", 5));
    }

    @Test
    void colour_adds_escapes_and_nothing_else() {
      String plain = shown(hung(), true).replaceAll("\u001b\\[[0-9;]*m", "");
      assertEquals(shown(hung(), false), plain);
    }
  }

  @Property
  void no_line_is_wider_than_the_terminal(
      @ForAll long seed, @ForAll @IntRange(min = 0, max = 40) int slots, @ForAll boolean wild) {
    Facts facts = Inspector.inspect(dumps(new Random(seed), slots, wild));
    List<String> wide =
        shown(facts, false).lines().filter(line -> line.length() > TextView.COLUMNS).toList();
    assertTrue(wide.isEmpty(), () -> String.join("\n", wide));
  }

  private static Dumps dumps(Random random, int slots, boolean wild) {
    DumpFile ring = any(DumpRole.RING, random, slots * 16, wild);
    DumpFile control = any(DumpRole.CONTROL, random, 160, wild);
    Moment before =
        new Moment(
            any(DumpRole.PREVIOUS_CONTROL, random, 160, wild),
            random.nextBoolean() ? any(DumpRole.PREVIOUS_RING, random, slots * 16, wild) : ring);
    return new Dumps(
        new Moment(control, ring),
        Optional.of(any(DumpRole.DEBUG_LOG, random, 1 + random.nextInt(90), wild)),
        random.nextBoolean() ? Optional.of(before) : Optional.empty(),
        Words.of(random.ints(slots, 0, 9).toArray()));
  }

  /** Words of few bits name statuses and opcodes; wild ones are as wide as numbers get. */
  private static DumpFile any(DumpRole role, Random random, int words, boolean wild) {
    int[] content = random.ints(words, 0, 9).toArray();
    for (int i = 0; i < words; i++) {
      content[i] = wild && random.nextInt(3) == 0 ? -1 - content[i] : content[i];
    }
    ByteBuffer bytes = KernelImage.buffer(content);
    String name = "/very/long/" + "directory/".repeat(random.nextInt(12)) + "dump.bin";
    return KernelImage.dump(role, name, bytes);
  }
}
