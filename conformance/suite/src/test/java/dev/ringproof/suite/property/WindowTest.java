package dev.ringproof.suite.property;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.ringproof.spec.operation.DescriptorOperation.PublishWindow;
import dev.ringproof.spec.operation.DescriptorOperation.PublishWindowAsBatch;
import dev.ringproof.spec.operation.Operation;
import dev.ringproof.spec.operation.Outcome;
import dev.ringproof.spec.value.Bytes;
import dev.ringproof.spec.value.Fields;
import dev.ringproof.spec.value.Value;
import dev.ringproof.spec.value.Words;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Windows: a slot for each required and each lookahead payload. */
class WindowTest {
  private static final Words TOO_LONG = Words.of(new int[11]);

  @Provide
  Arbitrary<PublishWindow> good() {
    Arbitrary<List<Words>> payloads = Given.words(10).list().ofMaxSize(2);
    return Combinators.combine(
            Given.ring(6, 6, Given.free()),
            Arbitraries.integers().between(0, 2),
            Given.u32(),
            Given.opcode(),
            Given.u32(),
            payloads,
            payloads.map(WindowTest::atLeastOne))
        .as(PublishWindow::new);
  }

  @Property
  void required_slots_come_first_with_ticket_class_and_payload(@ForAll("good") PublishWindow op) {
    int count = entries(op).size();
    Fields expected = Fields.of("ring", published(op, count)).with("consumed", Value.u32(count));
    assertEquals(expected, Asked.done(op));
    assertEquals(expected, Asked.done(asBatch(op)));
  }

  @Property
  void directly_a_long_payload_leaves_the_entries_before_it_published(
      @ForAll("good") PublishWindow op, @ForAll byte at) {
    PublishWindow wrong = withLongPayload(op, at);
    int bad = entries(wrong).indexOf(TOO_LONG);
    refusedAfter(wrong, "window_payload_too_long", published(wrong, bad), bad);
  }

  @Property
  void as_a_batch_a_long_payload_comes_first_and_nothing_is_published(
      @ForAll("good") PublishWindow op, @ForAll byte at, @ForAll boolean overflow) {
    PublishWindow wrong = with(withLongPayload(op, at), op.ring(), overflow ? -1 : op.startSlot());
    Asked.refusedUnchanged(asBatch(wrong), "window_payload_too_long", op.ring());
  }

  @Property
  void directly_an_overflowing_index_comes_before_a_long_payload(
      @ForAll("good") PublishWindow op, @ForAll byte at, @ForAll boolean cut) {
    Bytes ring = cut ? Given.cut(op.ring(), at & 0x3F) : op.ring();
    PublishWindow wrong = with(withLongPayload(op, at), ring, -1);
    if (entries(wrong).size() > 1) {
      Asked.refusedUnchanged(wrong, "slot_index_overflow", ring);
    }
  }

  @Property
  void as_a_batch_an_overflowing_index_comes_before_the_ring(
      @ForAll("good") PublishWindow op, @ForAll byte way) {
    Bytes ring = Given.cut(op.ring(), way & 0x3F);
    int count = entries(op).size();
    PublishWindow wrong = with(op, ring, -(count - 1));
    String code = count > 1 ? "slot_index_overflow" : "ring_length";
    Asked.refusedUnchanged(asBatch(wrong), code, ring);
  }

  @Property
  void a_busy_slot_leaves_the_entries_before_it_published_in_both_forms(
      @ForAll("good") PublishWindow op, @ForAll byte at) {
    int busy = Math.floorMod(at, entries(op).size());
    RingImage ring = RingImage.of(op.ring());
    ring.withStatus(op.startSlot() + busy, Given.used(at & 0x3F));
    PublishWindow wrong = with(op, ring.bytes(), op.startSlot());
    refusedAfter(wrong, "slot_not_publishable", published(wrong, busy), busy);
    refusedAfter(asBatch(wrong), "slot_not_publishable", published(wrong, busy), busy);
  }

  @Property
  void a_missing_slot_leaves_the_entries_before_it_published_in_both_forms(
      @ForAll("good") PublishWindow op) {
    int last = entries(op).size() - 1;
    PublishWindow wrong = with(op, op.ring(), 6 - last);
    refusedAfter(wrong, "slot_out_of_range", published(wrong, last), last);
    refusedAfter(asBatch(wrong), "slot_out_of_range", published(wrong, last), last);
  }

  @Property
  void no_entries_are_none_without_a_look_at_the_ring(
      @ForAll("good") PublishWindow op, @ForAll byte way) {
    Bytes ring = Given.cut(op.ring(), way & 0x3F);
    PublishWindow none =
        new PublishWindow(ring, -1, 1, Given.reservedOpcode(0), 2, List.of(), List.of());
    Fields expected = Fields.of("ring", ring).with("consumed", Value.u32(0));
    assertEquals(expected, Asked.done(none));
    assertEquals(expected, Asked.done(asBatch(none)));
  }

  private static void refusedAfter(Operation op, String code, Bytes left, int published) {
    Outcome.Refused refused = Asked.refused(op);
    assertEquals(code, refused.code());
    assertEquals(left, refused.fields().get("ring").orElseThrow());
    assertEquals(Value.u32(published), refused.fields().get("published").orElseThrow());
  }

  private static Bytes published(PublishWindow op, int count) {
    RingImage ring = RingImage.of(op.ring());
    for (int i = 0; i < count; i++) {
      Words payload = entries(op).get(i);
      int[] args = new int[2 + payload.length()];
      args[0] = op.ticket();
      args[1] = i < op.required().size() ? 0 : 1;
      System.arraycopy(payload.toArray(), 0, args, 2, payload.length());
      ring.published(op.startSlot() + i, op.opcode(), op.tenant(), args);
    }
    return ring.bytes();
  }

  private static List<Words> entries(PublishWindow op) {
    List<Words> entries = new ArrayList<>(op.required());
    entries.addAll(op.lookahead());
    return entries;
  }

  private static List<Words> atLeastOne(List<Words> payloads) {
    return payloads.isEmpty() ? List.of(Words.EMPTY) : payloads;
  }

  private static PublishWindow withLongPayload(PublishWindow op, int at) {
    List<Words> required = new ArrayList<>(op.required());
    List<Words> lookahead = new ArrayList<>(op.lookahead());
    List<Words> chosen = at % 2 == 0 || required.isEmpty() ? lookahead : required;
    chosen.set(Math.floorMod(at, chosen.size()), TOO_LONG);
    return new PublishWindow(
        op.ring(), op.startSlot(), op.tenant(), op.opcode(), op.ticket(), required, lookahead);
  }

  private static PublishWindow with(PublishWindow op, Bytes ring, int start) {
    return new PublishWindow(
        ring, start, op.tenant(), op.opcode(), op.ticket(), op.required(), op.lookahead());
  }

  private static PublishWindowAsBatch asBatch(PublishWindow op) {
    return new PublishWindowAsBatch(
        op.ring(),
        op.startSlot(),
        op.tenant(),
        op.opcode(),
        op.ticket(),
        op.required(),
        op.lookahead());
  }
}
