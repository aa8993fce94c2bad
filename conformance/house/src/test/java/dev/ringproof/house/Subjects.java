package dev.ringproof.house;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/** First lines of the commits that led to the tree, from the day on that they are looked at. */
final class Subjects {
  private static final String SINCE = "--since=2026-11-25T03:45:00Z";

  private Subjects() {}

  /** Those that are longer; skips the test where there is no history to read. */
  static List<String> longerThan(int characters) {
    Assumptions.assumeTrue(
        Files.exists(ProjectTree.root().resolve(".git")),
        "absent: the history of the project — build in a git clone");
    return subjects().stream().filter(subject -> subject.length() > characters).toList();
  }

  private static List<String> subjects() {
    try {
      Process git =
          new ProcessBuilder("git", "log", "--no-merges", SINCE, "--format=%s")
              .directory(ProjectTree.root().toFile())
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      try (BufferedReader lines = git.inputReader()) {
        List<String> subjects = lines.lines().toList();
        assertEquals(0, git.waitFor(), "git log failed: is the folder its owner's?");
        return subjects;
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while git was running", stopped);
    } catch (IOException noGit) {
      Assumptions.abort("absent: git — apt-get install git");
      throw new UncheckedIOException(noGit);
    }
  }
}
