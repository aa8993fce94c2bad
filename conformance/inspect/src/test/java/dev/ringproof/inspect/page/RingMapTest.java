package dev.ringproof.inspect.page;

import static dev.ringproof.spec.slot.SlotStatus.CLAIMED;
import static dev.ringproof.spec.slot.SlotStatus.DONE;
import static dev.ringproof.spec.slot.SlotStatus.FAULT;
import static dev.ringproof.spec.slot.SlotStatus.PUBLISHED;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ringproof.inspect.KernelImage;
import dev.ringproof.inspect.dump.Dumps;
import dev.ringproof.inspect.survey.Inspector;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page as a person meets it: in a browser, by mouse and by keyboard. */
class RingMapTest {
  private static final char ENTER = '\ue007';
  private static final char LEFT = '\ue012';
  private static final char RIGHT = '\ue014';
  private static final char DOWN = '\ue015';
  private static final char END = '\ue010';
  private static final int MILLION = 1 << 20;

  @TempDir private static Path directory;
  private static Path small;
  private static Path large;
  private static Optional<Browser> browser = Optional.empty();

  @BeforeAll
  static void pages() throws Exception {
    browser = Browser.start();
    if (browser.isEmpty()) {
      return;
    }
    KernelImage few = new KernelImage(64).slot(0, DONE, 1, 0).slot(20, CLAIMED, 5, 1, 160, 200, -1);
    small = write("small.html", few.slot(21, PUBLISHED, 100, 3).slot(63, FAULT, 0, 0).dumps());
    KernelImage many = new KernelImage(MILLION).slot(MILLION - 1, FAULT, 9, 2, 11, 12, 13);
    large = write("large.html", many.slot(700_000, PUBLISHED, 2, 1, 6).dumps());
  }

  private static Path write(String name, Dumps dumps) throws Exception {
    Path file = directory.resolve(name);
    HtmlPage.write(file, dumps, Inspector.inspect(dumps));
    return file;
  }

  @AfterAll
  static void close() throws Exception {
    if (browser.isPresent()) {
      browser.get().close();
    }
  }

  /** Asked of each test and not of the class, so that each is counted as skipped. */
  private static Browser browser() {
    assumeTrue(browser.isPresent(), Browser.ABSENT);
    return browser.get();
  }

  @AfterEach
  void nothing_is_complained_of_or_asked_for() throws Exception {
    List<String> requests = browser().requests();
    assertEquals(List.of(), browser().console());
    assertEquals(1, requests.size(), requests::toString);
    assertTrue(requests.get(0).startsWith("file:"), requests::toString);
  }

  private static String text(String script) throws Exception {
    return browser().ask("return " + script).asText();
  }

  private static String field(String name) throws Exception {
    return text("document.querySelector('[data-field=\"" + name + "\"]')?.firstChild.textContent");
  }

  private static String chosen() throws Exception {
    return text("document.getElementById('detail').dataset.slot");
  }

  private static String focused() throws Exception {
    return text("document.activeElement.dataset.slot");
  }

  @Nested
  class Of_64_slots {
    @BeforeEach
    void open() throws Exception {
      browser().open(small);
    }

    @Test
    void has_a_named_cell_a_slot() throws Exception {
      assertEquals("64", text("document.querySelectorAll('[role=gridcell]').length"));
      assertEquals(
          "slot 20: CLAIMED, opcode 5 MEMCPY, tenant 1, priority 2",
          text("document.querySelector('.cell[data-slot=\"20\"]').ariaLabel"));
      assertEquals("1", text("document.querySelectorAll('.cell.s-FAULT').length"));
    }

    @Test
    void a_click_shows_the_words_of_the_slot() throws Exception {
      browser().click(".cell[data-slot=\"20\"]");
      assertEquals("20", chosen());
      assertEquals("2", field("status"));
      assertEquals("5", field("opcode"));
      assertEquals("1", field("tenant"));
      assertEquals("160", field("args[0]"));
      assertEquals("4294967295", field("args[2]"));
      assertEquals("0", field("args[11]"));
    }

