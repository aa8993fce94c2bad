package dev.ringproof.host.telemetry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ringproof.spec.value.Words;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class OpcodeSetTest {
  @Property(tries = 500)
  void contains_what_it_is_made_from_and_nothing_else(
      @ForAll List<Integer> opcodes, @ForAll int other) {
    OpcodeSet set = OpcodeSet.of(Words.of(opcodes.stream().mapToInt(Integer::intValue).toArray()));
    opcodes.forEach(opcode -> assertTrue(set.contains(opcode)));
    assertEquals(opcodes.contains(other), set.contains(other));
    assertEquals(opcodes.isEmpty(), set.isEmpty());
  }

  @Test
  void the_lowest_words_may_all_be_in_it() {
    int first = Integer.MIN_VALUE;
    OpcodeSet set = OpcodeSet.of(Words.of(IntStream.range(first, first + 100).toArray()));
    IntStream.range(first, first + 100).forEach(opcode -> assertTrue(set.contains(opcode)));
    assertFalse(set.contains(first + 100));
  }
}
