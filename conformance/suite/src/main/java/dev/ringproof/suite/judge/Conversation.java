package dev.ringproof.suite.judge;

import java.time.Duration;

/**
 * Lines put to a subject one at a time, as they are, with nothing else under way. For one thread.
 */
public interface Conversation extends AutoCloseable {
  /**
   * Sends a line and waits for the next one that the subject writes.
   *
   * @param line the bytes, without the newline
   * @param longest how long to wait
   * @return what came, without its newline; ill-formed UTF-8 is replaced
   * @throws BreakException when none came in time, or the subject ended
   */
  String ask(byte[] line, Duration longest);

  /**
   * Ends the input, and waits for the subject to end as the protocol says.
   *
   * @throws BreakException when it did not
   */
  @Override
  void close();
}
