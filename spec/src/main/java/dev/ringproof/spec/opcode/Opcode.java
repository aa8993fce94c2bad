package dev.ringproof.spec.opcode;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Opcodes that the protocol names (u32).
 *
 * <p>Every word without a name is {@link #OTHER}: a user opcode, or a reserved one.
 */
public enum Opcode {
  /** Does nothing. */
  NOP(0),
  /** {@code control[a1] = a0}. */
  STORE_U32(1),
  /** {@code control[a1] += a0}. */
  ATOMIC_ADD(2),
  /** {@code control[160 + a1] = control[a0]}. */
  LOAD_U32(3),
  /** {@code control[a0]}: a2 where it was a1; what it was goes to observable a0. */
  COMPARE_SWAP(4),
  /** Copies a2 words from {@code control[a0]} to {@code control[a1]}, ascending. */
  MEMCPY(5),
  /** A step of an automaton; without a handler it does nothing (E10). */
  DFA_STEP(6),
  /** {@code EPOCH += 1}; observable 0 becomes the tag a1. */
  BATCH_FENCE(7),
  /** A request for a resource that a kernel missed; enters a ring only as an encoded slot (E9). */
  LOAD_MISS(0x0000_FFFD),
  /** Appends a record to the debug log. */
  PRINTF(0x0000_FFFE),
  /** Several inner operations in one slot. */
  PACKED_SLOT(0x8000_0001),
  /** Stops the kernel. */
  SHUTDOWN(0xFFFF_FFFF),
  /** A word that the protocol does not name. Its {@link #code()} is only a representative. */
  OTHER(8);

  private static final Map<Integer, Opcode> BY_CODE =
      Arrays.stream(values())
          .filter(opcode -> opcode != OTHER)
          .collect(Collectors.toUnmodifiableMap(Opcode::code, Function.identity()));

  /** First word of the 16-bit system range. */
  public static final int SYSTEM_RANGE_FIRST = 0x0000_FFF0;

  /** Last word of the 16-bit system range. */
  public static final int SYSTEM_RANGE_LAST = 0x0000_FFFF;

  /** Last of the low builtin words. */
  public static final int LOW_BUILTIN_LAST = 7;

  private final int code;

  Opcode(int code) {
    this.code = code;
  }

  /** Names an opcode word; total over all 2^32 words. */
  public static Opcode of(int word) {
    return BY_CODE.getOrDefault(word, OTHER);
  }

  /** Wire word (u32). */
  public int code() {
    return code;
  }
}
