package dev.ringproof.spec.operation;

import dev.ringproof.spec.answer.Answer;
import dev.ringproof.spec.answer.ChangedBuffers;
import dev.ringproof.spec.refusal.Refusal;
import dev.ringproof.spec.shape.Shape;
import dev.ringproof.spec.value.Fields;
import java.util.Objects;

/** What a backend answers to an operation. */
public sealed interface Outcome {
  /**
   * The operation was carried out.
   *
   * @param fields the results, named as in the testee protocol
   */
  record Done(Fields fields) implements Outcome {
    /** Checks presence. */
    public Done {
      Objects.requireNonNull(fields, "fields");
    }
  }

  /**
   * The operation was refused.
   *
   * @param code wire code; from a foreign backend it may be one that the norm does not know
   * @param facts the refusal's other fields, and every buffer that the operation may change
   */
  record Refused(String code, Fields facts) implements Outcome {
    /** Checks presence. */
    public Refused {
      Objects.requireNonNull(code, "code");
      Objects.requireNonNull(facts, "facts");
    }
  }

  /** Carried out, with this answer. */
  static Outcome done(Answer answer) {
    return new Done(answer.fields());
  }

  /** Refused; the buffers are those that the operation may change, as they are afterwards. */
  static Outcome refused(Refusal refusal, ChangedBuffers buffers) {
    return refused(refusal, Shape.fields(buffers));
  }

  /** Carried out, with these results. */
  static Outcome done(Fields fields) {
    return new Done(fields);
  }

  /** Refused; {@code buffers} are those that the operation may have changed. */
  static Outcome refused(Refusal refusal, Fields buffers) {
    return new Refused(refusal.code().wireName(), refusal.facts().and(buffers));
  }
}
