package dev.ringproof.host.execution;

/**
 * What an operation is given.
 *
 * @param a0 first argument, u32
 * @param a1 second argument, u32
 * @param a2 third argument, u32
 * @param slotWord index of the first word of its slot, which PRINTF logs
 */
record Operands(int a0, int a1, int a2, int slotWord) {}
