package dev.ringproof.suite.testee;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ringproof.model.backend.ReferenceBackend;
import dev.ringproof.spec.answer.CodecAnswer.ByteLenAnswer;
import dev.ringproof.spec.backend.Backend;
import dev.ringproof.spec.backend.Implementation;
import dev.ringproof.spec.operation.Capability;
import dev.ringproof.spec.operation.CodecOperation.ControlByteLen;
import dev.ringproof.suite.judge.Break;
import dev.ringproof.suite.judge.BreakException;
import dev.ringproof.suite.judge.Result;
import dev.ringproof.suite.judge.Verdict;
import dev.ringproof.suite.run.Judged;
import dev.ringproof.suite.serve.ReferenceTestee;
import dev.ringproof.suite.vector.Case;
import dev.ringproof.suite.vector.Expectation;
import dev.ringproof.suite.vector.Origin;
import dev.ringproof.suite.vector.Vectors;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Programs behind a pipe: good ones, and each way to be a bad one. */
class TesteeBackendTest {
  private static final Duration AMPLE = Duration.ofSeconds(60);
  private static final Duration SHORT = Duration.ofSeconds(2);
  private static final String GREETING =
      "{\"id\":%s,\"ok\":{\"protocol\":1,\"implementation\":{\"name\":\"t\",\"version\":\"2\","
          + "\"language\":\"sh\",\"device\":\"d\"},\"capabilities\":[\"codec\"]}}";
  private static final String RIGHT = "printf '{\"id\":%s,\"ok\":{\"bytes\":640}}\\n' \"$id\"";

  @TempDir Path folder;

  @Test
  void a_good_testee_passes_and_tells_who_it_is() throws Exception {
    try (Backend backend = testee(RIGHT, AMPLE)) {
      assertEquals(List.of(Verdict.PASS, Verdict.PASS, Verdict.PASS), run(backend, 1));
      assertEquals(Set.of(Capability.CODEC), backend.capabilities());
      Implementation who =
          new Implementation("t", "2", "sh", Optional.of("d"), Optional.empty(), Optional.empty());
      assertEquals(who, backend.implementation());
    }
  }

  @Test
  void a_dying_testee_crashes_only_the_request_that_kills_it() throws Exception {
    try (Backend backend = testee("echo dying >&2; exit 3", AMPLE)) {
      assertEquals(List.of(Verdict.PASS, Verdict.CRASH, Verdict.PASS), run(backend, 1));
      assertEquals(List.of(Verdict.PASS, Verdict.CRASH, Verdict.PASS), run(backend, 3));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "echo garbage",
        "echo",
        "echo '{\"id\":999,\"ok\":{}}'",
        "printf '{\"id\":%s}\\n' \"$id\"",
        "printf '{\"id\":%s,\"ok\":{},\"err\":{\"code\":\"x\"}}\\n' \"$id\"",
        "printf '{\"id\":%s,\"err\":{}}\\n' \"$id\"",
        "printf '{\"id\":%s,\"ok\":{\"bytes\":0.5}}\\n' \"$id\"",
        "printf '{\"id\":%s,\"ok\":[]}\\n' \"$id\"",
        "printf '{\"id\":%s,\"ok\":{}} more\\n' \"$id\""
      })
  void a_line_that_is_no_answer_is_a_protocol_error_of_that_request(String says) throws Exception {
    try (Backend backend = testee(says, AMPLE)) {
      assertEquals(List.of(Verdict.PASS, Verdict.PROTOCOL_ERROR, Verdict.PASS), run(backend, 1));
    }
  }

  @Test
  void a_silent_testee_times_out_for_that_request_alone() throws Exception {
    try (Backend backend = testee(":", SHORT)) {
      assertEquals(List.of(Verdict.PASS, Verdict.TIMEOUT, Verdict.PASS), run(backend, 1));
    }
  }

  @Test
  void a_signal_is_named() throws Exception {
    try (Backend backend = testee("kill -SEGV $$", AMPLE)) {
      BreakException broken =
          assertThrows(BreakException.class, () -> backend.apply(new ControlByteLen(13)));
      assertEquals(Break.of(Verdict.CRASH, "signal 11 (SIGSEGV)"), broken.broken());
    }
  }

