package dev.ringproof.spec.answer;

import dev.ringproof.spec.value.Bytes;

/** Answers of operations that write work into a ring and count what they wrote. */
public sealed interface PublishAnswer extends Answer {
  /** The ring afterwards, and the items that were published. */
  record PublishedAnswer(Bytes ring, int published) implements PublishAnswer {}

  /** The ring afterwards, and the slots that were filled, a fence included. */
  record ConsumedAnswer(Bytes ring, int consumed) implements PublishAnswer {}
}
