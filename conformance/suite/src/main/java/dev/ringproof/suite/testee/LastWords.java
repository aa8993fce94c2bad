package dev.ringproof.suite.testee;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** The end of what a testee writes to standard error, however much that is. Thread-safe. */
final class LastWords {
  private static final int KEPT_BYTES = 4_096;
  private static final int TOLD_CHARS = 1_000;

  private final byte[] kept = new byte[KEPT_BYTES];
  private final CountDownLatch end = new CountDownLatch(1);
  private long seen;

  /** Reads to the end of the stream; returns there. */
  void readAll(InputStream errors) {
    byte[] some = new byte[KEPT_BYTES];
    try (errors) {
      for (int read = errors.read(some); read >= 0; read = errors.read(some)) {
        keep(some, read);
      }
    } catch (IOException gone) {
      // The process ended; what it said until then is kept.
    } finally {
      end.countDown();
    }
  }

  /** What was said last, once the stream has ended or a moment has passed; empty if nothing was. */
  Optional<String> after(long millis) {
    try {
      // A descendant may hold the stream open: what counts has been read long before.
      if (!end.await(millis, TimeUnit.MILLISECONDS)) {
        return told();
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
    return told();
  }

  private synchronized void keep(byte[] some, int length) {
    for (int at = 0; at < length; at++) {
      kept[(int) (seen % KEPT_BYTES)] = some[at];
      seen++;
    }
  }

  private synchronized Optional<String> told() {
    int length = (int) Math.min(seen, KEPT_BYTES);
    byte[] last = new byte[length];
    for (int at = 0; at < length; at++) {
      last[at] = kept[(int) ((seen - length + at) % KEPT_BYTES)];
    }
    String said = new String(last, StandardCharsets.UTF_8).strip().replaceAll("\\s*\\R\\s*", " | ");
    return said.isEmpty() ? Optional.empty() : Optional.of(Excerpt.end(said, TOLD_CHARS));
  }
}
