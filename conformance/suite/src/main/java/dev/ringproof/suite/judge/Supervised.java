package dev.ringproof.suite.judge;

import dev.ringproof.spec.backend.Backend;
import dev.ringproof.spec.operation.Operation;
import dev.ringproof.spec.operation.Outcome;
import java.util.List;

/**
 * A subject whose breaks are seen even when no request is under way, and which keeps its own clock:
 * {@link #apply} returns or throws in bounded time.
 */
public interface Supervised extends Backend {
  /**
   * Carries out one operation, perhaps beside others; thread-safe.
   *
   * @throws BreakException when the subject broke while this was under way
   */
  @Override
  Outcome apply(Operation operation);

  /**
   * The same in a fresh subject with nothing else under way, which is ended afterwards as at the
   * end of a run; one at a time.
   *
   * @throws BreakException when the subject broke, at its end included
   */
  Outcome alone(Operation operation);

  /**
   * Talks to a fresh subject line by line, after its greeting.
   *
   * @throws BreakException when it cannot be started or greeted
   */
  Conversation converse();

  /** What a person should know of the subject, one line each; nothing that bears on a verdict. */
  default List<String> remarks() {
    return List.of();
  }

  /** Breaks that no operation heard of, since they were last taken. */
  List<Break> takeBreaks();

  /**
   * Ends the subject after the last operation, as the protocol says; what goes wrong there is a
   * break like any other, and told by {@link #takeBreaks}. In bounded time; once it has returned,
   * nothing that the suite started is left.
   */
  void finish();
}
