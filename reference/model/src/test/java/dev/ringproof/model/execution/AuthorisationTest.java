package dev.ringproof.model.execution;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.ringproof.spec.control.ControlLayout;
import dev.ringproof.spec.execution.PublishedSlot;
import dev.ringproof.spec.norm.Proves;
import dev.ringproof.spec.opcode.Opcode;
import dev.ringproof.spec.slot.SlotStatus;
import dev.ringproof.spec.value.Words;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@Proves("EXE-07")
class AuthorisationTest {
  private static final int BASE = ControlLayout.TENANT_BASE_INDEX;

  private static Kernel everyWordSet() {
    Kernel kernel = new Kernel(0, 3, 0);
    for (int index = ControlLayout.TENANT_MASKS_INDEX; index < 96; index++) {
      kernel.with(index, 1);
    }
    return kernel;
  }

  private static SlotStatus visited(Kernel kernel, int tenant) {
    return kernel.publish(new PublishedSlot(0, tenant, 0, Words.EMPTY)).drain().status(0);
  }

  @Nested
  class Mask {
    @Test
    void zero_leaves_the_slot_published_and_counts_nothing() {
      Kernel kernel = new Kernel(0, 1, 0);
      assertEquals(SlotStatus.PUBLISHED, visited(kernel, 4));
      assertEquals(0, kernel.doneCount());
      assertEquals(0, kernel.metric(0));
    }

    @Test
    void any_bit_authorises() {
      assertEquals(SlotStatus.DONE, visited(new Kernel(0, 1, 0).with(7, 1 << 31), 4));
    }

    @Test
    void tenant_28_has_the_last_one() {
      assertEquals(SlotStatus.DONE, visited(everyWordSet(), 28));
    }

    @Test
    void tenant_29_is_not_authorised_by_its_quota_E6() {
      assertEquals(SlotStatus.PUBLISHED, visited(everyWordSet(), 29));
    }

    @Test
    void the_last_tenant_does_not_wrap_E6() {
      assertEquals(SlotStatus.PUBLISHED, visited(everyWordSet(), -1));
      assertEquals(SlotStatus.PUBLISHED, visited(everyWordSet().with(BASE, 5), -1));
    }
  }

  @Nested
  class Base {
    @Test
    void of_2_does_not_make_itself_a_mask() {
      assertEquals(SlotStatus.PUBLISHED, visited(everyWordSet().with(BASE, 2), 0));
      assertEquals(SlotStatus.DONE, visited(everyWordSet().with(BASE, 2), 1));
    }

    @Test
    void of_4_billion_does_not_wrap() {
      assertEquals(SlotStatus.PUBLISHED, visited(everyWordSet().with(BASE, -1), 5));
    }

    @Test
    void stored_by_a_slot_counts_from_the_next_slot_on() {
      Kernel kernel = everyWordSet().publish(0, Opcode.STORE_U32.code(), 40, BASE).publish(1, 0);
      kernel.drain(2);
      assertEquals(SlotStatus.DONE, kernel.status(0));
      assertEquals(SlotStatus.PUBLISHED, kernel.status(1));
    }
  }

  @Test
  void is_asked_again_in_every_pass_that_follows_an_execution() {
    Kernel kernel = new Kernel(0, 3, 0).publish(new PublishedSlot(0, 4, 0, Words.EMPTY));
    kernel.publish(1, Opcode.STORE_U32.code(), 1, 7).drain(2);
    assertEquals(SlotStatus.DONE, kernel.status(0));
  }

  @Test
  void granted_by_a_later_slot_counts_from_the_next_pass_on() {
    Kernel kernel = new Kernel(0, 2, 0).publish(new PublishedSlot(0, 4, 0, Words.EMPTY));
    kernel.publish(1, Opcode.STORE_U32.code(), 1, 7);
    assertEquals(SlotStatus.PUBLISHED, kernel.drain(1).status(0));
    assertEquals(SlotStatus.DONE, kernel.drain(1).status(0));
  }
}
