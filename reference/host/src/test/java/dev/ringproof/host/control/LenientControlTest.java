package dev.ringproof.host.control;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.ringproof.spec.value.LittleEndian;
import java.nio.ByteBuffer;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** What the strict forms refuse is 0 or absent in the lenient ones; all else is the same. */
class LenientControlTest {
  private static ByteBuffer control() {
    ByteBuffer control = ByteBuffer.allocate(644);
    LittleEndian.put(control, 1, 11);
    LittleEndian.put(control, 128, 12);
    LittleEndian.put(control, 160, 13);
    return control;
  }

  @Property
  void words_that_are_not_whole_are_zero(@ForAll @IntRange(max = 644) int bytes) {
    ByteBuffer cut = control().limit(bytes);
    assertEquals(bytes >= 8 ? 11 : 0, ControlReader.doneCountLenient(cut));
    assertEquals(bytes >= 516 ? 12 : 0, ControlReader.epochLenient(cut));
    assertEquals(bytes >= 644 ? 13 : 0, ControlReader.observableLenient(cut, 0));
  }

  @Test
  void an_observable_that_fits_no_u32_is_absent_like_any_other() {
    assertEquals(0, ControlReader.observableLenient(control(), 1));
    assertEquals(0, ControlReader.observableLenient(control(), 0xFFFF_FFFF));
    assertEquals(0, ControlReader.observableLenient(control(), 0xFFFF_FFFF - 159));
  }

  @Test
  void buffers_that_are_too_large_are_absent() {
    assertEquals(Optional.empty(), ControlCodec.encodeLenient(true, 1, 1_048_577));
    assertEquals(Optional.empty(), ControlCodec.encodeLenient(true, 1, -1));
    assertEquals(Optional.empty(), DebugLogCodec.encodeEmptyLenient(1_048_577));
    assertEquals(
        Optional.of(ControlCodec.encode(true, 3, 1)), ControlCodec.encodeLenient(true, 3, 1));
    assertEquals(Optional.of(DebugLogCodec.encodeEmpty(3)), DebugLogCodec.encodeEmptyLenient(3));
  }
}
