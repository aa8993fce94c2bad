package dev.ringproof.host.opcode;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ringproof.spec.opcode.Opcode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpcodesTest {
  @ParameterizedTest
  @ValueSource(ints = {0, 7, 0xFFF0, 0xFFFF, 0x8000_0000, 0x8000_0001, 0xFFFF_FFFF})
  void the_edges_of_the_system_ranges_are_system(int opcode) {
    assertTrue(Opcodes.system(opcode));
  }

  @ParameterizedTest
  @ValueSource(ints = {8, 0xFFEF, 0x1_0000, 0x7FFF_FFFF})
  void the_words_beside_the_system_ranges_are_user(int opcode) {
    assertTrue(Opcodes.user(opcode));
  }

  @ParameterizedTest
  @ValueSource(ints = {8, 0xFFFC, 0xFFFD, 0xFFFF, 0x8000_0000, 0x8000_0002, 0xFFFF_FFFE})
  void the_words_beside_the_builtins_are_no_builtins(int opcode) {
    assertFalse(Opcodes.builtin(opcode));
  }

  @Test
  void a_load_miss_is_a_system_opcode_that_no_publisher_writes() {
    int opcode = Opcode.LOAD_MISS.code();
    assertTrue(Opcodes.system(opcode));
    assertFalse(Opcodes.publishable(opcode));
  }

  @Test
  void every_named_opcode_but_load_miss_is_publishable() {
    for (Opcode opcode : Opcode.values()) {
      assertEquals(opcode != Opcode.LOAD_MISS, Opcodes.publishable(opcode.code()));
    }
  }

  @Property
  void a_word_is_either_system_or_user_and_every_builtin_is_system(@ForAll int opcode) {
    assertEquals(Opcodes.system(opcode), !Opcodes.user(opcode));
    assertTrue(Opcodes.system(opcode) || !Opcodes.builtin(opcode));
  }
}
