package dev.ringproof.model.execution.explore;

import dev.ringproof.model.execution.Progress;
import dev.ringproof.model.execution.Step;
import dev.ringproof.model.execution.memory.Memory;
import dev.ringproof.spec.value.Bytes;
import dev.ringproof.spec.value.LittleEndian;
import dev.ringproof.spec.value.Words;
import java.nio.ByteBuffer;
import java.util.stream.IntStream;

/** A memory as a value. */
record Image(Words control, Words ring, Words debugLog) {
  /** What a step leaves behind. */
  record After(Image image, Progress progress) {}

  static Image of(KernelBuffers state) {
    return new Image(words(state.control()), words(state.ring()), words(state.debugLog()));
  }

  /** The memory and the progress after a step; this image stays as it is. */
  After advance(Step step) {
    CopyOnWriteWords control = new CopyOnWriteWords(this.control);
    CopyOnWriteWords ring = new CopyOnWriteWords(this.ring);
    CopyOnWriteWords debugLog = new CopyOnWriteWords(this.debugLog);
    Progress progress = step.advance(new Memory(control, ring, debugLog));
    return new After(new Image(control.image(), ring.image(), debugLog.image()), progress);
  }

  KernelBuffers toBuffers() {
    return new KernelBuffers(bytes(control), bytes(ring), bytes(debugLog));
  }

  private static Words words(Bytes bytes) {
    ByteBuffer view = bytes.view();
    return Words.of(
        IntStream.range(0, LittleEndian.words(view))
            .map(index -> LittleEndian.get(view, index))
            .toArray());
  }

  private static Bytes bytes(Words words) {
    ByteBuffer buffer = ByteBuffer.allocate(words.length() * Integer.BYTES);
    IntStream.range(0, words.length())
        .forEach(index -> LittleEndian.put(buffer, index, words.at(index)));
    return Bytes.copyOf(buffer);
  }
}
