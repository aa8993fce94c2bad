package dev.ringproof.inspect.page;

import com.github.mustachejava.DefaultMustacheFactory;
import dev.ringproof.inspect.dump.Dumps;
import dev.ringproof.inspect.facts.Facts;
import dev.ringproof.inspect.text.TextView;
import dev.ringproof.spec.ring.RingLayout;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Facts and the ring itself as one self-contained page that asks nothing of a network.
 *
 * <p>Everything from outside passes the template's escaping, or is base64.
 */
public final class HtmlPage {
  /** Most slots that the map shows: as many as an encoder makes. */
  static final int MOST_SLOTS = RingLayout.ENCODABLE_SLOTS;

  // The order in which they use each other.
  private static final List<String> SCRIPTS =
      List.of("theme.js", "slots.js", "detail.js", "cells.js", "canvas.js", "page.js");

  private HtmlPage() {}

  /**
   * Writes the page.
   *
   * @throws IOException when the file cannot be written; no part of a page is then left behind
   */
  public static void write(Path file, Dumps dumps, Facts facts) throws IOException {
    boolean regular = !Files.exists(file) || Files.isRegularFile(file);
    OutputStream opened = Files.newOutputStream(file);
    try (OutputStream out = new BufferedOutputStream(opened, 1 << 16)) {
      page(dumps, facts, out);
    } catch (IOException unwritable) {
      if (regular) {
        Files.deleteIfExists(file);
      }
      throw unwritable;
    }
  }

  private static void page(Dumps dumps, Facts facts, OutputStream out) throws IOException {
    PageModel model = PageModel.of(facts, text(facts), resource("page.css"));
    StringWriter page = new StringWriter();
    new DefaultMustacheFactory(HtmlPage.class.getPackageName().replace('.', '/'))
        .compile("page.mustache")
        .execute(page, model);
    utf8(out, page.toString());
    SlotPlanes.write(dumps.now().ring().content(), model.shownSlots(), out);
    utf8(out, "<script type=\"module\">\n'use strict';\n");
    for (String script : SCRIPTS) {
      utf8(out, resource(script));
    }
    utf8(out, "</script>\n</body>\n</html>\n");
  }

  private static void utf8(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String text(Facts facts) {
    StringWriter text = new StringWriter();
    new TextView(new PrintWriter(text), false).print(facts);
    return text.toString();
  }

  private static String resource(String name) throws IOException {
    try (InputStream in = HtmlPage.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
