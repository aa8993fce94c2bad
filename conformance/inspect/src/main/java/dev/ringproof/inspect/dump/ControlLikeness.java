package dev.ringproof.inspect.dump;

import dev.ringproof.spec.control.ControlLayout;
import dev.ringproof.spec.value.LittleEndian;
import java.nio.ByteBuffer;
import java.util.stream.IntStream;

/**
 * Whether bytes look like a control buffer: the tenant base as encoders write it, masks of all bits
 * or none, and zero where words are reserved. A ring with work in its first slot does not: the
 * priority word is no mask.
 */
final class ControlLikeness {
  private ControlLikeness() {}

  static boolean of(ByteBuffer buffer) {
    return LittleEndian.words(buffer) >= ControlLayout.MIN_WORDS
        && LittleEndian.get(buffer, ControlLayout.TENANT_BASE_INDEX)
            == ControlLayout.TENANT_MASKS_INDEX
        && words(buffer, ControlLayout.TENANT_MASKS_INDEX, ControlLayout.TENANT_MASKS_WORDS)
            .allMatch(mask -> mask == 0 || mask == ControlLayout.TENANT_AUTHORISED)
        && words(buffer, ControlLayout.RESERVED_INDEX, ControlLayout.RESERVED_WORDS)
            .allMatch(word -> word == 0);
  }

  private static IntStream words(ByteBuffer buffer, int first, int count) {
    return IntStream.range(first, first + count).map(index -> LittleEndian.get(buffer, index));
  }
}
