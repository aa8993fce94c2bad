package dev.ringproof.host.descriptor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.ringproof.spec.descriptor.SlotDescriptor;
import dev.ringproof.spec.opcode.Opcode;
import dev.ringproof.spec.value.Words;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SlotOpcodeTest {
  @ParameterizedTest
  @EnumSource(BuiltinOpcode.class)
  void a_builtin_has_the_word_of_the_norm(BuiltinOpcode builtin) {
    assertEquals(Opcode.valueOf(builtin.name()).code(), builtin.code());
    assertEquals(builtin, SlotOpcode.of(builtin.code()));
  }

  @Test
  void packed_slots_and_load_misses_are_no_builtins_of_a_single_slot() {
    assertEquals(new CustomOpcode(0x8000_0001), SlotOpcode.of(Opcode.PACKED_SLOT.code()));
    assertEquals(new CustomOpcode(0xFFFD), SlotOpcode.of(Opcode.LOAD_MISS.code()));
  }

  @Property
  void every_word_is_the_opcode_of_its_word(@ForAll int word) {
    assertEquals(word, SlotOpcode.of(word).code());
  }

  @Test
  void a_descriptor_holds_the_word_and_the_arguments() {
    assertEquals(
        new SlotDescriptor.Single(7, 0xFFFE, Words.of(1, 2, 3)),
        BuiltinOpcode.PRINTF.slot(7, 1, 2, 3));
  }
}
