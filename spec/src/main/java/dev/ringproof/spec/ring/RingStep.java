package dev.ringproof.spec.ring;

import dev.ringproof.spec.value.Bytes;
import java.util.Objects;

/** One call to the producer or the consumer of an owned ring. */
public sealed interface RingStep {
  /** Slot that the step is about, u32. */
  int slot();

  /**
   * Copies encoded bytes into a slot.
   *
   * @param publish the bytes
   * @param slot u32
   */
  record Publish(Bytes publish, int slot) implements RingStep {
    /** Checks presence. */
    public Publish {
      Objects.requireNonNull(publish, "publish");
    }
  }

  /**
   * Copies a slot into a buffer.
   *
   * @param read length of the buffer in bytes, u32
   * @param slot u32
   */
  record Read(int read, int slot) implements RingStep {}
}
