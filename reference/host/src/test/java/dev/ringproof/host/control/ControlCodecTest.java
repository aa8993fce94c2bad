package dev.ringproof.host.control;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.ringproof.host.Refusals;
import dev.ringproof.spec.refusal.BufferName;
import dev.ringproof.spec.refusal.Refusal;
import dev.ringproof.spec.refusal.RefusalCode;
import dev.ringproof.spec.value.LittleEndian;
import java.nio.ByteBuffer;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ControlCodecTest {
  @Nested
  class Length {
    @Test
    void observables_come_after_640_bytes() {
      assertEquals(OptionalLong.of(640), ControlCodec.byteLength(0));
      assertEquals(OptionalLong.of(644), ControlCodec.byteLength(1));
    }

    @Test
    void the_last_representable_count_has_a_64_bit_length() {
      assertEquals(OptionalLong.of(0x3_FFFF_FFFCL), ControlCodec.byteLength(0xFFFF_FFFF - 160));
    }

    @Test
    void one_more_has_none() {
      assertEquals(OptionalLong.empty(), ControlCodec.byteLength(0xFFFF_FFFF - 159));
      assertEquals(OptionalLong.empty(), ControlCodec.byteLength(0xFFFF_FFFF));
    }
  }

  @Nested
  class Encoding {
    @ParameterizedTest
    @CsvSource({"0, 0, 0", "1, 1, 1", "29, 29, 29", "30, 29, 30", "32, 29, 32", "-1, 29, 32"})
    void each_table_takes_the_tenants_that_it_has_room_for(int tenants, int masks, int quotas) {
      ByteBuffer control = ControlCodec.encode(false, tenants, 0);
      assertEquals(masks, count(control, 3, 32, 0xFFFF_FFFF));
      assertEquals(quotas, count(control, 32, 64, 1_000_000));
      assertEquals(160 - 1 - masks - quotas, count(control, 0, 160, 0));
    }

    @Test
    void shutdown_and_tenant_base_are_written() {
      ByteBuffer control = ControlCodec.encode(true, 0, 2);
      assertEquals(1, LittleEndian.get(control, 0));
      assertEquals(3, LittleEndian.get(control, 2));
      assertEquals(648, control.limit());
    }

    @ParameterizedTest
    @ValueSource(ints = {1_048_577, 0x7FFF_FFFF, 0x8000_0000, 0xFFFF_FFFF})
    void more_observables_than_encodable_are_refused(int observables) {
      assertEquals(
          Refusal.of(RefusalCode.BYTE_LENGTH_OVERFLOW, BufferName.CONTROL),
          Refusals.of(() -> ControlCodec.encode(false, 1, observables)));
    }

    private static long count(ByteBuffer control, int from, int to, int word) {
      return IntStream.range(from, to).filter(i -> LittleEndian.get(control, i) == word).count();
    }
  }
}
