package dev.ringproof.model.backend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ringproof.spec.descriptor.SlotDescriptor;
import dev.ringproof.spec.operation.Capability;
import dev.ringproof.spec.operation.CodecOperation;
import dev.ringproof.spec.operation.DescriptorOperation;
import dev.ringproof.spec.operation.Operation;
import dev.ringproof.spec.operation.Outcome;
import dev.ringproof.spec.operation.PublishOperation;
import dev.ringproof.spec.operation.SlotOperation;
import dev.ringproof.spec.publish.WorkItem;
import dev.ringproof.spec.ring.RingStep;
import dev.ringproof.spec.slot.SlotTransition;
import dev.ringproof.spec.value.Bytes;
import dev.ringproof.spec.value.Fields;
import dev.ringproof.spec.value.Value;
import dev.ringproof.spec.value.Words;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ReferenceBackendTest {
  private static final Bytes CLAIMED = Bytes.fromHex("02" + "00".repeat(63));

  private final ReferenceBackend backend = new ReferenceBackend();

  private Fields done(Operation operation) {
    return ((Outcome.Done) backend.apply(operation)).fields();
  }

  private Outcome.Refused refused(Operation operation) {
    return (Outcome.Refused) backend.apply(operation);
  }

  @Test
  void the_capabilities_of_sections_1_to_6_are_offered() {
    assertTrue(
        backend
            .capabilities()
            .containsAll(
                EnumSet.of(
                    Capability.CODEC,
                    Capability.PUBLISH,
                    Capability.TRANSITION,
                    Capability.DESCRIPTOR,
                    Capability.RING)));
  }

  @Nested
  class Buffers {
    @Test
    void a_refused_operation_returns_its_ring() {
      assertEquals(
          Fields.of("ring", CLAIMED),
          refused(new SlotOperation.Transition(CLAIMED, 0, SlotTransition.CLAIM)).fields());
      assertEquals(
          Fields.of("ring", CLAIMED),
          refused(new PublishOperation.PublishSlot(CLAIMED, 0, 1, 9, Words.EMPTY)).fields());
    }

    @Test
    void a_refused_run_also_tells_how_many_were_published() {
      SlotDescriptor item = new SlotDescriptor.Single(1, 9, Words.EMPTY);
      assertEquals(
          Fields.of("ring", CLAIMED).with("published", Value.number(0)),
          refused(new DescriptorOperation.PublishBatchDescriptor(CLAIMED, 0, List.of(item)))
              .fields());
    }

    @Test
    void an_absent_destination_comes_back_empty_when_refused() {
      Fields empty = Fields.of("ring", Bytes.EMPTY);
      List<WorkItem> none = List.of();
      Optional<Bytes> absent = Optional.empty();
      assertEquals(
          empty, refused(new PublishOperation.EncodeWorkItemsRing(-1, 1, none, absent)).fields());
      assertEquals(
          empty,
          refused(new PublishOperation.EncodeWorkItemsRingWords(-1, 1, none, absent)).fields());
    }

    @Test
    void a_word_destination_that_is_no_whole_number_of_words_is_kept_when_refused() {
      Bytes odd = Bytes.fromHex("0102030405");
      assertEquals(
          Fields.of("ring", odd),
          refused(new PublishOperation.EncodeWorkItemsRingWords(-1, 1, List.of(), Optional.of(odd)))
              .fields());
    }
  }

  @Nested
  class HostRing {
    @Test
    void a_read_of_a_huge_length_is_refused_and_the_next_step_is_taken() {
      Fields fields =
          done(
              new SlotOperation.HostRing(
                  1,
                  List.of(
                      new RingStep.Read(0xFFFF_FFFF, 0),
                      new RingStep.Publish(CLAIMED, 0),
                      new RingStep.Read(64, 0))));
      Fields refusal =
          Fields.of("code", Value.text("misaligned_length"))
              .with("buffer", Value.text("ring slot"))
              .with("byte_len", Value.number(0xFFFF_FFFFL));
      assertEquals(
          Optional.of(Value.seq(List.of(refusal, Value.text("ok"), CLAIMED))), fields.get("steps"));
    }

    @Test
    void a_ring_that_cannot_be_made_is_a_plain_refusal() {
      assertEquals(
          Fields.of("buffer", Value.text("ring")),
          refused(new SlotOperation.HostRing(0xFFFF_FFFF, List.of())).fields());
    }
  }

  @Nested
  class Absent {
    @Test
    void a_length_that_is_not_representable_is_none() {
      assertEquals(
          Fields.of("bytes", Value.none()), done(new CodecOperation.RingByteLen(0xFFFF_FFFF)));
    }

    @Test
    void a_load_miss_that_is_not_found_has_no_other_field() {
      assertEquals(
          Fields.of("found", Value.flag(false)),
          done(new CodecOperation.DecodeLoadMiss(CLAIMED, 0)));
    }
  }
}
