package dev.ringproof.stress.litmus.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.ringproof.stress.litmus.L14ShutdownEndsASpinningLane;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** No share of a run leaves a test out or runs it twice. */
class LitmusShareTest {
  private static final SortedSet<String> ALL = Jcstress.tests(Pattern.compile(""));
  private static final String ENDLESS = L14ShutdownEndsASpinningLane.class.getName() + ".Broken";

  private static List<SortedSet<String>> shares(LitmusMode mode, SortedSet<String> tests) {
    return LitmusShare.of(mode, tests, Path.of("litmus")).stream().map(LitmusShare::tests).toList();
  }

  @Test
  void a_capped_run_sets_apart_the_twin_that_never_ends() {
    SortedSet<String> others = new TreeSet<>(ALL);
    others.remove(ENDLESS);
    assertEquals(List.of(others, new TreeSet<>(List.of(ENDLESS))), shares(LitmusMode.CAPPED, ALL));
  }

  @Test
  void a_full_run_is_one_share() {
    assertEquals(List.of(ALL), shares(LitmusMode.FULL, ALL));
  }

  @Test
  void a_share_without_tests_is_none() {
    SortedSet<String> endless = new TreeSet<>(List.of(ENDLESS));
    assertEquals(List.of(endless), shares(LitmusMode.CAPPED, endless));
    SortedSet<String> first = new TreeSet<>(List.of(ALL.first()));
    assertEquals(List.of(first), shares(LitmusMode.CAPPED, first));
  }
}
