package dev.ringproof.spec.answer;

import dev.ringproof.spec.shape.mark.Pair;

/**
 * What tells one window of a ring from another.
 *
 * @param ticket args[0] of its slots, u32
 * @param opcode opcode of its slots, u32
 */
@Pair
public record WindowKey(int ticket, int opcode) {}
