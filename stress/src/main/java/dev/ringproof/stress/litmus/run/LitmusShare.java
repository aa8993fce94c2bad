package dev.ringproof.stress.litmus.run;

import dev.ringproof.stress.litmus.BrokenTwin;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openjdk.jcstress.Main;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Mode;

/**
 * The part of a run that one process of jcstress does.
 *
 * @param jcstress in a folder of its own
 * @param tests names as jcstress lists them
 */
record LitmusShare(Jcstress jcstress, SortedSet<String> tests) {
  /**
   * All tests, in as many processes as it takes.
   *
   * <p>jcstress waits 30 s for the end of a twin that never ends, and nothing else runs meanwhile.
   * So a capped run looks at such a twin in one kind of JVM: to be caught once is enough for it.
   */
  static List<LitmusShare> of(LitmusMode mode, SortedSet<String> tests, Path folder) {
    SortedSet<String> endless = mode == LitmusMode.CAPPED ? endless(tests) : new TreeSet<>();
    SortedSet<String> others = new TreeSet<>(tests);
    others.removeAll(endless);
    return Stream.of(
            new LitmusShare(new Jcstress(folder, Main.class), others),
            new LitmusShare(new Jcstress(folder.resolve("endless"), OneKindOfJvm.class), endless))
        .filter(share -> !share.tests().isEmpty())
        .toList();
  }

  /** Those of the tests that are twins which never end. */
  static SortedSet<String> endless(SortedSet<String> tests) {
    return tests.stream()
        .filter(LitmusShare::neverEnds)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static boolean neverEnds(String name) {
    Class<?> test = LitmusResults.testClass(name);
    return test.isAnnotationPresent(BrokenTwin.class)
        && Arrays.asList(test.getAnnotation(JCStressTest.class).value()).contains(Mode.Termination);
  }
}
