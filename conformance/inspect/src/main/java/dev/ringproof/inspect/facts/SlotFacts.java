package dev.ringproof.inspect.facts;

import dev.ringproof.host.telemetry.SlotView;
import dev.ringproof.spec.slot.SlotLayout;
import dev.ringproof.spec.slot.SlotStatus;
import dev.ringproof.spec.value.LittleEndian;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * One slot with all of its words.
 *
 * @param slot index in the ring
 * @param status status word
 * @param statusName name of the status, {@code UNKNOWN} if it has none
 * @param opcode opcode word
 * @param opcodeName name of the opcode, or {@code user}, or {@code reserved}
 * @param tenant tenant id
 * @param priority priority word
 * @param args all twelve argument words
 * @param unchanged whether its 64 bytes are those of before; absent without an earlier moment
 */
public record SlotFacts(
    long slot,
    long status,
    String statusName,
    long opcode,
    String opcodeName,
    long tenant,
    long priority,
    List<Long> args,
    Optional<Boolean> unchanged) {

  /**
   * Reads a slot with the words that a view does not hold.
   *
   * @param slot the slot in a snapshot of the ring
   * @param ring bytes of that ring
   * @param unchanged whether its bytes are those of before, if that can be told
   */
  public static SlotFacts of(SlotView slot, ByteBuffer ring, Optional<Boolean> unchanged) {
    int first = slot.index() * SlotLayout.SLOT_WORDS;
    return new SlotFacts(
        slot.index(),
        Integer.toUnsignedLong(slot.rawStatus()),
        slot.status().name(),
        Integer.toUnsignedLong(slot.opcode()),
        OpcodeName.of(slot.opcode()),
        Integer.toUnsignedLong(slot.tenant()),
        word(ring, first + SlotLayout.PRIORITY_OFFSET),
        IntStream.range(0, SlotLayout.ARGS_WORDS)
            .mapToObj(arg -> word(ring, first + SlotLayout.ARGS_OFFSET + arg))
            .toList(),
        unchanged);
  }

  /** Name of the status, with the raw word where it has none. */
  public String shownStatus() {
    return SlotStatus.UNKNOWN.name().equals(statusName) ? "UNKNOWN " + status : statusName;
  }

  private static long word(ByteBuffer ring, int index) {
    return Integer.toUnsignedLong(LittleEndian.get(ring, index));
  }
}
