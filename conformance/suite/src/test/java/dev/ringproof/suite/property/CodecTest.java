package dev.ringproof.suite.property;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.ringproof.spec.operation.CodecOperation.ClassifyOpcode;
import dev.ringproof.spec.operation.CodecOperation.ControlByteLen;
import dev.ringproof.spec.operation.CodecOperation.DebugLogByteLen;
import dev.ringproof.spec.operation.CodecOperation.EncodeControl;
import dev.ringproof.spec.operation.CodecOperation.EncodeEmptyDebugLog;
import dev.ringproof.spec.operation.CodecOperation.EncodeEmptyRing;
import dev.ringproof.spec.operation.CodecOperation.RingByteLen;
import dev.ringproof.spec.operation.CodecOperation.SlotWordIndex;
import dev.ringproof.spec.operation.Operation;
import dev.ringproof.spec.value.Bytes;
import dev.ringproof.spec.value.Fields;
import dev.ringproof.spec.value.Value;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Lengths, encoders, opcode classes and the index of a slot's word. */
class CodecTest {
  private static final long U32_MAX = 0xFFFF_FFFFL;

  /** Byte lengths, absent above the representable limit. */
  @Group
  class Lengths {
    @Property
    void a_control_buffer_is_at_least_640_bytes(@ForAll("limits") int observables) {
      long n = Integer.toUnsignedLong(observables);
      length(new ControlByteLen(observables), n <= U32_MAX - 160, 4 * (160 + n));
    }

    @Property
    void a_ring_is_64_bytes_a_slot(@ForAll("limits") int slots) {
      long n = Integer.toUnsignedLong(slots);
      length(new RingByteLen(slots), n <= U32_MAX / 16, 64 * n);
    }

    @Property
    void a_debug_log_is_a_cursor_and_16_bytes_a_record(@ForAll("limits") int records) {
      long n = Integer.toUnsignedLong(records);
      length(new DebugLogByteLen(records), n <= U32_MAX / 4, 4 * (1 + 4 * n));
    }

    @Provide
    Arbitrary<Integer> limits() {
      return Arbitraries.oneOf(
          Given.u32(),
          Arbitraries.of(268_435_455, 268_435_456, 1_073_741_823, 1_073_741_824),
          Arbitraries.of(0xFFFF_FFFF - 160, 0xFFFF_FFFF - 159, 1_048_576, 1_048_577));
    }

    private static void length(Operation op, boolean representable, long bytes) {
      Value expected = representable ? Value.number(bytes) : Value.none();
      assertEquals(Fields.of("bytes", expected), Asked.done(op));
    }
  }

  /** Fresh buffers. */
  @Group
  class Encoders {
    @Property
    void a_control_buffer_authorises_its_tenants_and_is_zero_elsewhere(
        @ForAll boolean shutdown,
        @ForAll("tenants") int tenants,
        @ForAll @IntRange(max = 40) int observables) {
      WordsImage expected = WordsImage.zero(160 + observables).with(0, shutdown ? 1 : 0).with(2, 3);
      for (int i = 3; i < 32 && Integer.compareUnsigned(i - 3, tenants) < 0; i++) {
        expected.with(i, -1);
      }
      for (int i = 32; i < 64 && Integer.compareUnsigned(i - 32, tenants) < 0; i++) {
        expected.with(i, 1_000_000);
      }
      assertEquals(
          Fields.of("control", expected.bytes()),
          Asked.done(new EncodeControl(shutdown, tenants, observables)));
    }

    @Provide
    Arbitrary<Integer> tenants() {
      return Arbitraries.oneOf(Arbitraries.integers().between(0, 34), Given.u32());
    }

    @Property
    void a_ring_and_a_log_are_zeros(@ForAll @IntRange(max = 20) int count) {
      assertEquals(
          Fields.of("ring", RingImage.empty(count).bytes()),
          Asked.done(new EncodeEmptyRing(count)));
      assertEquals(
          Fields.of("debug_log", WordsImage.zero(1 + 4 * count).bytes()),
          Asked.done(new EncodeEmptyDebugLog(count)));
    }

    @Property
    void more_than_the_encodable_number_is_refused(@ForAll("tooMany") int count) {
      refused(new EncodeControl(true, 3, count), "control");
      refused(new EncodeEmptyRing(count), "ring");
      refused(new EncodeEmptyDebugLog(count), "debug_log");
    }

    @Provide
    Arbitrary<Integer> tooMany() {
      return Arbitraries.oneOf(
          Arbitraries.of(1_048_577, 0x7FFF_FFFF, 0x8000_0000, 0xFFFF_FFFF),
          Arbitraries.integers().filter(n -> Integer.compareUnsigned(n, 1_048_576) > 0));
    }

    @Example
    void the_encodable_number_is_encoded() {
      Bytes ring = Asked.bytes(Asked.done(new EncodeEmptyRing(1_048_576)), "ring");
      assertEquals(64 * 1_048_576, ring.length());
    }

    private static void refused(Operation op, String buffer) {
      Asked.refusedExactly(op, "byte_length_overflow", Fields.of("buffer", Value.text(buffer)));
    }
  }

  /** Index of a word of a slot. */
  @Group
  class Index {
    @Property
    void the_word_is_looked_at_before_the_slot(@ForAll("word") int word, @ForAll("slot") int slot) {
      SlotWordIndex op = new SlotWordIndex(slot, word);
      long base = 16 * Integer.toUnsignedLong(slot);
      if (Integer.compareUnsigned(word, 16) >= 0) {
        Asked.refusedExactly(op, "word_out_of_slot", Fields.of("buffer", Value.text("slot")));
      } else if (base > U32_MAX) {
        Asked.refusedExactly(op, "byte_length_overflow", Fields.of("buffer", Value.text("ring")));
      } else {
        assertEquals(Fields.of("index", Value.number(base + word)), Asked.done(op));
      }
    }

    @Provide
    Arbitrary<Integer> word() {
      return Arbitraries.oneOf(Arbitraries.integers().between(0, 17), Given.u32());
    }

    @Provide
    Arbitrary<Integer> slot() {
      return Arbitraries.oneOf(Arbitraries.of(0x0FFF_FFFF, 0x1000_0000), Given.u32());
    }
  }

  /** Classes of opcodes. */
  @Group
  class Classes {
    @Property(tries = 1000)
    void follow_from_the_words_of_the_norm(@ForAll("opcode") int word) {
      long op = Integer.toUnsignedLong(word);
      boolean builtin = op <= 7 || op == 0x8000_0001L || op == 0xFFFE || op == 0xFFFF_FFFFL;
      boolean system = op >= 0x8000_0000L || op >= 0xFFF0 && op <= 0xFFFF || op <= 7;
      Fields expected =
          Fields.of("system", Value.flag(system))
              .with("builtin", Value.flag(builtin))
              .with("user", Value.flag(!system))
              .with("publishable", Value.flag(builtin || !system));
      assertEquals(expected, Asked.done(new ClassifyOpcode(word)));
    }

    @Provide
    Arbitrary<Integer> opcode() {
      return Arbitraries.oneOf(
          Given.u32(),
          Given.opcode(),
          Arbitraries.integers().between(0xFFEE, 0x1_0001),
          Arbitraries.integers().between(0x7FFF_FFFE, Integer.MAX_VALUE),
          Arbitraries.integers().between(Integer.MIN_VALUE, Integer.MIN_VALUE + 3));
    }
  }
}
