package dev.ringproof.host.control;

/**
 * How often an opcode below 32 was executed.
 *
 * @param opcode 0 to 31
 * @param count u32, modulo 2^32
 */
public record OpcodeMetric(int opcode, int count) {}
