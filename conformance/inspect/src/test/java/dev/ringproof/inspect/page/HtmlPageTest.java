package dev.ringproof.inspect.page;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ringproof.inspect.KernelImage;
import dev.ringproof.inspect.dump.DumpFile;
import dev.ringproof.inspect.dump.DumpRole;
import dev.ringproof.inspect.dump.Dumps;
import dev.ringproof.inspect.dump.Moment;
import dev.ringproof.inspect.facts.Facts;
import dev.ringproof.inspect.survey.Inspector;
import dev.ringproof.spec.slot.SlotStatus;
import dev.ringproof.spec.value.LittleEndian;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.InflaterInputStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HtmlPageTest {
  @TempDir private Path directory;

  private String page(Dumps dumps) throws IOException {
    Path file = directory.resolve("page.html");
    HtmlPage.write(file, dumps, Inspector.inspect(dumps));
    return Files.readString(file);
  }

  private static Dumps named(String ringName) {
    Dumps dumps = new KernelImage(3).slot(1, SlotStatus.CLAIMED, 5, 1).dumps();
    DumpFile ring = KernelImage.dump(DumpRole.RING, ringName, dumps.now().ring().content());
    Moment now = new Moment(dumps.now().control(), ring);
    return new Dumps(now, Optional.empty(), Optional.empty(), dumps.windowOpcodes());
  }

  @Nested
  class Text_from_outside {
    @Test
    void is_escaped() throws IOException {
      String page = page(named("<script>alert('x')</script>&\".bin"));
      assertFalse(page.contains("<script>alert"));
      assertTrue(page.contains("&lt;script&gt;alert(&#39;x&#39;)"));
    }

    @Test
    void is_not_taken_for_a_template() throws IOException {
      assertTrue(page(named("{{css}}.bin")).contains("{{css}}.bin"));
    }
  }

  @Nested
  class Requests {
    @Test
    void none_are_made_by_the_markup() throws IOException {
      Matcher address =
          Pattern.compile("https?:|src=|@import|url\\(").matcher(page(named("r.bin")));
      assertFalse(address.find());
    }

    @Test
    void none_are_allowed_by_the_policy() throws IOException {
      assertTrue(page(named("r.bin")).contains("default-src 'none'"));
    }
  }

  @Nested
  class Planes {
    private byte[] plane(String page, int word) throws IOException {
      Matcher block = Pattern.compile("id=\"plane-" + word + "\">([^<]*)<").matcher(page);
      assertTrue(block.find());
      byte[] packed = Base64.getDecoder().decode(block.group(1));
      return new InflaterInputStream(new ByteArrayInputStream(packed)).readAllBytes();
    }

    @Test
    void hold_each_word_of_each_slot() throws IOException {
      Dumps dumps = new KernelImage(3).slot(1, SlotStatus.CLAIMED, -1, 7, 8, 9).dumps();
      String page = page(dumps);
      for (int word = 0; word < 16; word++) {
        ByteBuffer plane = ByteBuffer.wrap(plane(page, word));
        assertEquals(3, LittleEndian.words(plane));
        int expected = LittleEndian.get(dumps.now().ring().content(), 16 + word);
        assertEquals(expected, LittleEndian.get(plane, 1));
      }
    }

    @Test
    void of_an_empty_ring_are_empty() throws IOException {
      assertArrayEquals(new byte[0], plane(page(new KernelImage(0).dumps()), 15));
    }

    @Test
    void of_more_slots_than_an_encoder_makes_are_cut() throws IOException {
      String page = page(new KernelImage(HtmlPage.MOST_SLOTS + 1).dumps());
      assertEquals(4 * HtmlPage.MOST_SLOTS, plane(page, 0).length);
      assertTrue(page.contains("The map shows the first 1048576 of 1048577 slots."));
    }
  }

  @Nested
  class Unwritable_file {
    @Test
    void is_told() {
      Dumps dumps = named("r.bin");
      Facts facts = Inspector.inspect(dumps);
      Path file = directory.resolve("no/page.html");
      assertThrows(IOException.class, () -> HtmlPage.write(file, dumps, facts));
    }
  }
}
