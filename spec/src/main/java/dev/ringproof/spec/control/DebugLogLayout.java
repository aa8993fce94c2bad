package dev.ringproof.spec.control;

/**
 * Words of the debug log: a cursor, then records of four words.
 *
 * <pre>
 *  word   0        1        2       3       4       5 ...
 *        +--------+--------+-------+-------+-------+---------
 *        | cursor | fmt_id | arg 0 | arg 1 | arg 2 | fmt_id ...
 *        +--------+--------+-------+-------+-------+---------
 * </pre>
 *
 * <p>The cursor counts the words written after it.
 */
public final class DebugLogLayout {
  /** Cursor word. */
  public static final int CURSOR_INDEX = 0;

  /** First word of the first record. */
  public static final int RECORDS_INDEX = CURSOR_INDEX + 1;

  /** Format id, relative to the record. */
  public static final int FMT_ID_OFFSET = 0;

  /** First argument, relative to the record. */
  public static final int ARGS_OFFSET = FMT_ID_OFFSET + 1;

  /** Arguments of a record. */
  public static final int ARGS_WORDS = 3;

  /** Words of a record. */
  public static final int RECORD_WORDS = ARGS_OFFSET + ARGS_WORDS;

  /** Records of a log of the usual size. */
  public static final int DEFAULT_RECORDS = 64;

  /** Most records whose byte length is representable (u32). */
  public static final int REPRESENTABLE_RECORDS = Integer.divideUnsigned(0xFFFF_FFFF, RECORD_WORDS);

  /** Most records that the encoder allocates. */
  public static final int ENCODABLE_RECORDS = 1_048_576;

  private DebugLogLayout() {}
}
