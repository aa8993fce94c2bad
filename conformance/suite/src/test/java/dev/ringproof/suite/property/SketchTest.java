package dev.ringproof.suite.property;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.ringproof.spec.operation.TelemetryOperation.Sketch;
import dev.ringproof.spec.value.Bytes;
import dev.ringproof.spec.value.Fields;
import dev.ringproof.spec.value.Value;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Count-Min sketches of a snapshot, beside one that counts with big integers. */
class SketchTest {
  private static final BigInteger TWO_TO_64 = BigInteger.ONE.shiftLeft(64);
  private static final BigInteger GAMMA = new BigInteger("9E3779B97F4A7C15", 16);

  @Provide
  Arbitrary<Bytes> control() {
    return Given.wholeWords(160, 161);
  }

  @Provide
  Arbitrary<Bytes> ring() {
    return Given.ring(0, 5, Given.status());
  }

  @Property
  void counts_opcodes_tenants_statuses_and_metrics(
      @ForAll("control") Bytes control,
      @ForAll("ring") Bytes bytes,
      @ForAll @IntRange(min = 1, max = 4) int depth,
      @ForAll @IntRange(min = 1, max = 33) int width) {
    RingImage ring = RingImage.of(bytes);
    Counted counted = new Counted(depth, width);
    for (int slot = 0; slot < ring.slots(); slot++) {
      counted.add(ring, slot);
    }
    Fields expected =
        counted
            .fields()
            .with("dispatch_metrics", metrics(control, depth, width))
            .with("total_slots", Value.u64(ring.slots()))
            .with("active_slots", Value.u64(counted.activeSlots));
    assertEquals(expected, Asked.done(new Sketch(control, bytes, depth, width)));
  }

  @Property
  void the_snapshot_is_checked_before_the_shape(
      @ForAll("control") Bytes control, @ForAll("ring") Bytes ring, @ForAll byte way) {
    Bytes cutRing = Given.cut(ring, way & 0x3F);
    Bytes cutControl = Given.cut(control, way & 0x3F);
    assertEquals("sketch_shape", code(control, ring, 0, way));
    assertEquals("sketch_shape", code(control, ring, way, 0));
    assertEquals("ring_length", code(control, cutRing, 0, 0));
    assertEquals("control_length", code(cutControl, cutRing, 0, 0));
  }

  private static String code(Bytes control, Bytes ring, int depth, int width) {
    return Asked.refused(new Sketch(control, ring, depth, width)).code();
  }

  private static Value metrics(Bytes control, int depth, int width) {
    Counters counters = new Counters(depth, width);
    for (int i = 0; i < 32; i++) {
      counters.add(i, Integer.toUnsignedLong(WordsImage.of(control).word(96 + i)));
    }
    return counters.value();
  }

  /** What a sketch counts of a ring. */
  private static final class Counted {
    private final Counters opcodes;
    private final Counters active;
    private final Counters tenants;
    private final Counters statuses;
    private long activeSlots;

    Counted(int depth, int width) {
      opcodes = new Counters(depth, width);
      active = new Counters(depth, width);
      tenants = new Counters(depth, width);
      statuses = new Counters(depth, width);
    }

    void add(RingImage ring, int slot) {
      boolean isActive = List.of(1, 2, 4, 5, 6).contains(ring.status(slot));
      activeSlots += isActive ? 1 : 0;
      active.add(ring.word(slot, 1), isActive ? 1 : 0);
      opcodes.add(ring.word(slot, 1), 1);
      tenants.add(ring.word(slot, 2), 1);
      statuses.add(ring.status(slot), 1);
    }

    Fields fields() {
      return Fields.of("ring_opcode", opcodes.value())
          .with("active_opcode", active.value())
          .with("tenant", tenants.value())
          .with("status", statuses.value());
    }
  }

  private static final class Counters {
    private final int depth;
    private final int width;
    private final List<Long> cells;

    Counters(int depth, int width) {
      this.depth = depth;
      this.width = width;
      this.cells = new ArrayList<>(Collections.nCopies(depth * width, 0L));
    }

    void add(int key, long count) {
      for (int row = 0; row < depth; row++) {
        BigInteger salt = GAMMA.multiply(BigInteger.valueOf(row)).mod(TWO_TO_64);
        BigInteger hash = splitmix(BigInteger.valueOf(Integer.toUnsignedLong(key)).xor(salt));
        int cell = row * width + hash.mod(BigInteger.valueOf(width)).intValue();
        cells.set(cell, cells.get(cell) + count);
      }
    }

    Value value() {
      return Value.seq(cells.stream().map(Value::u64).toList());
    }

    private static BigInteger splitmix(BigInteger seed) {
      BigInteger x = seed.add(GAMMA).mod(TWO_TO_64);
      x = mixed(x, 30, "BF58476D1CE4E5B9");
      x = mixed(x, 27, "94D049BB133111EB");
      return x.xor(x.shiftRight(31));
    }

    private static BigInteger mixed(BigInteger x, int shift, String factor) {
      return x.xor(x.shiftRight(shift)).multiply(new BigInteger(factor, 16)).mod(TWO_TO_64);
    }
  }
}
