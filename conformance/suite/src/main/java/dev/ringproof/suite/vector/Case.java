package dev.ringproof.suite.vector;

import dev.ringproof.spec.operation.Operation;
import java.util.List;
import java.util.Objects;

/**
 * An operation with the answers that the norm allows.
 *
 * @param id stable name, such as {@code recorded/publish_slot/0001}
 * @param operation what is asked
 * @param expected the norm's answer
 * @param accepted known deviations
 * @param origin where it was read
 */
public record Case(
    String id, Operation operation, Expectation expected, List<Accepted> accepted, Origin origin) {
  /** Copies the list. */
  public Case {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(operation, "operation");
    Objects.requireNonNull(expected, "expected");
    accepted = List.copyOf(accepted);
    Objects.requireNonNull(origin, "origin");
  }
}
