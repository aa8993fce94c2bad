package dev.ringproof.host.telemetry;

import static dev.ringproof.host.telemetry.RefusalAssert.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ringproof.spec.control.ControlLayout;
import dev.ringproof.spec.refusal.RefusalCode;
import dev.ringproof.spec.value.LittleEndian;
import java.nio.ByteBuffer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ControlSnapshotTest {
  @Nested
  class Length {
    @ParameterizedTest
    @ValueSource(ints = {0, 636, 639, 641, 642, 643})
    void a_short_or_misaligned_buffer_is_refused(int bytes) {
      assertRefused(
          RefusalCode.CONTROL_LENGTH, () -> ControlSnapshot.of(ByteBuffer.allocate(bytes)));
    }

    @ParameterizedTest
    @ValueSource(ints = {640, 644})
    void whole_words_from_640_bytes_are_enough(int bytes) {
      assertEquals(0, ControlSnapshot.of(ByteBuffer.allocate(bytes)).epoch());
    }

    @Test
    void a_refused_decode_keeps_the_snapshot() {
      ControlSnapshot snapshot = ControlSnapshot.of(RingText.control(1, 7));
      assertRefused(RefusalCode.CONTROL_LENGTH, () -> snapshot.decode(ByteBuffer.allocate(641)));
      assertEquals(7, snapshot.doneCount());
    }
  }

  @Nested
  class Words {
    /** Every word holds its own index, plus 1000. */
    private final ControlSnapshot snapshot = ControlSnapshot.of(indices());

    private static ByteBuffer indices() {
      ByteBuffer control = RingText.control();
      for (int i = 0; i < ControlLayout.MIN_WORDS; i++) {
        LittleEndian.put(control, i, 1000 + i);
      }
      return control;
    }

    @Test
    void each_comes_from_its_place() {
      assertEquals(1001, snapshot.doneCount());
      assertEquals(1128, snapshot.epoch());
      assertEquals(1096, snapshot.metric(0));
      assertEquals(1127, snapshot.metric(31));
      assertEquals(1064, snapshot.tenantFairness(0));
      assertEquals(1095, snapshot.tenantFairness(31));
      assertEquals(1136, snapshot.priorityFairness(0));
      assertEquals(1140, snapshot.priorityFairness(4));
    }

    @Test
    void a_counter_past_the_last_is_out_of_bounds() {
      assertThrows(IndexOutOfBoundsException.class, () -> snapshot.metric(32));
      assertThrows(IndexOutOfBoundsException.class, () -> snapshot.tenantFairness(32));
      assertThrows(IndexOutOfBoundsException.class, () -> snapshot.priorityFairness(5));
      assertThrows(IndexOutOfBoundsException.class, () -> snapshot.metric(-1));
    }

    @Test
    void any_shutdown_word_but_zero_is_a_shutdown() {
      assertTrue(ControlSnapshot.of(RingText.control(0, 0x8000_0000)).shutdown());
      assertFalse(ControlSnapshot.of(RingText.control()).shutdown());
    }

    @Test
    void opcodes_with_a_metric_are_hot() {
      assertEquals(32, snapshot.hotOpcodes());
      assertEquals(1, ControlSnapshot.of(RingText.control(127, -1)).hotOpcodes());
    }
  }

  @Nested
  class Fairness {
    @Test
    void totals_do_not_wrap() {
      ByteBuffer control = RingText.control();
      for (int i = 64; i < 141; i++) {
        LittleEndian.put(control, i, -1);
      }
      ControlSnapshot snapshot = ControlSnapshot.of(control);
      assertEquals(32 * 0xFFFF_FFFFL, snapshot.tenantFairnessTotal());
      assertEquals(5 * 0xFFFF_FFFFL, snapshot.priorityFairnessTotal());
    }

    @Test
    void the_skew_is_unsigned_and_leaves_out_zeros() {
      ByteBuffer control = RingText.control(64, 5);
      LittleEndian.put(control, 95, -1);
      assertEquals(-1 - 5, ControlSnapshot.of(control).tenantFairnessSkew());
    }

    @Test
    void one_counter_or_none_has_no_skew() {
      assertEquals(0, ControlSnapshot.of(RingText.control(70, 9)).tenantFairnessSkew());
      assertEquals(0, ControlSnapshot.of(RingText.control()).tenantFairnessSkew());
    }
  }
}
