package dev.ringproof.suite.testee;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ringproof.suite.judge.Break;
import dev.ringproof.suite.judge.BreakException;
import dev.ringproof.suite.judge.Conversation;
import dev.ringproof.suite.judge.Verdict;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Lines put to a testee as they are. */
@Timeout(120)
class ConversationTest {
  private static final Duration AMPLE = Duration.ofSeconds(60);
  private static final Duration SHORT = Duration.ofSeconds(1);

  @TempDir Path folder;

  private TesteeBackend testee(String kind) {
    return new TesteeBackend(
        HostileTesteeTest.command(kind, folder.resolve("started")), AMPLE, "x");
  }

  private static byte[] asks(int slots) {
    String line = "{\"id\":5,\"op\":\"control_byte_len\",\"in\":{\"slots\":" + slots + "}}";
    return line.getBytes(StandardCharsets.UTF_8);
  }

  private static Break broken(Conversation lines, byte[] line, Duration longest) {
    return assertThrows(BreakException.class, () -> lines.ask(line, longest)).broken();
  }

  @Test
  void a_line_is_answered_by_the_next_that_comes_and_the_end_is_looked_at() {
    try (TesteeBackend backend = testee("mid:twice")) {
      Conversation lines = backend.converse();
      assertEquals("{\"id\":5,\"ok\":{\"bytes\":640}}", lines.ask(asks(1), AMPLE));
      assertEquals("{\"id\":5,\"ok\":{\"bytes\":640}}", lines.ask(asks(13), AMPLE));
      Break tooMany = assertThrows(BreakException.class, lines::close).broken();
      assertEquals(Verdict.PROTOCOL_ERROR, tooMany.verdict());
    }
  }

  @Test
  void one_that_keeps_to_the_protocol_ends_well_beside_the_others() {
    try (TesteeBackend backend = testee("all:crlf")) {
      Conversation lines = backend.converse();
      assertTrue(lines.ask(asks(1), AMPLE).startsWith("{\"id\":5,\"ok\""));
      lines.close();
      backend.finish();
      assertTrue(backend.takeBreaks().isEmpty());
    }
  }

  @Test
  void silence_is_late_and_told_once() {
    try (TesteeBackend backend = testee("mid:hang")) {
      Conversation lines = backend.converse();
      assertEquals(
          Break.of(Verdict.TIMEOUT, "no answer within 1 s"), broken(lines, asks(13), SHORT));
      lines.close();
      assertTrue(backend.takeBreaks().isEmpty());
    }
  }

  @Test
  void an_end_is_told_where_it_is_noticed() {
    try (TesteeBackend backend = testee("mid:exit9")) {
      Conversation lines = backend.converse();
      assertEquals("exit status 9", broken(lines, asks(13), AMPLE).what());
      Conversation others = backend.converse();
      assertEquals("exit status 9", broken(others, asks(13), AMPLE).what());
    }
  }

  @Test
  void an_end_with_another_status_than_0_is_a_break() {
    try (TesteeBackend backend = testee("end:exit9")) {
      Conversation lines = backend.converse();
      lines.ask(asks(1), AMPLE);
      Break end = assertThrows(BreakException.class, lines::close).broken();
      assertEquals(Verdict.CRASH, end.verdict());
    }
  }
}