  @Test
  void a_wrong_answer_fails() throws Exception {
    try (Backend backend = testee(RIGHT.replace("640", "641"), AMPLE)) {
      assertEquals(List.of(Verdict.PASS, Verdict.FAIL, Verdict.PASS), run(backend, 1));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"id\":%s,\"ok\":{\"protocol\":2,\"implementation\":{},\"capabilities\":[]}}",
        "{\"id\":%s,\"ok\":{\"protocol\":1,\"implementation\":{},\"capabilities\":[\"x\"]}}",
        "{\"id\":%s,\"ok\":{\"protocol\":1,\"capabilities\":[]}}",
        "{\"id\":%s,\"err\":{\"code\":\"unsupported_protocol\"}}",
        "hello"
      })
  void a_greeting_that_is_none_is_refused(String greeting) throws Exception {
    String command = command(greeting, RIGHT);
    TesteeException refused =
        assertThrows(TesteeException.class, () -> new TesteeBackend(command, AMPLE, "x"));
    assertEquals(TesteeException.Kind.UNFIT, refused.kind());
  }

  @Test
  void a_command_that_cannot_be_run_is_told_with_what_it_said() {
    TesteeException refused =
        assertThrows(
            TesteeException.class, () -> new TesteeBackend("/no/such/program", AMPLE, "x"));
    assertEquals(TesteeException.Kind.UNFIT, refused.kind());
  }

  @Test
  void a_program_that_does_not_greet_is_given_up_and_ended() throws Exception {
    Path pid = folder.resolve("pid");
    Path script =
        Files.writeString(
            folder.resolve("mute.sh"), "echo $$ >" + pid + "; while read -r x; do :; done");
    assertThrows(
        TesteeException.class,
        () -> new TesteeBackend(TesteeCommand.shell("sh " + script, SHORT), SHORT, "x"));
    long id = Long.parseLong(Files.readString(pid).strip());
    Optional<ProcessHandle> left = ProcessHandle.of(id);
    if (left.isPresent()) {
      left.get().onExit().get(30, TimeUnit.SECONDS);
    }
    assertTrue(ProcessHandle.of(id).isEmpty());
  }

  @Test
  void the_reference_behind_a_pipe_gets_the_verdicts_that_it_gets_in_this_process()
      throws Exception {
    List<Case> some =
        Vectors.bundled().cases().stream().filter(each -> each.origin().line() % 9 == 1).toList();
    try (Backend piped = new TesteeBackend(serve(), AMPLE, "x")) {
      assertEquals(verdicts(new ReferenceBackend(), some), verdicts(piped, some));
      assertEquals(new ReferenceBackend().implementation(), piped.implementation());
      assertEquals(new ReferenceBackend().capabilities(), piped.capabilities());
    }
  }

  private static List<Verdict> verdicts(Backend backend, List<Case> cases) {
    return Judged.by(backend, 4, cases).stream().map(Result::verdict).toList();
  }

  private static String serve() {
    String java =
        System.getProperty("java.home") + File.separator + "bin" + File.separator + "java";
    String path = System.getProperty("java.class.path");
    return "'" + java + "' -cp '" + path + "' " + ReferenceTestee.class.getName();
  }

  /** Verdicts on a harmless request, the one that the testee treats as it was told, and another. */
  private static List<Verdict> run(Backend backend, int jobs) {
    List<Case> cases =
        IntStream.of(0, 13, 2)
            .mapToObj(
                slots ->
                    new Case(
                        "case/" + slots,
                        new ControlByteLen(slots),
                        new Expectation.Ok(ByteLenAnswer.of(640)),
                        List.of(),
                        new Origin("file", 1)))
            .toList();
    return Judged.by(backend, jobs, cases).stream().map(Result::verdict).toList();
  }

  private Backend testee(String onThirteen, Duration budget) throws Exception {
    return new TesteeBackend(command(GREETING, onThirteen), budget, "x");
  }

  private String command(String greeting, String onThirteen) throws Exception {
    String script =
        """
        while IFS= read -r line; do
          id=${line#*:}; id=${id%%,*}
          case $line in
            *'"hello"'*) printf 'GREETING\\n' "$id" ;;
            *':13}}') THIRTEEN ;;
            *) RIGHT ;;
          esac
        done
        """
            .replace("GREETING", greeting)
            .replace("THIRTEEN", onThirteen)
            .replace("RIGHT", RIGHT);
    return "sh " + Files.writeString(folder.resolve("testee.sh"), script);
  }
}
