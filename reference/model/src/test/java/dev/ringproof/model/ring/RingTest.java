package dev.ringproof.model.ring;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.ringproof.model.Refused;
import dev.ringproof.model.RingOf;
import dev.ringproof.spec.answer.CodecAnswer.ByteLenAnswer;
import dev.ringproof.spec.answer.CodecAnswer.LoadMissAnswer;
import dev.ringproof.spec.answer.SlotAnswer.HostRingAnswer;
import dev.ringproof.spec.answer.StepAnswer;
import dev.ringproof.spec.norm.Proves;
import dev.ringproof.spec.refusal.BufferName;
import dev.ringproof.spec.refusal.Refusal;
import dev.ringproof.spec.ring.RingStep;
import dev.ringproof.spec.value.Bytes;
import java.nio.ByteBuffer;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class RingTest {
  @Nested
  class Encoder {
    @Test
    @Proves({"RING-01", "RING-02"})
    void tells_the_length_while_it_is_representable() {
      assertEquals(ByteLenAnswer.of(0), RingEncoding.byteLength(0));
      assertEquals(ByteLenAnswer.of(0x3_FFFF_FFC0L), RingEncoding.byteLength(0x0FFF_FFFF));
      assertEquals(ByteLenAnswer.NONE, RingEncoding.byteLength(0x1000_0000));
      assertEquals(ByteLenAnswer.NONE, RingEncoding.byteLength(-1));
    }

    @Test
    @Proves({"RING-03", "RING-04"})
    void writes_zeros_for_at_most_2_to_the_20_slots() {
      assertEquals(Bytes.of(new byte[192]), Bytes.copyOf(RingEncoding.empty(3)));
      assertEquals(64 << 20, RingEncoding.empty(1 << 20).limit());
      Refusal expected = Refused.overflow(BufferName.RING);
      assertEquals(expected, Refused.refusal(() -> RingEncoding.empty((1 << 20) + 1)));
      assertEquals(expected, Refused.refusal(() -> new OwnedRing(-1)));
    }
  }

  @Nested
  class DoneCount {
    private final ByteBuffer ring = RingOf.statuses(3, 1, 3, 8, 3);

    @Test
    @Proves("RING-05")
    void is_about_the_first_slots_only() {
      assertEquals(1, DoneSlots.count(ring, 2));
      assertEquals(2, DoneSlots.count(ring, 4));
      assertEquals(3, DoneSlots.count(ring, 5));
    }

    @Test
    @Proves("RING-06")
    void over_no_slots_is_0_whatever_the_buffer() {
      assertEquals(0, DoneSlots.count(ByteBuffer.allocate(3), 0));
    }

    @Test
    @Proves("RING-07")
    void asks_for_whole_words_and_not_for_whole_slots() {
      assertEquals(1, DoneSlots.count(ring.limit(64 + 4), 1));
      assertEquals(
          Refusal.misaligned(BufferName.RING, 67),
          Refused.refusal(() -> DoneSlots.count(ring.limit(67), 2)));
    }

    @Test
    @Proves("RING-08")
    void refuses_slots_that_are_not_there() {
      assertEquals(
          Refusal.missingWord(BufferName.RING, 96, 320),
          Refused.refusal(() -> DoneSlots.count(ring, 6)));
      assertEquals(
          Refusal.missingWord(BufferName.RING, 16 * 0xFFFF_FFFFL, 320),
          Refused.refusal(() -> DoneSlots.count(ring, -1)));
    }
  }

  @Nested
  class Owned {
    private static final Bytes DONE = Bytes.copyOf(RingOf.statuses(3));

    private static HostRingAnswer run(RingStep... steps) {
      return new OwnedRing(2).run(List.of(steps));
    }

    private static StepAnswer misaligned(long length) {
      return new StepAnswer.Declined(Refusal.misaligned(BufferName.RING_SLOT, length));
    }

    private static StepAnswer missing(long word) {
      return new StepAnswer.Declined(Refusal.missingWord(BufferName.RING_SLOT, word, 128));
    }

    @Test
    @Proves({"RING-09", "RING-10", "RING-12"})
    void copies_a_slot_in_and_out_whatever_it_holds_and_counts_its_done_ones() {
      Bytes fault = Bytes.copyOf(RingOf.statuses(7));
      HostRingAnswer answer =
          run(
              new RingStep.Publish(fault, 1),
              new RingStep.Publish(DONE, 1),
              new RingStep.Read(64, 1));
      StepAnswer stored = new StepAnswer.Stored();
      Bytes ring = Bytes.copyOf(ByteBuffer.allocate(128).put(64, DONE.toArray()));
      assertEquals(
          new HostRingAnswer(List.of(stored, stored, new StepAnswer.Copied(DONE)), 1, ring),
          answer);
    }

    @Test
    @Proves("RING-11")
    void refuses_the_buffer_before_the_slot_and_goes_on() {
      HostRingAnswer answer =
          run(
              new RingStep.Read(-1, -1),
              new RingStep.Publish(Bytes.EMPTY, 2),
              new RingStep.Read(64, -1),
              new RingStep.Publish(DONE, 2));
      assertEquals(
          List.of(misaligned(0xFFFF_FFFFL), misaligned(0), missing(16 * 0xFFFF_FFFFL), missing(32)),
          answer.steps());
    }
  }

  @Nested
  class LoadMiss {
    @Test
    @Proves("RING-14")
    void is_a_published_slot_of_tenant_and_priority_0() {
      assertEquals(
          RingOf.slots(RingOf.slot(1, 0xFFFD, 0, 0, 9, 1)),
          Bytes.copyOf(LoadMissSlot.encode(9, true)));
      assertEquals(
          RingOf.slots(RingOf.slot(1, 0xFFFD, 0, 0, -1, 0)),
          Bytes.copyOf(LoadMissSlot.encode(-1, false)));
    }

    @Test
    @Proves({"RING-15", "RING-16", "RING-17"})
    void is_found_by_its_opcode_and_two_arguments_whatever_the_status() {
      ByteBuffer ring = RingOf.words(77, 0xFFFD, 5, 5, 9, 2, 0);
      assertEquals(LoadMissAnswer.of(9, true), LoadMissSlot.decode(ring, 0));
      assertEquals(LoadMissAnswer.of(9, true), LoadMissSlot.decode(ring.limit(27), 0));
      assertEquals(LoadMissAnswer.NONE, LoadMissSlot.decode(ring.limit(23), 0));
      ByteBuffer other = RingOf.words(1, 0xFFFE, 0, 0, 9, 0);
      assertEquals(LoadMissAnswer.NONE, LoadMissSlot.decode(other, 0));
    }

    @Test
    @Proves("RING-17")
    void of_a_large_slot_is_not_that_of_another() {
      ByteBuffer ring = LoadMissSlot.encode(9, false);
      assertEquals(LoadMissAnswer.of(9, false), LoadMissSlot.decode(ring, 0));
      assertEquals(LoadMissAnswer.NONE, LoadMissSlot.decode(ring, 0x1000_0000));
      assertEquals(LoadMissAnswer.NONE, LoadMissSlot.decode(ring, -1));
    }
  }
}
