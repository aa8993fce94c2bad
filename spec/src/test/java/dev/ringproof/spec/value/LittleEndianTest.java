package dev.ringproof.spec.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.ringproof.spec.norm.Proves;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Rule SLOT-03. */
class LittleEndianTest {
  static Stream<ByteBuffer> kinds() {
    ByteBuffer odd = ByteBuffer.allocateDirect(17).position(1).slice();
    return Stream.of(
        ByteBuffer.allocate(16),
        ByteBuffer.allocateDirect(16),
        odd,
        ByteBuffer.allocate(16).order(ByteOrder.BIG_ENDIAN).position(7),
        ByteBuffer.allocate(16).order(ByteOrder.LITTLE_ENDIAN));
  }

  @ParameterizedTest
  @MethodSource("kinds")
  @Proves("SLOT-03")
  void the_lowest_byte_comes_first_in_every_kind_of_buffer(ByteBuffer buffer) {
    int position = buffer.position();
    LittleEndian.put(buffer, 1, 0x0403_02FF);
    assertEquals(Bytes.fromHex("00000000ff0203040000000000000000"), Bytes.copyOf(buffer));
    assertEquals(0x0403_02FF, LittleEndian.get(buffer.asReadOnlyBuffer(), 1));
    assertEquals(position, buffer.position());
  }

  @Test
  void words_are_whole_and_end_at_the_limit() {
    ByteBuffer buffer = ByteBuffer.allocate(16).limit(11);
    assertEquals(2, LittleEndian.words(buffer));
    assertEquals(0, LittleEndian.get(buffer, 1));
    assertThrows(IndexOutOfBoundsException.class, () -> LittleEndian.get(buffer, 2));
    assertThrows(IndexOutOfBoundsException.class, () -> LittleEndian.put(buffer, -1, 0));
  }

  @Test
  void a_fresh_buffer_is_zero_and_of_the_same_order() {
    assertEquals(ByteOrder.LITTLE_ENDIAN, LittleEndian.allocate(8).order());
    assertEquals(Bytes.fromHex("0000000000000000"), Bytes.copyOf(LittleEndian.allocate(8)));
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void words_between_two_indices_are_cleared(ByteBuffer buffer) {
    for (int i = 0; i < 4; i++) {
      LittleEndian.put(buffer, i, -1);
    }
    LittleEndian.clear(buffer, 1, 3);
    assertEquals(Bytes.fromHex("ffffffff0000000000000000ffffffff"), Bytes.copyOf(buffer));
  }
}
