package dev.ringproof.suite.property;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.ringproof.spec.operation.SlotOperation.HostRing;
import dev.ringproof.spec.ring.RingStep;
import dev.ringproof.spec.value.Bytes;
import dev.ringproof.spec.value.Fields;
import dev.ringproof.spec.value.Value;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Producer and consumer of an owned ring, beside a model that is a list of slots. */
class HostRingTest {

  @Provide
  Arbitrary<HostRing> any() {
    Arbitrary<Integer> slot = Arbitraries.oneOf(Arbitraries.integers().between(0, 4), Given.u32());
    Arbitrary<Integer> length = Arbitraries.of(64, 64, 64, 64, 0, 4, 63, 65, 128);
    Arbitrary<RingStep> publish =
        Combinators.combine(length, Arbitraries.integers().between(0, 9), slot)
            .as((bytes, status, at) -> new RingStep.Publish(content(bytes, status), at));
    Arbitrary<RingStep> read = Combinators.combine(length, slot).as(RingStep.Read::new);
    return Combinators.combine(
            Arbitraries.integers().between(0, 4),
            Arbitraries.oneOf(publish, read).list().ofMaxSize(12))
        .as(HostRing::new);
  }

  @Property(tries = 500)
  void copies_whole_slots_as_they_are_and_refuses_the_rest(@ForAll("any") HostRing op) {
    byte[] ring = new byte[64 * op.slotCount()];
    List<Value> answers = new ArrayList<>();
    for (RingStep step : op.steps()) {
      answers.add(answer(step, ring));
    }
    long done = 0;
    for (int slot = 0; slot < op.slotCount(); slot++) {
      done += RingImage.of(Bytes.of(ring)).status(slot) == 3 ? 1 : 0;
    }
    Fields fields = Asked.done(op);
    assertEquals(answers, Asked.items(fields, "steps"));
    assertEquals(done, Asked.number(fields, "done_count"));
    assertEquals(Bytes.of(ring), Asked.bytes(fields, "ring"));
  }

  private static Value answer(RingStep step, byte[] ring) {
    long length =
        step instanceof RingStep.Publish publish
            ? publish.publish().length()
            : Integer.toUnsignedLong(((RingStep.Read) step).read());
    long slot = Integer.toUnsignedLong(step.slot());
    if (length != 64) {
      return Asked.misaligned("ring slot", length).with("code", Value.text("misaligned_length"));
    }
    if (slot >= ring.length / 64) {
      return Asked.missing("ring slot", 16 * slot, ring.length)
          .with("code", Value.text("missing_word"));
    }
    if (step instanceof RingStep.Publish publish) {
      System.arraycopy(publish.publish().toArray(), 0, ring, 64 * (int) slot, 64);
      return Value.text("ok");
    }
    return Bytes.of(java.util.Arrays.copyOfRange(ring, 64 * (int) slot, 64 * (int) slot + 64));
  }

  private static Bytes content(int length, int status) {
    byte[] content = new byte[length];
    java.util.Arrays.fill(content, (byte) (0x10 + status));
    if (length >= 4) {
      System.arraycopy(new byte[] {(byte) status, 0, 0, 0}, 0, content, 0, 4);
    }
    return Bytes.of(content);
  }
}
