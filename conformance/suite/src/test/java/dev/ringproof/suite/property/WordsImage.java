package dev.ringproof.suite.property;

import dev.ringproof.spec.value.Bytes;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** A control buffer or a debug log that a test reads and builds word by word. */
final class WordsImage {
  private final ByteBuffer content;

  private WordsImage(ByteBuffer content) {
    this.content = content.order(ByteOrder.LITTLE_ENDIAN);
  }

  static WordsImage zero(int words) {
    return new WordsImage(ByteBuffer.allocate(4 * words));
  }

  static WordsImage of(Bytes bytes) {
    return new WordsImage(ByteBuffer.wrap(bytes.toArray()));
  }

  static WordsImage of(int... words) {
    WordsImage image = zero(words.length);
    for (int i = 0; i < words.length; i++) {
      image.with(i, words[i]);
    }
    return image;
  }

  int word(int index) {
    return content.getInt(4 * index);
  }

  WordsImage with(int index, int value) {
    content.putInt(4 * index, value);
    return this;
  }

  Bytes bytes() {
    return Bytes.copyOf(content);
  }
}
