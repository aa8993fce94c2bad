package dev.ringproof.spec.publish;

import dev.ringproof.spec.slot.SlotLayout;

/**
 * Bytes of a packed payload, which fills the twelve argument words of a slot: metadata in bytes,
 * then the arguments in words.
 *
 * <pre>
 *  byte   0       1       2          3          4          5                 4·m
 *        +-------+-------+----------+----------+----------+----------+-----+-----------+----
 *        | count | total | opcode 0 | offset 0 | opcode 1 | offset 1 |  0  | arguments | ...
 *        +-------+-------+----------+----------+----------+----------+-----+-----------+----
 *        metadata of n operations: 2 + 2·n bytes in m = ceil((2 + 2·n) / 4) words
 * </pre>
 *
 * <p>Byte offsets count from the first argument word; within a word they are little-endian, so byte
 * 0 is the lowest of {@code args[0]}. {@code total} and the offsets of operations count argument
 * words from the end of the metadata.
 */
public final class PackedLayout {
  /** Number of inner operations, one byte. */
  public static final int COUNT_BYTE_OFFSET = 0;

  /** Argument words of all inner operations, one byte. */
  public static final int TOTAL_BYTE_OFFSET = COUNT_BYTE_OFFSET + 1;

  /** First byte of the first inner operation. */
  public static final int OPS_BYTE_OFFSET = TOTAL_BYTE_OFFSET + 1;

  /** Opcode of an inner operation, one byte, relative to the operation. */
  public static final int OP_OPCODE_BYTE_OFFSET = 0;

  /** Where the arguments of an inner operation begin, one byte, relative to the operation. */
  public static final int OP_ARGS_BYTE_OFFSET = OP_OPCODE_BYTE_OFFSET + 1;

  /** Bytes of an inner operation in the metadata. */
  public static final int OP_BYTES = OP_ARGS_BYTE_OFFSET + 1;

  /** Most inner operations that the count can say. */
  public static final int REPRESENTABLE_OPS = 0xFF;

  /** Most inner operations whose metadata fits the argument words of a slot. */
  public static final int ENCODABLE_OPS =
      (SlotLayout.ARGS_WORDS * Integer.BYTES - OPS_BYTE_OFFSET) / OP_BYTES;

  private PackedLayout() {}

  /** Bytes of the metadata of {@code ops} inner operations, without padding: 2 + 2·n. */
  public static int metadataBytes(int ops) {
    return OPS_BYTE_OFFSET + OP_BYTES * ops;
  }

  /** Words of the metadata of {@code ops} inner operations; the arguments follow them. */
  public static int metadataWords(int ops) {
    return (metadataBytes(ops) + Integer.BYTES - 1) / Integer.BYTES;
  }

  /** Byte offset of the opcode of inner operation {@code op}, counted from 0. */
  public static int opcodeByteOffset(int op) {
    return OPS_BYTE_OFFSET + OP_BYTES * op + OP_OPCODE_BYTE_OFFSET;
  }

  /** Byte offset of the byte that says where the arguments of inner operation {@code op} begin. */
  public static int argsByteOffset(int op) {
    return OPS_BYTE_OFFSET + OP_BYTES * op + OP_ARGS_BYTE_OFFSET;
  }

  /** Argument word in which a byte of the metadata lies. */
  public static int wordOffset(int byteOffset) {
    return byteOffset / Integer.BYTES;
  }

  /** The byte at {@code byteOffset}, 0 to 255, given the argument word in which it lies. */
  public static int byteOf(int word, int byteOffset) {
    return word >>> shift(byteOffset) & 0xFF;
  }

  /** The bits that the value of a byte at {@code byteOffset}, 0 to 255, sets in its word. */
  public static int bitsOf(int value, int byteOffset) {
    return value << shift(byteOffset);
  }

  private static int shift(int byteOffset) {
    return Byte.SIZE * (byteOffset % Integer.BYTES);
  }
}
