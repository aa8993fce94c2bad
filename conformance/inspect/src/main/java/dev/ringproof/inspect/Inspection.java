package dev.ringproof.inspect;

import dev.ringproof.inspect.dump.Dumps;
import dev.ringproof.inspect.facts.Facts;
import dev.ringproof.inspect.facts.JsonView;
import dev.ringproof.inspect.page.HtmlPage;
import dev.ringproof.inspect.survey.Inspector;
import dev.ringproof.inspect.text.TextView;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;

/**
 * An autopsy of a kernel: dumps of its buffers, what was found in them, and three ways to show it.
 *
 * <p>The dumps are read where they lie, while this is made and while a page is written. It may be
 * shared by threads as long as nobody changes the files.
 */
public final class Inspection {
  private final Dumps dumps;
  private final Facts facts;

  private Inspection(Dumps dumps) {
    this.dumps = dumps;
    this.facts = Inspector.inspect(dumps);
  }

  /** Looks at dumps as a reader gives them, strict or lenient. */
  public static Inspection of(Dumps dumps) {
    return new Inspection(dumps);
  }

  /** Prints for a terminal of 80 columns, with or without escapes for colour, and flushes. */
  public void print(PrintWriter out, boolean colour) {
    new TextView(out, colour).print(facts);
  }

  /** Everything found as one JSON object, indented, without a line end after it. */
  public String json() {
    return JsonView.of(facts);
  }

  /**
   * Writes a self-contained page with a map of the ring, over a file of that name.
   *
   * @throws IOException when the file cannot be written; no part of a page is then left behind
   */
  public void writePage(Path file) throws IOException {
    HtmlPage.write(file, dumps, facts);
  }
}
