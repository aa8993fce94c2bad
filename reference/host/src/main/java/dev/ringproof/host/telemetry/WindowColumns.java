package dev.ringproof.host.telemetry;

import dev.ringproof.spec.slot.SlotStatus;
import java.util.Arrays;
import java.util.Objects;

/**
 * The windows of a decoded ring, ascending by (ticket, opcode) unsigned (TEL-09).
 *
 * <p>A window is what the slots with one ticket (args[0]) and one of the caller's opcodes have in
 * common. Its tenant is that of the first slot met, even when later slots name another (E13,
 * TEL-12). EMPTY slots count as required or lookahead like any other (E12, TEL-10).
 *
 * <p>Written only by {@link RingSnapshot#decode}; the same rule for threads holds here.
 */
public final class WindowColumns {
  private static final int TICKET = 0;
  private static final int OPCODE = 1;
  private static final int TENANT = 2;

  /** Required, lookahead, and neither, which nobody is told. */
  private static final int CLASSES = 3;

  /** One a status word, one for all unknown ones; EMPTY and unknown are not told (TEL-11). */
  private static final int STATUSES = 9;

  private static final int REQUIRED = TENANT + 1;
  private static final int EMPTY = REQUIRED + CLASSES;
  private static final int USED_CELLS = EMPTY + STATUSES;

  /** A cache line. */
  private static final int ROW_CELLS = USED_CELLS + 1;

  private final WindowSlots entries = new WindowSlots();
  private int[] cells = new int[0];
  private int size;

  WindowColumns() {}

  /** Number of windows. */
  public int size() {
    return size;
  }

  /**
   * One window, in the order of (ticket, opcode).
   *
   * @throws IndexOutOfBoundsException when there is no such window
   */
  public WindowView window(int index) {
    return new WindowView(this, Objects.checkIndex(index, size));
  }

  int ticket(int index) {
    return cells[index * ROW_CELLS + TICKET];
  }

  int opcode(int index) {
    return cells[index * ROW_CELLS + OPCODE];
  }

  int tenant(int index) {
    return cells[index * ROW_CELLS + TENANT];
  }

  int classCount(int index, int classCode) {
    return cells[index * ROW_CELLS + REQUIRED + classCode];
  }

  /** Whether work is under way in a slot of a window (TEL-13). */
  boolean active(int index) {
    return statusCount(index, SlotStatus.PUBLISHED) != 0
        || statusCount(index, SlotStatus.CLAIMED) != 0
        || statusCount(index, SlotStatus.WAIT_IO) != 0
        || statusCount(index, SlotStatus.YIELD) != 0
        || statusCount(index, SlotStatus.REQUEUE) != 0;
  }

  int statusCount(int index, SlotStatus status) {
    boolean counted = status != SlotStatus.EMPTY && status != SlotStatus.UNKNOWN;
    return counted ? cells[index * ROW_CELLS + EMPTY + status.code()] : 0;
  }

  /** Replaces the windows by those of the slots whose opcode is in a set. */
  void group(SlotColumns slots, OpcodeSet opcodes) {
    entries.collect(slots, opcodes);
    entries.sort();
    size = 0;
    for (int entry = 0; entry < entries.size(); entry++) {
      if (entry == 0 || entries.key(entry) != entries.key(entry - 1)) {
        open(entries.key(entry), entries.tenant(entry));
      }
      count(entries.windowClass(entry), entries.statusCell(entry));
    }
  }

  private void open(long key, int tenant) {
    int row = size * ROW_CELLS;
    if (row + ROW_CELLS > cells.length) {
      cells = Arrays.copyOf(cells, Math.max(16 * ROW_CELLS, cells.length * 2));
    }
    Arrays.fill(cells, row, row + ROW_CELLS, 0);
    cells[row + TICKET] = (int) (key >>> Integer.SIZE);
    cells[row + OPCODE] = (int) key;
    cells[row + TENANT] = tenant;
    size++;
  }

  private void count(int windowClass, int statusCell) {
    int row = (size - 1) * ROW_CELLS;
    cells[row + REQUIRED + windowClass]++;
    cells[row + EMPTY + statusCell]++;
  }
}
