package dev.ringproof.host.descriptor;

import dev.ringproof.spec.opcode.Opcode;

/**
 * The opcodes that every kernel carries out and a single slot can hold.
 *
 * <p>A packed slot has a descriptor of its own, and a load miss enters a ring only as an encoded
 * slot (E9), so neither is here.
 */
public enum BuiltinOpcode implements SlotOpcode {
  /** Does nothing. */
  NOP(Opcode.NOP),
  /** {@code control[a1] = a0}. */
  STORE_U32(Opcode.STORE_U32),
  /** {@code control[a1] += a0}. */
  ATOMIC_ADD(Opcode.ATOMIC_ADD),
  /** {@code control[160 + a1] = control[a0]}. */
  LOAD_U32(Opcode.LOAD_U32),
  /** {@code control[a0]}: a2 where it was a1; what it was goes to observable a0. */
  COMPARE_SWAP(Opcode.COMPARE_SWAP),
  /** Copies a2 words from {@code control[a0]} to {@code control[a1]}, ascending. */
  MEMCPY(Opcode.MEMCPY),
  /** A step of an automaton; without a handler it does nothing (E10). */
  DFA_STEP(Opcode.DFA_STEP),
  /** {@code EPOCH += 1}; observable 0 becomes the tag a1. */
  BATCH_FENCE(Opcode.BATCH_FENCE),
  /** Appends a record to the debug log. */
  PRINTF(Opcode.PRINTF),
  /** Stops the kernel. */
  SHUTDOWN(Opcode.SHUTDOWN);

  private final Opcode opcode;

  BuiltinOpcode(Opcode opcode) {
    this.opcode = opcode;
  }

  @Override
  public int code() {
    return opcode.code();
  }
}
