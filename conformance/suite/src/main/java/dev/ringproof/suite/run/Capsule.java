package dev.ringproof.suite.run;

import dev.ringproof.suite.judge.Result;
import dev.ringproof.suite.vector.VectorWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;

/**
 * Keeps the cases that make a run not conform, as lines of a vector file that can be run again.
 *
 * @param out takes the lines; closed by whoever opened it
 */
record Capsule(OutputStream out) implements RunListener {
  @Override
  public void judged(Result result) {
    if (!result.verdict().bad()) {
      return;
    }
    try {
      VectorWriter.write(out, result.asked());
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }
}
