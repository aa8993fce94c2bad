package dev.ringproof.host.execution;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** How long is waited. */
@Timeout(60)
class DeadlineTest {
  private final Deadline deadline = Deadline.after(Duration.ofSeconds(30));

  @Nested
  class InterruptedCaller {
    @Test
    void is_told_and_remains_interrupted() {
      Thread.currentThread().interrupt();
      assertThrows(
          IllegalStateException.class, () -> deadline.await(() -> false, () -> "never asked"));
      assertTrue(Thread.interrupted());
    }

    @Test
    void does_not_wait_for_what_holds_already() {
      Thread.currentThread().interrupt();
      assertDoesNotThrow(() -> deadline.await(() -> true, () -> "never asked"));
      assertTrue(Thread.interrupted());
    }
  }
}
