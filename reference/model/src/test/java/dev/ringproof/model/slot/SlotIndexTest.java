package dev.ringproof.model.slot;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.ringproof.model.Refused;
import dev.ringproof.spec.norm.Proves;
import dev.ringproof.spec.refusal.BufferName;
import dev.ringproof.spec.refusal.Refusal;
import dev.ringproof.spec.refusal.RefusalCode;
import org.junit.jupiter.api.Test;

class SlotIndexTest {
  @Test
  @Proves({"SLOT-01", "SLOT-08"})
  void a_slot_is_sixteen_words_after_the_one_before() {
    assertEquals(0, SlotIndex.named(0, 0));
    assertEquals(16 * 7 + 15, SlotIndex.named(7, 15));
    assertEquals(0xFFFF_FFFF, SlotIndex.named(0x0FFF_FFFF, 15));
  }

  @Test
  @Proves("SLOT-09")
  void a_word_past_the_slot_is_refused_before_the_slot_is_looked_at() {
    Refusal expected = Refusal.of(RefusalCode.WORD_OUT_OF_SLOT, BufferName.SLOT);
    assertEquals(expected, Refused.refusal(() -> SlotIndex.named(0, 16)));
    assertEquals(expected, Refused.refusal(() -> SlotIndex.named(-1, -1)));
  }

  @Test
  @Proves("SLOT-10")
  void a_slot_whose_first_word_has_no_u32_index_is_refused() {
    Refusal expected = Refused.overflow(BufferName.RING);
    assertEquals(expected, Refused.refusal(() -> SlotIndex.named(0x1000_0000, 0)));
    assertEquals(expected, Refused.refusal(() -> SlotIndex.named(-1, 15)));
  }
}
