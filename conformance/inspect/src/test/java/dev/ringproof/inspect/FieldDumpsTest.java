package dev.ringproof.inspect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ringproof.inspect.dump.DumpPaths;
import dev.ringproof.inspect.dump.DumpReader;
import dev.ringproof.inspect.dump.UnusableDumpException;
import dev.ringproof.inspect.facts.Diagnosis;
import dev.ringproof.inspect.facts.Diagnosis.Condition;
import dev.ringproof.inspect.facts.Finding;
import dev.ringproof.inspect.survey.Inspector;
import dev.ringproof.spec.value.Words;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Dumps from the field, of which a README beside them says what they show. */
class FieldDumpsTest {
  private static Path file(String name) {
    return Path.of("src/test/resources/dev/ringproof/inspect/field", name);
  }

  private static Diagnosis between(String before, String now) throws UnusableDumpException {
    DumpPaths paths =
        new DumpPaths(
            file(now + ".r"),
            file(now + ".c"),
            Optional.empty(),
            Optional.of(file(before + ".r")),
            Optional.of(file(before + ".c")));
    return Inspector.inspect(new DumpReader(false).read(paths, Words.EMPTY)).diagnosis();
  }

  private static String told(Diagnosis diagnosis, Finding.Code code) {
    return diagnosis.findings().stream()
        .filter(each -> each.code() == code)
        .map(Finding::text)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void lanes_that_move_without_finishing_are_not_stalled() throws UnusableDumpException {
    Diagnosis moving = between("long.prev", "long.now");
    assertEquals(Condition.MOVING, moving.condition());
    String told = told(moving, Finding.Code.MOVEMENT);
    assertTrue(told.contains("2 slots went") && told.contains("rose by 2"), told);
  }

  @Test
  void a_done_count_that_wrapped_is_offered_with_its_delta() throws UnusableDumpException {
    Diagnosis wrapped = between("wrap.prev", "wrap.now");
    assertEquals(Condition.WRAPPED, wrapped.condition());
    assertTrue(wrapped.headline().startsWith("32 slots"), wrapped.headline());
  }
}
