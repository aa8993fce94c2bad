package dev.ringproof.host.ring;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.ringproof.host.BufferKind;
import dev.ringproof.spec.value.Bytes;
import dev.ringproof.spec.value.LittleEndian;
import java.nio.ByteBuffer;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class LoadMissCodecTest {
  @Test
  void the_slot_has_tenant_and_priority_zero() {
    String golden = "01000000fdff00000000000000000000" + "efbeadde01000000" + "00".repeat(40);
    ByteBuffer slot = LoadMissCodec.encode(new LoadMiss(0xDEAD_BEEF, true));
    assertEquals(golden, Bytes.copyOf(slot).toHex());
  }

  @Property
  void what_is_encoded_is_decoded(@ForAll int resource, @ForAll boolean prefetch) {
    LoadMiss miss = new LoadMiss(resource, prefetch);
    assertEquals(Optional.of(miss), LoadMissCodec.decode(LoadMissCodec.encode(miss), 0));
  }

  @ParameterizedTest
  @EnumSource(BufferKind.class)
  void status_and_rest_of_the_slot_are_not_needed(BufferKind kind) {
    ByteBuffer slot = LoadMissCodec.encode(new LoadMiss(5, false));
    LittleEndian.put(slot, 0, 99);
    LittleEndian.put(slot, 5, 0x8000_0000);
    ByteBuffer cut = kind.holding(slot.array()).limit(24);
    assertEquals(Optional.of(new LoadMiss(5, true)), LoadMissCodec.decode(cut, 0));
    assertEquals(Optional.empty(), LoadMissCodec.decode(cut.limit(23), 0));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 0x0800_0000, 0x1000_0000, 0x8000_0000, 0xFFFF_FFFF})
  void a_slot_past_the_end_is_absent_and_does_not_wrap(int slot) {
    ByteBuffer ring = LoadMissCodec.encode(new LoadMiss(5, false));
    assertEquals(Optional.empty(), LoadMissCodec.decode(ring, slot));
  }

  @Test
  void another_opcode_is_absent() {
    assertEquals(Optional.empty(), LoadMissCodec.decode(ByteBuffer.allocate(64), 0));
  }
}
