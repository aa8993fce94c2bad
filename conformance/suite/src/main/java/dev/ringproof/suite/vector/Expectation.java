package dev.ringproof.suite.vector;

import dev.ringproof.spec.answer.Answer;
import dev.ringproof.spec.answer.ChangedBuffers;
import dev.ringproof.spec.operation.Outcome;
import dev.ringproof.spec.value.Fields;
import java.util.List;
import java.util.Objects;

/** An answer that a case expects. */
public sealed interface Expectation {
  /**
   * The operation is carried out with exactly this answer.
   *
   * @param answer the results
   */
  record Ok(Answer answer) implements Expectation {
    /** Checks presence. */
    public Ok {
      Objects.requireNonNull(answer, "answer");
    }

    /** The results as they stand on the wire. */
    public Fields fields() {
      return answer.fields();
    }
  }

  /**
   * The operation is refused with this code; these other fields are compared, more are allowed.
   *
   * @param code wire code
   * @param facts the fields that are named and are no buffers
   * @param buffers the buffers that are named
   */
  record Err(String code, Fields facts, ChangedBuffers buffers) implements Expectation {
    /** Checks presence. */
    public Err {
      Objects.requireNonNull(code, "code");
      Objects.requireNonNull(facts, "facts");
      Objects.requireNonNull(buffers, "buffers");
    }

    /** A refusal of which the code alone matters. */
    public static Err of(String code) {
      return new Err(code, Fields.NONE, ChangedBuffers.NONE);
    }

    /** The same as an outcome. */
    public Outcome.Refused refused() {
      return new Outcome.Refused(code, facts, buffers);
    }
  }

  /**
   * The operation is carried out with one of these answers: what a race may come to.
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

  /**
   * The answer that a backend gave, as what others are to give.
   *
   * @throws IllegalArgumentException when it is none that the norm could allow
   */
  static Expectation of(Outcome outcome) {
    if (outcome instanceof Outcome.Done done) {
      return new Ok(done.answer());
    }
    if (outcome instanceof Outcome.Refused refused) {
      return new Err(refused.code(), refused.facts(), refused.buffers());
    }
    throw new IllegalArgumentException("no answer of an operation is " + outcome.fields());
  }
}
