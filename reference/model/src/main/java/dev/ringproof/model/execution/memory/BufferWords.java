package dev.ringproof.model.execution.memory;

import dev.ringproof.spec.value.LittleEndian;
import java.nio.ByteBuffer;

/** Words of a byte buffer, changed in place by plain accesses: for one thread at a time. */
record BufferWords(ByteBuffer buffer) implements WordSpace {
  @Override
  public int words() {
    return LittleEndian.words(buffer);
  }

  @Override
  public int load(int index) {
    return holds(index) ? LittleEndian.get(buffer, index) : 0;
  }

  @Override
  public void store(int index, int word) {
    if (holds(index)) {
      LittleEndian.put(buffer, index, word);
    }
  }
}
