package dev.ringproof.spec.slot;

/**
 * Word offsets of one 64-byte slot: sixteen little-endian u32 words.
 *
 * <pre>
 *  word   0        1        2        3          4 ............ 15
 *        +--------+--------+--------+----------+----------------+
 *        | status | opcode | tenant | priority | args[0 .. 11]  |
 *        +--------+--------+--------+----------+----------------+
 *  byte   0        4        8        12         16            64
 * </pre>
 *
 * <p>All offsets are in words from the first word of the slot.
 */
public final class SlotLayout {
  /** Status word: the compare-and-swap target, stored last by a publisher. */
  public static final int STATUS_OFFSET = 0;

  /** Opcode word. */
  public static final int OPCODE_OFFSET = STATUS_OFFSET + 1;

  /** Tenant id word. */
  public static final int TENANT_OFFSET = OPCODE_OFFSET + 1;

  /** Priority level word. */
  public static final int PRIORITY_OFFSET = TENANT_OFFSET + 1;

  /** First of the argument words. */
  public static final int ARGS_OFFSET = PRIORITY_OFFSET + 1;

  /** Argument words of a slot. */
  public static final int ARGS_WORDS = 12;

  /** Words of a slot. */
  public static final int SLOT_WORDS = ARGS_OFFSET + ARGS_WORDS;

  /** Bytes of a slot. */
  public static final int SLOT_BYTES = SLOT_WORDS * Integer.BYTES;

  private SlotLayout() {}
}
