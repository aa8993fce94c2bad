package dev.ringproof.suite.vector;

import dev.ringproof.spec.value.Fields;
import java.util.List;
import java.util.Objects;

/** An answer that a case expects, in the form it has on the wire. */
public sealed interface Expectation {
  /**
   * The operation is carried out with exactly these fields.
   *
   * @param fields the results
   */
  record Ok(Fields fields) implements Expectation {
    /** Checks presence. */
    public Ok {
      Objects.requireNonNull(fields, "fields");
    }
  }

  /**
   * The operation is refused with this code; these other fields are compared, more are allowed.
   *
   * @param code wire code
   * @param fields the other fields that are named
   */
  record Err(String code, Fields fields) implements Expectation {
    /** Checks presence. */
    public Err {
      Objects.requireNonNull(code, "code");
      Objects.requireNonNull(fields, "fields");
    }
  }

  /**
   * The operation is carried out with the fields of one of these: what a race may come to.
   *
   * @param alternatives at least one
   */
  record AnyOf(List<Ok> alternatives) implements Expectation {
    /** Copies the list. */
    public AnyOf {
      alternatives = List.copyOf(alternatives);
      if (alternatives.isEmpty()) {
        throw new IllegalArgumentException("alternatives=0: no answer could ever be right");
      }
    }
  }
}
