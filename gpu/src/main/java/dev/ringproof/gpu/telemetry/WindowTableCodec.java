package dev.ringproof.gpu.telemetry;

import static dev.ringproof.gpu.telemetry.WindowTableLayout.CROWDED_INDEX;
import static dev.ringproof.gpu.telemetry.WindowTableLayout.LINE_BYTES;
import static dev.ringproof.gpu.telemetry.WindowTableLayout.LINE_WORDS;
import static dev.ringproof.gpu.telemetry.WindowTableLayout.LOOKAHEAD_OFFSET;
import static dev.ringproof.gpu.telemetry.WindowTableLayout.PLACE_OFFSET;
import static dev.ringproof.gpu.telemetry.WindowTableLayout.REQUIRED_OFFSET;
import static dev.ringproof.gpu.telemetry.WindowTableLayout.STATUSES_INDEX;
import static dev.ringproof.gpu.telemetry.WindowTableLayout.STATUSES_WORDS;
import static dev.ringproof.gpu.telemetry.WindowTableLayout.TENANT_OFFSET;
import static dev.ringproof.gpu.telemetry.WindowTableLayout.TICKET_OFFSET;
import static dev.ringproof.gpu.telemetry.WindowTableLayout.WINDOW_STATUSES_OFFSET;
import static dev.ringproof.gpu.telemetry.WindowTableLayout.WINDOW_STATUSES_WORDS;

import dev.ringproof.spec.value.Bytes;
import dev.ringproof.spec.value.LittleEndian;
import dev.ringproof.spec.value.Words;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Sizes and reads the table that a kernel fills for one row of opcodes. */
public final class WindowTableCodec {
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

  /** Bytes of the table. */
  public int tableBytes() {
    return (1 + windows) * LINE_BYTES;
  }

  /** Most windows that the table holds. */
  public int windows() {
    return windows;
  }

  /** Reads a table that a kernel has filled, from its first byte. */
  public RingTelemetry telemetry(ByteBuffer table) {
    Occupancy occupancy = new Occupancy(words(table, STATUSES_INDEX, STATUSES_WORDS));
    boolean crowded = LittleEndian.get(table, CROWDED_INDEX) != 0;
    return new RingTelemetry(occupancy, crowded ? Optional.empty() : Optional.of(windowsOf(table)));
  }

  private List<WindowCounts> windowsOf(ByteBuffer table) {
    return IntStream.rangeClosed(1, windows)
        .map(line -> line * LINE_WORDS)
        .filter(cell -> LittleEndian.get(table, cell + PLACE_OFFSET) != 0)
        .mapToObj(cell -> window(table, cell))
        .sorted(WindowCounts.ORDER)
        .toList();
  }

  private WindowCounts window(ByteBuffer table, int cell) {
    return new WindowCounts(
        LittleEndian.get(table, cell + TICKET_OFFSET),
        opcodes[LittleEndian.get(table, cell + PLACE_OFFSET) - 1],
        LittleEndian.get(table, cell + TENANT_OFFSET),
        LittleEndian.get(table, cell + REQUIRED_OFFSET),
        LittleEndian.get(table, cell + LOOKAHEAD_OFFSET),
        words(table, cell + WINDOW_STATUSES_OFFSET, WINDOW_STATUSES_WORDS));
  }

  private static Words words(ByteBuffer table, int first, int count) {
    return Words.of(
        IntStream.range(first, first + count).map(at -> LittleEndian.get(table, at)).toArray());
  }
}
