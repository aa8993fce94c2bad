package dev.ringproof.gpu.telemetry;

import static dev.ringproof.gpu.telemetry.WindowTableLayout.CROWDED_INDEX;
import static dev.ringproof.gpu.telemetry.WindowTableLayout.LINE_BYTES;
import static dev.ringproof.gpu.telemetry.WindowTableLayout.LINE_WORDS;
import static dev.ringproof.gpu.telemetry.WindowTableLayout.LOOKAHEAD_OFFSET;
import static dev.ringproof.gpu.telemetry.WindowTableLayout.PLACE_OFFSET;
import static dev.ringproof.gpu.telemetry.WindowTableLayout.REQUIRED_OFFSET;
import static dev.ringproof.gpu.telemetry.WindowTableLayout.STATUSES_INDEX;
import static dev.ringproof.gpu.telemetry.WindowTableLayout.TENANT_OFFSET;
import static dev.ringproof.gpu.telemetry.WindowTableLayout.TICKET_OFFSET;
import static dev.ringproof.gpu.telemetry.WindowTableLayout.UNKNOWN_INDEX;
import static dev.ringproof.gpu.telemetry.WindowTableLayout.WINDOW_STATUSES_OFFSET;

import dev.ringproof.spec.answer.StatusCounts;
import dev.ringproof.spec.answer.WindowTally;
import dev.ringproof.spec.slot.SlotStatus;
import dev.ringproof.spec.value.Bytes;
import dev.ringproof.spec.value.LittleEndian;
import dev.ringproof.spec.value.Words;
import java.nio.ByteBuffer;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Sizes and reads the table that a kernel fills for one row of opcodes. */
public final class WindowTableCodec {
  /** By ticket and then opcode, unsigned (TEL-09). */
  private static final Comparator<WindowTally> ORDER =
      Comparator.comparingLong((WindowTally window) -> Integer.toUnsignedLong(window.ticket()))
          .thenComparingLong(window -> Integer.toUnsignedLong(window.opcode()));

  private final int[] opcodes;
  private final int windows;

  /**
   * A table.
   *
   * @param opcodes whose slots form windows, in any order
   * @param bounds how many windows it holds
   */
  public WindowTableCodec(Words opcodes, TelemetryBounds bounds) {
    this.opcodes =
        IntStream.of(opcodes.toArray())
            .map(WindowTableCodec::flipped)
            .sorted()
            .distinct()
            .map(WindowTableCodec::flipped)
            .toArray();
    this.windows = bounds.windows();
  }

  /** Makes the signed order that of unsigned words, and back. */
  private static int flipped(int word) {
    return word ^ Integer.MIN_VALUE;
  }

  /** The row that the kernel looks opcodes up in: ascending without a sign, each once. */
  public Bytes row() {
    ByteBuffer row = ByteBuffer.allocate(opcodes.length * Integer.BYTES);
    for (int place = 0; place < opcodes.length; place++) {
      LittleEndian.put(row, place, opcodes[place]);
    }
    return Bytes.copyOf(row);
  }

  /** How much a kernel fills and the host reads back. */
  public int tableBytes() {
    return (1 + windows) * LINE_BYTES;
  }

  /** Most windows that the table holds. */
  public int windows() {
    return windows;
  }

  /** Reads a table that a kernel has filled, from its first byte. */
  public RingTelemetry telemetry(ByteBuffer table) {
    StatusCounts occupancy = occupancy(table);
    boolean crowded = LittleEndian.get(table, CROWDED_INDEX) != 0;
    return new RingTelemetry(occupancy, crowded ? Optional.empty() : Optional.of(windowsOf(table)));
  }

  private static StatusCounts occupancy(ByteBuffer table) {
    return new StatusCounts(
        LittleEndian.get(table, STATUSES_INDEX + SlotStatus.EMPTY.code()),
        LittleEndian.get(table, STATUSES_INDEX + SlotStatus.PUBLISHED.code()),
        LittleEndian.get(table, STATUSES_INDEX + SlotStatus.CLAIMED.code()),
        LittleEndian.get(table, STATUSES_INDEX + SlotStatus.DONE.code()),
        LittleEndian.get(table, STATUSES_INDEX + SlotStatus.WAIT_IO.code()),
        LittleEndian.get(table, STATUSES_INDEX + SlotStatus.YIELD.code()),
        LittleEndian.get(table, STATUSES_INDEX + SlotStatus.REQUEUE.code()),
        LittleEndian.get(table, STATUSES_INDEX + SlotStatus.FAULT.code()),
        LittleEndian.get(table, UNKNOWN_INDEX));
  }

  private List<WindowTally> windowsOf(ByteBuffer table) {
    return IntStream.rangeClosed(1, windows)
        .map(line -> line * LINE_WORDS)
        .filter(cell -> LittleEndian.get(table, cell + PLACE_OFFSET) != 0)
        .mapToObj(cell -> window(table, cell))
        .sorted(ORDER)
        .toList();
  }

  private WindowTally window(ByteBuffer table, int cell) {
    return new WindowTally(
        LittleEndian.get(table, cell + TICKET_OFFSET),
        opcodes[LittleEndian.get(table, cell + PLACE_OFFSET) - 1],
        LittleEndian.get(table, cell + TENANT_OFFSET),
        LittleEndian.get(table, cell + REQUIRED_OFFSET),
        LittleEndian.get(table, cell + LOOKAHEAD_OFFSET),
        inState(table, cell, SlotStatus.PUBLISHED),
        inState(table, cell, SlotStatus.CLAIMED),
        inState(table, cell, SlotStatus.DONE),
        inState(table, cell, SlotStatus.WAIT_IO),
        inState(table, cell, SlotStatus.YIELD),
        inState(table, cell, SlotStatus.REQUEUE),
        inState(table, cell, SlotStatus.FAULT));
  }

  /** A window counts no EMPTY slots (TEL-11): its first count is of status word 1. */
  private static int inState(ByteBuffer table, int cell, SlotStatus status) {
    return LittleEndian.get(table, cell + WINDOW_STATUSES_OFFSET + status.code() - 1);
  }
}
