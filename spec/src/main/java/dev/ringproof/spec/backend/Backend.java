package dev.ringproof.spec.backend;

import dev.ringproof.spec.operation.Capability;
import dev.ringproof.spec.operation.Operation;
import dev.ringproof.spec.operation.Outcome;
import java.util.Set;

/**
 * An implementation under test: a function from operation to outcome.
 *
 * <p>{@link #apply} may be called from several threads at once; a backend that cannot run in
 * parallel locks for itself.
 */
public interface Backend extends AutoCloseable {
  /** Who answers. */
  Implementation implementation();

  /** Groups of operations that are offered; the suite skips the others and nothing else. */
  Set<Capability> capabilities();

  /**
   * Carries out one operation. A refusal is an outcome, not an exception.
   *
   * @throws RuntimeException when the backend broke; the suite reports a crash and goes on
   */
  Outcome apply(Operation operation);

  /** Frees what the backend holds. */
  @Override
  default void close() {}
}
