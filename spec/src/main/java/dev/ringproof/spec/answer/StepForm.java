package dev.ringproof.spec.answer;

import dev.ringproof.spec.shape.Form;
import dev.ringproof.spec.shape.MisfitException;
import dev.ringproof.spec.shape.Schema;
import dev.ringproof.spec.shape.Shape;
import dev.ringproof.spec.value.Bytes;
import dev.ringproof.spec.value.Fields;
import dev.ringproof.spec.value.Value;
import java.util.List;
import java.util.Map;

/** A step is the text {@code ok}, the bytes that were read, or a bare refusal. */
public final class StepForm implements Form<StepAnswer> {
  private static final Value STORED = Value.text("ok");

  @Override
  public String notation() {
    return "step";
  }

  @Override
  public Schema schema() {
    return Schema.anyOf(
        List.of(new Schema(Map.of("const", "ok")), Shape.BUFFER.schema(), RefusalFields.schema()));
  }

  @Override
  public Value write(StepAnswer step) {
    if (step instanceof StepAnswer.Copied copied) {
      return copied.bytes();
    }
    return step instanceof StepAnswer.Declined declined
        ? RefusalFields.of(declined.refusal())
        : STORED;
  }

  @Override
  public StepAnswer read(Value value) throws MisfitException {
    if (value.equals(STORED)) {
      return new StepAnswer.Stored();
    }
    if (value instanceof Fields fields) {
      return new StepAnswer.Declined(RefusalFields.read(fields));
    }
    if (typed(value) instanceof Bytes bytes) {
      return new StepAnswer.Copied(bytes);
    }
    throw new MisfitException("expected 'ok', a buffer as lower-case hex digits, or a refusal");
  }

  @Override
  public Value typed(Value value) {
    return Shape.BUFFER.typed(value);
  }
}
