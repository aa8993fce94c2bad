package dev.ringproof.suite.run;

import dev.ringproof.suite.judge.Breakdown;
import dev.ringproof.suite.judge.Result;

/**
 * Is told what happens in a run, as it happens, on the thread that started the run.
 *
 * <p>What a listener throws ends the run.
 */
@FunctionalInterface
public interface RunListener {
  /** Before the first case. */
  default void started(RunStart start) {}

  /** After each case, in the order of the cases. */
  void judged(Result result);

  /** After each break of the subject, as soon as it is known whether it comes again. */
  default void broke(Breakdown breakdown) {}

  /** After the last case. */
  default void ended(RunEnd end) {}
}
