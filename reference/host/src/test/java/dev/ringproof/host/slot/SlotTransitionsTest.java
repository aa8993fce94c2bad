package dev.ringproof.host.slot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ringproof.host.Allocation;
import dev.ringproof.host.BufferKind;
import dev.ringproof.host.Refusals;
import dev.ringproof.host.Rings;
import dev.ringproof.spec.refusal.RefusalCode;
import dev.ringproof.spec.slot.SlotStatus;
import dev.ringproof.spec.slot.SlotTransition;
import dev.ringproof.spec.value.Bytes;
import dev.ringproof.spec.value.LittleEndian;
import java.nio.ByteBuffer;
import java.nio.ReadOnlyBufferException;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SlotTransitionsTest {
  private static void assertFollowsTheTable(SlotTransition transition, int status) {
    ByteBuffer ring = Rings.withStatuses(status);
    int answer = SlotTransitions.attempt(ring, 0, transition);
    boolean moves = transition != SlotTransition.PUBLISH && transition.allows(status);
    assertEquals(moves, answer >= 0);
    assertEquals(moves ? transition.to().code() : status, Rings.status(ring, 0));
  }

  @Property
  void any_status_word_is_decided_by_the_table(
      @ForAll SlotTransition transition, @ForAll int status) {
    assertFollowsTheTable(transition, status);
  }

  @Nested
  class Moves {
    @ParameterizedTest
    @EnumSource(BufferKind.class)
    void change_the_status_word_alone_in_any_memory(BufferKind kind) {
      ByteBuffer ring = kind.holding(Rings.withStatuses(2, 6).array());
      Bytes expected = Bytes.copyOf(Rings.withStatuses(2, 2));
      assertEquals(6, SlotTransitions.apply(ring, 1, SlotTransition.CLAIM));
      assertEquals(expected, Bytes.copyOf(ring));
    }

    @Test
    void every_named_state_is_decided_for_every_transition() {
      for (SlotTransition transition : SlotTransition.values()) {
        for (int status = 0; status <= 8; status++) {
          assertFollowsTheTable(transition, status);
        }
      }
    }

    @ParameterizedTest
    @EnumSource(SlotTransition.class)
    void nothing_leaves_fault(SlotTransition transition) {
      ByteBuffer ring = Rings.withStatuses(SlotStatus.FAULT.code());
      assertTrue(SlotTransitions.attempt(ring, 0, transition) < 0);
    }
  }

  @Nested
  class Refused {
    private static final ByteBuffer CUT = ByteBuffer.allocate(65);

    @Test
    void publish_is_forbidden_before_anything_is_looked_at() {
      assertEquals(
          RefusalCode.PUBLISH_TRANSITION_FORBIDDEN,
          Refusals.code(() -> SlotTransitions.apply(CUT, 9, SlotTransition.PUBLISH)));
    }

    @Test
    void the_length_is_looked_at_before_the_slot() {
      assertEquals(
          RefusalCode.RING_LENGTH,
          Refusals.code(() -> SlotTransitions.apply(CUT, 9, SlotTransition.CLAIM)));
    }

    @Test
    void the_slot_is_compared_unsigned() {
      for (int slot : new int[] {1, 0x7FFF_FFFF, 0x8000_0000, 0xFFFF_FFFF}) {
        ByteBuffer ring = Rings.withStatuses(1);
        assertEquals(
            RefusalCode.SLOT_OUT_OF_RANGE,
            Refusals.code(() -> SlotTransitions.apply(ring, slot, SlotTransition.CLAIM)));
      }
    }

    @ParameterizedTest
    @EnumSource(value = SlotTransition.class, names = "PUBLISH", mode = EnumSource.Mode.EXCLUDE)
    void an_unknown_status_is_refused_with_the_code_of_the_transition(SlotTransition transition) {
      ByteBuffer ring = Rings.withStatuses(0xFFFF_FFFF);
      assertEquals(
          transition.refusal(), Refusals.code(() -> SlotTransitions.apply(ring, 0, transition)));
    }

    @Test
    void a_read_only_ring_is_a_programmer_error() {
      ByteBuffer ring = Rings.withStatuses(1).asReadOnlyBuffer();
      assertThrows(
          ReadOnlyBufferException.class,
          () -> SlotTransitions.apply(ring, 0, SlotTransition.CLAIM));
    }
  }

  @Nested
  class Attempt {
    @Test
    void a_previous_status_is_no_refusal() {
      assertThrows(
          IllegalArgumentException.class, () -> SlotTransitions.refusal(4, SlotTransition.CANCEL));
      assertEquals(4, SlotTransitions.attempt(Rings.withStatuses(4), 0, SlotTransition.CANCEL));
    }

    @Test
    void does_not_allocate() {
      ByteBuffer ring = Rings.withStatuses(0);
      long bytes =
          Allocation.bytesPerCall(
              i -> {
                LittleEndian.put(ring, 0, i & 7);
                SlotTransitions.attempt(ring, i & 1, SlotTransition.FAULT);
              });
      assertEquals(0, bytes);
    }
  }
}
