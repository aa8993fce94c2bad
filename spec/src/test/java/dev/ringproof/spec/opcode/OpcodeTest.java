package dev.ringproof.spec.opcode;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules OPC-01 and OPC-02: words of the named opcodes. */
class OpcodeTest {
  @ParameterizedTest
  @CsvSource({
    "0, NOP",
    "1, STORE_U32",
    "2, ATOMIC_ADD",
    "3, LOAD_U32",
    "4, COMPARE_SWAP",
    "5, MEMCPY",
    "6, DFA_STEP",
    "7, BATCH_FENCE",
    "65533, LOAD_MISS",
    "65534, PRINTF",
    "2147483649, PACKED_SLOT",
    "4294967295, SHUTDOWN",
  })
  void a_word_has_its_name(long word, Opcode opcode) {
    assertEquals(opcode, Opcode.of((int) word));
    assertEquals(word, Integer.toUnsignedLong(opcode.code()));
  }

  @ParameterizedTest
  @ValueSource(longs = {8, 0xFC, 0xFE, 0xFF, 0xFFF0, 0xFFFF, 0x10000, 0x80000000L, 0xFFFFFFFEL})
  void every_other_word_is_other(long word) {
    assertEquals(Opcode.OTHER, Opcode.of((int) word));
  }

  @Test
  void bounds_of_the_classes_are_literal() {
    assertEquals(0xFFF0, Opcode.SYSTEM_RANGE_FIRST);
    assertEquals(0xFFFF, Opcode.SYSTEM_RANGE_LAST);
    assertEquals(7, Opcode.LOW_BUILTIN_LAST);
    assertEquals(13, Opcode.values().length);
  }
}
