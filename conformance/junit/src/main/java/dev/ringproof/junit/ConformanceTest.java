package dev.ringproof.junit;

import dev.ringproof.spec.backend.Backend;
import dev.ringproof.suite.cases.SuiteLevel;
import dev.ringproof.suite.run.RunEnd;
import dev.ringproof.suite.run.RunTerms;
import dev.ringproof.suite.run.SuiteRun;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

/**
 * Judges a backend from the build that it belongs to: a test class extends this one and names the
 * backend.
 *
 * <pre>{@code
 * class MyRingTest extends ConformanceTest {
 *   @Override
 *   protected Backend backend() {
 *     return new MyBackend();
 *   }
 * }
 * }</pre>
 *
 * <p>Each chapter of the norm is a container and each rule a test, named by its id and its
 * sentence. A rule is red when a case failed that is blamed on it; it is skipped, with the reason,
 * when no case was put that could tell it broken. The last container says what the run as a whole
 * proves: it is red when the backend offers nothing, when a canary was not caught, and when
 * something broke that is no rule's fault.
 */
public abstract class ConformanceTest {
  /** For subclasses. */
  protected ConformanceTest() {}

  /** The backend to judge, opened; it is closed when every case was put to it. */
  protected abstract Backend backend();

  /** How much is asked; every vector, if nothing else is said. */
  protected SuiteLevel level() {
    return SuiteLevel.STANDARD;
  }

  /** Terms of the run; the usual ones, if nothing else is said. */
  protected RunTerms terms() {
    return RunTerms.USUAL;
  }

  /** The chapters, and what the run proves. */
  @TestFactory
  @DisplayName("norm")
  public final Stream<DynamicNode> norm() {
    RuleBoard board = new RuleBoard();
    try (Backend backend = backend()) {
      RunEnd end = SuiteRun.of(backend).level(level()).terms(terms()).listen(board).run();
      return new NormTests(board, end, backend.capabilities()).nodes();
    }
  }
}
