package dev.ringproof.host.descriptor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.ringproof.host.Refusals;
import dev.ringproof.host.Rings;
import dev.ringproof.spec.descriptor.WindowDescriptor;
import dev.ringproof.spec.refusal.Refusal;
import dev.ringproof.spec.refusal.RefusalCode;
import dev.ringproof.spec.value.Bytes;
import dev.ringproof.spec.value.Words;
import java.nio.ByteBuffer;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class WindowPublisherTest {
  private static final Words LONGEST = Words.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
  private static final Words TOO_LONG = Words.of(new int[11]);

  private static WindowDescriptor window(int start, List<Words> required, List<Words> lookahead) {
    return new WindowDescriptor(start, 7, 9, 0xFFFF_FFFF, required, lookahead);
  }

  @Test
  void required_entries_come_first_and_both_forms_write_the_same() {
    ByteBuffer ring = Rings.withStatuses(1, 0, 0);
    ByteBuffer byBatch = Rings.withStatuses(1, 0, 0);
    WindowDescriptor window = window(1, List.of(LONGEST), List.of(Words.EMPTY));
    assertEquals(2, new WindowPublisher(ring).publish(window));
    assertEquals(2, new WindowPublisher(byBatch).publishAsBatch(window));
    assertEquals(
        Words.of(1, 9, 7, 2, 0xFFFF_FFFF, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10), Rings.slot(ring, 1));
    assertEquals(
        Words.of(1, 9, 7, 2, 0xFFFF_FFFF, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0), Rings.slot(ring, 2));
    assertEquals(Bytes.copyOf(ring), Bytes.copyOf(byBatch));
  }

  @Test
  void a_window_without_entries_does_not_look_at_the_ring() {
    WindowPublisher publisher = new WindowPublisher(ByteBuffer.allocate(1));
    WindowDescriptor empty = window(0, List.of(), List.of());
    assertEquals(0, publisher.publish(empty));
    assertEquals(0, publisher.publishAsBatch(empty));
  }

  @Nested
  class EntryByEntry {
    @Test
    void a_payload_is_measured_when_its_turn_comes() {
      ByteBuffer ring = Rings.withStatuses(0, 0);
      WindowDescriptor window = window(0, List.of(LONGEST), List.of(TOO_LONG));
      assertEquals(
          Refusal.of(RefusalCode.WINDOW_PAYLOAD_TOO_LONG).afterPublishing(1),
          Refusals.of(() -> new WindowPublisher(ring).publish(window)));
      assertEquals(1, Rings.status(ring, 0));
      assertEquals(0, Rings.status(ring, 1));
    }

    @Test
    void the_last_slot_is_looked_at_before_any_payload() {
      WindowDescriptor window = window(0xFFFF_FFFF, List.of(TOO_LONG), List.of(TOO_LONG));
      assertEquals(
          Refusal.of(RefusalCode.SLOT_INDEX_OVERFLOW).afterPublishing(0),
          Refusals.of(() -> new WindowPublisher(Rings.withStatuses(0)).publish(window)));
    }

    @Test
    void a_payload_is_measured_before_the_ring_is_looked_at() {
      WindowPublisher publisher = new WindowPublisher(ByteBuffer.allocate(1));
      assertEquals(
          RefusalCode.WINDOW_PAYLOAD_TOO_LONG,
          Refusals.code(() -> publisher.publish(window(0, List.of(TOO_LONG), List.of()))));
    }
  }

  @Nested
  class AsBatch {
    @Test
    void all_payloads_are_measured_before_anything_else() {
      ByteBuffer ring = Rings.withStatuses(0, 0);
      WindowDescriptor window = window(0xFFFF_FFFF, List.of(LONGEST), List.of(TOO_LONG));
      assertEquals(
          Refusal.of(RefusalCode.WINDOW_PAYLOAD_TOO_LONG).afterPublishing(0),
          Refusals.of(() -> new WindowPublisher(ring).publishAsBatch(window)));
      assertEquals(Bytes.copyOf(Rings.withStatuses(0, 0)), Bytes.copyOf(ring));
    }

    @Test
    void a_busy_slot_leaves_the_earlier_entries_published() {
      ByteBuffer ring = Rings.withStatuses(0, 2);
      WindowDescriptor window = window(0, List.of(LONGEST, LONGEST), List.of());
      assertEquals(
          Refusal.of(RefusalCode.SLOT_NOT_PUBLISHABLE).afterPublishing(1),
          Refusals.of(() -> new WindowPublisher(ring).publishAsBatch(window)));
      assertEquals(1, Rings.status(ring, 0));
    }
  }
}
