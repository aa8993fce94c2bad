package dev.ringproof.cli.backends;

import dev.ringproof.spec.slot.SlotLayout;
import dev.ringproof.spec.value.Bytes;
import dev.ringproof.spec.value.LittleEndian;
import java.nio.ByteBuffer;
import java.util.SplittableRandom;

/** Contents of buffers, of any size in no time, in which equal words are frequent. */
final class AnyBytes {
  private static final int[] OPCODES = {0, 1, 2, 7, 8, 9, 31, 0xFFFD, 0xFFFE, 0x8000_0001, -1};

  private final SplittableRandom random;

  private AnyBytes(long seed) {
    this.random = new SplittableRandom(seed);
  }

  /** The content of a buffer of this name and length, the same for the same seed. */
  static Bytes of(String name, int bytes, long seed) {
    AnyBytes any = new AnyBytes(seed);
    byte[] content = new byte[bytes];
    any.random.nextBytes(content);
    ByteBuffer buffer = ByteBuffer.wrap(content);
    int words = LittleEndian.words(buffer);
    for (int index = 0; index < words; index++) {
      int word = name.equals("ring") ? any.slotWord(index % SlotLayout.SLOT_WORDS) : any.word();
      LittleEndian.put(buffer, index, word);
    }
    return Bytes.copyOf(buffer);
  }

  private int slotWord(int offset) {
    return switch (offset) {
      case SlotLayout.STATUS_OFFSET -> random.nextInt(9) == 8 ? random.nextInt() : status();
      case SlotLayout.OPCODE_OFFSET -> OPCODES[random.nextInt(OPCODES.length)];
      default -> word();
    };
  }

  /** Free in half of all cases, so that something can be published. */
  private int status() {
    return random.nextBoolean() ? 3 * random.nextInt(2) : random.nextInt(8);
  }

  private int word() {
    return random.nextInt(16) == 0 ? random.nextInt() : random.nextInt(4);
  }
}
