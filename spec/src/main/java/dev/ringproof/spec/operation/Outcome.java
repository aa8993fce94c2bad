package dev.ringproof.spec.operation;

import dev.ringproof.spec.answer.Answer;
import dev.ringproof.spec.answer.ChangedBuffers;
import dev.ringproof.spec.refusal.Refusal;
import dev.ringproof.spec.shape.MisfitException;
import dev.ringproof.spec.shape.Shape;
import dev.ringproof.spec.value.Bytes;
import dev.ringproof.spec.value.Fields;
import dev.ringproof.spec.value.Value;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What a backend answers to an operation. Immutable.
 *
 * <p>A backend in Java answers {@link Done} or {@link Refused}; {@link Misshapen} is what a foreign
 * one said that is neither.
 */
public sealed interface Outcome {
  /** Code of a refusal; empty when the operation was carried out. */
  Optional<String> refusal();

  /** The fields on the wire: those of {@code ok}, or those of {@code err} beside its code. */
  Fields fields();

  /**
   * The operation was carried out.
   *
   * @param answer the results
   */
  record Done(Answer answer) implements Outcome {
    /** Checks presence. */
    public Done {
      Objects.requireNonNull(answer, "answer");
    }

    @Override
    public Optional<String> refusal() {
      return Optional.empty();
    }

    @Override
    public Fields fields() {
      return answer.fields();
    }
  }

  /**
   * The operation was refused.
   *
   * @param code wire code; from a foreign backend it may be one that the norm does not know
   * @param facts the other fields, such as {@code byte_len}, as they stand on the wire
   * @param buffers what the buffers that the operation may change hold
   */
  record Refused(String code, Fields facts, ChangedBuffers buffers) implements Outcome {
    /** Checks presence. */
    public Refused {
      Objects.requireNonNull(code, "code");
      Objects.requireNonNull(facts, "facts");
      Objects.requireNonNull(buffers, "buffers");
    }

    @Override
    public Optional<String> refusal() {
      return Optional.of(code);
    }

    @Override
    public Fields fields() {
      return facts.and(Shape.fields(buffers));
    }
  }

  /**
   * The answer does not have the shape that the operation's record asks for.
   *
   * @param refusal code of a refusal; empty when the operation is said to be carried out
   * @param fields what was said; every part that fits is in its own type
   * @param path the first place that does not fit
   * @param problem what is wrong there
   */
  record Misshapen(Optional<String> refusal, Fields fields, String path, String problem)
      implements Outcome {
    /** Checks presence. */
    public Misshapen {
      Objects.requireNonNull(refusal, "refusal");
      Objects.requireNonNull(fields, "fields");
      Objects.requireNonNull(path, "path");
      Objects.requireNonNull(problem, "problem");
    }
  }

  /** Carried out, with this answer. */
  static Outcome done(Answer answer) {
    return new Done(answer);
  }

  /** What a foreign backend says of an operation that it carried out. */
  static Outcome done(OperationName asked, Fields fields) {
    try {
      return new Done(Answer.read(asked.answer(), fields));
    } catch (MisfitException misfit) {
      Fields typed = (Fields) Answer.shape(asked.answer()).typed(fields);
      return new Misshapen(Optional.empty(), typed, misfit.path(), misfit.problem());
    }
  }

  /** Refused; the buffers are those that the operation may change, as they are afterwards. */
  static Outcome refused(Refusal refusal, ChangedBuffers buffers) {
    return new Refused(refusal.code().wireName(), refusal.facts(), buffers);
  }

  /**
   * What a foreign backend says of an operation that it refused.
   *
   * @param code any code
   * @param fields the other fields; those that have the name of a buffer must be one
   */
  static Outcome refused(String code, Fields fields) {
    Shape<ChangedBuffers> shape = Shape.of(ChangedBuffers.class);
    Map<String, Value> facts = new LinkedHashMap<>(fields.asMap());
    Map<String, Value> buffers = new LinkedHashMap<>(fields.asMap());
    buffers.keySet().retainAll(shape.names());
    facts.keySet().removeAll(shape.names());
    // No fact is a buffer, however much its text looks like the digits of one.
    facts.replaceAll((name, fact) -> fact instanceof Bytes text ? Value.text(text.toHex()) : fact);
    try {
      return new Refused(code, Fields.copyOf(facts), shape.read(Fields.copyOf(buffers)));
    } catch (MisfitException misfit) {
      Fields typed = (Fields) shape.typed(fields);
      return new Misshapen(Optional.of(code), typed, misfit.path(), misfit.problem());
    }
  }
}
