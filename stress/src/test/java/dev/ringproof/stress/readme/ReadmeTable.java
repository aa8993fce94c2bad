package dev.ringproof.stress.readme;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A table of a page, between markers, which is to say what the code says. */
public final class ReadmeTable {
  private static final String END = "\n<!-- /table -->";

  private final Path page;
  private final String begin;

  private ReadmeTable(Path page, String name) {
    this.page = page;
    this.begin = "<!-- table:" + name + " -->\n\n";
  }

  /**
   * A table of a page.
   *
   * @param page from the folder of this module
   * @param name as its marker has it
   */
  public static ReadmeTable of(String page, String name) {
    return new ReadmeTable(Path.of(System.getProperty("basedir", ".")).resolve(page), name);
  }

  /** Fails unless the rows are the page's; {@code -Dringproof.norm.write=true} writes them. */
  public void hold(String rows) {
    String text = read();
    int from = text.indexOf(begin) + begin.length();
    int to = text.indexOf(END, from - 1);
    if (Boolean.getBoolean("ringproof.norm.write")) {
      write(text.substring(0, from) + rows + text.substring(to));
    } else {
      assertEquals(rows, text.substring(from, to));
    }
  }

  private String read() {
    try {
      return Files.readString(page);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private void write(String text) {
    try {
      Files.writeString(page, text);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