    @Test
    void arrow_keys_move_and_enter_chooses() throws Exception {
      browser().click(".cell[data-slot=\"4\"]");
      browser().type(DOWN);
      browser().type(RIGHT);
      assertEquals("21", focused());
      assertEquals("4", chosen());
      browser().type(ENTER);
      assertEquals("21", chosen());
      assertEquals("100", field("opcode"));
    }

    @Test
    void the_ends_are_not_passed() throws Exception {
      browser().click(".cell[data-slot=\"0\"]");
      browser().type(LEFT);
      assertEquals("0", focused());
      browser().type(END);
      browser().type(RIGHT);
      assertEquals("63", focused());
    }

    @Test
    void the_focus_can_be_seen() throws Exception {
      browser().click(".cell[data-slot=\"4\"]");
      browser().type(RIGHT);
      assertEquals("solid", text("getComputedStyle(document.activeElement).outlineStyle"));
    }

    @Test
    void the_theme_can_be_changed() throws Exception {
      String before = text("getComputedStyle(document.body).backgroundColor");
      browser().click("#theme");
      assertNotEquals(before, text("getComputedStyle(document.body).backgroundColor"));
      browser().click("#theme");
      assertEquals(before, text("getComputedStyle(document.body).backgroundColor"));
    }

    @Test
    void a_status_finds_its_next_slot() throws Exception {
      browser().click("#legend [data-status=\"7\"]");
      assertEquals("63", chosen());
      assertEquals("1", text("document.querySelectorAll('.cell[data-lit]').length"));
    }

    @Test
    void a_listed_slot_leads_to_the_map() throws Exception {
      browser().click("a[data-slot=\"21\"]");
      assertEquals("21", chosen());
    }

    @Test
    void the_charts_and_the_text_are_there() throws Exception {
      assertTrue(Integer.parseInt(text("document.querySelectorAll('svg[role=img]').length")) >= 2);
      assertTrue(
          text("document.getElementById('text').textContent").contains("64 slots, 3 queued"));
    }
  }

  @Nested
  class Of_a_million_slots {
    @BeforeEach
    void open() throws Exception {
      browser().open(large);
    }

    /** Pixels of the map in the legend's colours of two statuses. */
    private static final String PIXELS =
        """
        const map = document.querySelector('canvas');
        const dots = map.getContext('2d').getImageData(0, 0, map.width, map.height).data;
        return ['FAULT', 'EMPTY'].map((status) => {
          const legend = document.querySelector(`#legend .s-${status}`);
          const want = getComputedStyle(legend).backgroundColor.match(/\\d+/g).map(Number);
          let like = 0;
          for (let i = 0; i < dots.length; i += 4) {
            like += want.every((part, k) => dots[i + k] === part);
          }
          return like;
        });
        """;

    @Test
    void one_fault_in_a_million_is_drawn() throws Exception {
      JsonNode pixels = browser().ask(PIXELS);
      assertTrue(pixels.get(0).intValue() > 0);
      assertTrue(pixels.get(1).intValue() > 10_000);
    }

    @Test
    void a_click_shows_the_slot_under_it() throws Exception {
      browser().ask("document.querySelector('canvas').scrollIntoView()");
      browser().click("#go-slot");
      browser().ask("document.getElementById('go-slot').value = '700000'");
      browser().type(ENTER);
      assertEquals("700000", chosen());
      browser().ask("document.querySelector('.pane').scrollTop = 1e9; return 0");
      browser().click("canvas");
      int slot = Integer.parseInt(chosen());
      assertTrue(slot > MILLION - 2_000 && slot < MILLION, "slot " + slot);
      assertEquals("0", field("status"));
    }

    @Test
    void the_keyboard_reaches_the_last_slot() throws Exception {
      browser().click("canvas");
      browser().type(END);
      browser().type(ENTER);
      assertEquals(MILLION - 1, Integer.parseInt(chosen()));
      assertEquals("7", field("status"));
      assertEquals("13", field("args[2]"));
    }

    @Test
    void zooming_in_ends_with_a_cell_a_slot() throws Exception {
      browser().click("canvas");
      for (int i = 0; i < 8; i++) {
        browser().type('+');
      }
      browser().type(RIGHT);
      assertTrue(text("document.getElementById('here').textContent").startsWith("slot "));
    }
  }
}
