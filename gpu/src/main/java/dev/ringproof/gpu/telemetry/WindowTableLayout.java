package dev.ringproof.gpu.telemetry;

/**
 * The table of {@code telemetry.h}: a line of counts, then a line a window. Indices are of words.
 *
 * <pre>
 *   counts  0  slots by status word 0 to 7, then unknown    9  1 when windows found no room
 *   cell    0  place of the opcode + 1    1  ticket    2  tenant    3  inverted slot
 *           4  required    5  lookahead    6  slots by status word 1 to 7
 * </pre>
 */
final class WindowTableLayout {
  static final int LINE_WORDS = 16;
  static final int LINE_BYTES = LINE_WORDS * Integer.BYTES;

  static final int STATUSES_INDEX = 0;
  static final int UNKNOWN_INDEX = STATUSES_INDEX + 8;
  static final int CROWDED_INDEX = UNKNOWN_INDEX + 1;

  static final int PLACE_OFFSET = 0;
  static final int TICKET_OFFSET = 1;
  static final int TENANT_OFFSET = 2;
  static final int REQUIRED_OFFSET = 4;
  static final int LOOKAHEAD_OFFSET = 5;
  static final int WINDOW_STATUSES_OFFSET = 6;

  private WindowTableLayout() {}
}
