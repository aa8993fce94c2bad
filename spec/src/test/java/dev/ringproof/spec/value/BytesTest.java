package dev.ringproof.spec.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.ReadOnlyBufferException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BytesTest {
  @Nested
  class Hex {
    @Test
    void is_two_lower_case_digits_a_byte() {
      assertEquals("00ff7f80", Bytes.of((byte) 0, (byte) -1, (byte) 127, (byte) -128).toHex());
    }

    @Test
    void is_read_in_either_case() {
      assertEquals(Bytes.of((byte) 0xAB), Bytes.fromHex("aB"));
      assertEquals(Bytes.EMPTY, Bytes.fromHex(""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "abc", "zz", "0x", " 1", "\u0661\u0661"})
    void that_is_none_is_not_read(String hex) {
      assertThrows(IllegalArgumentException.class, () -> Bytes.fromHex(hex));
    }
  }

  @Nested
  class Equality {
    @Test
    void is_by_content() {
      assertEquals(Bytes.of((byte) 1, (byte) 2), Bytes.fromHex("0102"));
      assertEquals(Bytes.of((byte) 1, (byte) 2).hashCode(), Bytes.fromHex("0102").hashCode());
      assertNotEquals(Bytes.of((byte) 1), Bytes.of((byte) 1, (byte) 0));
      assertNotEquals(Bytes.of((byte) 1), Words.of(1));
    }
  }

  @Nested
  class Immutability {
    @Test
    void no_array_is_shared() {
      byte[] source = {1, 2};
      Bytes bytes = Bytes.of(source);
      source[0] = 9;
      bytes.toArray()[0] = 9;
      bytes.toBuffer().put(0, (byte) 9);
      assertEquals(Bytes.fromHex("0102"), bytes);
    }

    @Test
    void the_view_cannot_be_written() {
      assertThrows(
          ReadOnlyBufferException.class, () -> Bytes.fromHex("01").view().put(0, (byte) 9));
    }
  }

  @Nested
  class Buffers {
    @Test
    void are_copied_from_0_to_the_limit_and_not_moved() {
      ByteBuffer buffer = ByteBuffer.allocateDirect(4).put(new byte[] {1, 2, 3, 4});
      buffer.position(2).limit(3);
      assertEquals(Bytes.fromHex("010203"), Bytes.copyOf(buffer));
      assertEquals(2, buffer.position());
    }

    @Test
    void come_out_little_endian() {
      Bytes bytes = Bytes.fromHex("01000000");
      assertEquals(ByteOrder.LITTLE_ENDIAN, bytes.toBuffer().order());
      assertEquals(ByteOrder.LITTLE_ENDIAN, bytes.view().order());
      assertTrue(bytes.view().isReadOnly());
      assertEquals(1, bytes.view().getInt(0));
    }
  }

  @Test
  void a_byte_is_0_to_255() {
    assertEquals(255, Bytes.fromHex("00ff").at(1));
    assertEquals(2, Bytes.fromHex("00ff").length());
  }

  @Test
  void a_buffer_of_the_wire_is_lower_case_hex_two_digits_a_byte() {
    assertEquals(Optional.of(Bytes.of((byte) 0x09, (byte) 0xAF)), Bytes.fromWire("09af"));
    assertEquals(Optional.of(Bytes.EMPTY), Bytes.fromWire(""));
    for (String none : List.of("0", "0A", "0g", "/0", ":0", "`0", " 0")) {
      assertEquals(Optional.empty(), Bytes.fromWire(none), none);
    }
  }
}
