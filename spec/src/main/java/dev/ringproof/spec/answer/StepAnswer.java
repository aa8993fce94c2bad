package dev.ringproof.spec.answer;

import dev.ringproof.spec.refusal.Refusal;
import dev.ringproof.spec.shape.mark.Written;
import dev.ringproof.spec.value.Bytes;

/** What one call to the producer or the consumer of an owned ring came to. */
@Written(by = StepForm.class)
public sealed interface StepAnswer {
  /** The slot was written. */
  record Stored() implements StepAnswer {}

  /** The slot was copied. */
  record Copied(Bytes bytes) implements StepAnswer {}

  /** The step was refused; the others go on. */
  record Declined(Refusal refusal) implements StepAnswer {}
}
