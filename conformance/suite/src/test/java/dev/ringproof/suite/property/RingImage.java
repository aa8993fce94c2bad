package dev.ringproof.suite.property;

import dev.ringproof.spec.value.Bytes;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * A ring that a test reads and builds word by word, with numbers of its own instead of the norm's.
 */
final class RingImage {
  static final int SLOT_BYTES = 64;

  private final ByteBuffer content;

  private RingImage(ByteBuffer content) {
    this.content = content.order(ByteOrder.LITTLE_ENDIAN);
  }

  static RingImage empty(int slots) {
    return new RingImage(ByteBuffer.allocate(slots * SLOT_BYTES));
  }

  static RingImage of(Bytes ring) {
    return new RingImage(ByteBuffer.wrap(ring.toArray()));
  }

  int slots() {
    return content.limit() / SLOT_BYTES;
  }

  int word(int slot, int word) {
    return content.getInt(slot * SLOT_BYTES + 4 * word);
  }

  int status(int slot) {
    return word(slot, 0);
  }

  int arg(int slot, int arg) {
    return word(slot, 4 + arg);
  }

  /** Byte of the twelve argument words, 0 to 255. */
  int payloadByte(int slot, int index) {
    return content.get(slot * SLOT_BYTES + 16 + index) & 0xFF;
  }

  RingImage with(int slot, int word, int value) {
    content.putInt(slot * SLOT_BYTES + 4 * word, value);
    return this;
  }

  RingImage withStatus(int slot, int status) {
    return with(slot, 0, status);
  }

  /** What a publisher leaves: all 16 words, the unused arguments zero. */
  RingImage published(int slot, int opcode, int tenant, int... args) {
    for (int arg = 0; arg < 12; arg++) {
      with(slot, 4 + arg, arg < args.length ? args[arg] : 0);
    }
    return with(slot, 0, 1).with(slot, 1, opcode).with(slot, 2, tenant).with(slot, 3, 2);
  }

  Bytes bytes() {
    return Bytes.copyOf(content);
  }
}
