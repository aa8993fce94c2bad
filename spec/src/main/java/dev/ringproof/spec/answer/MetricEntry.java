package dev.ringproof.spec.answer;

import dev.ringproof.spec.shape.mark.Pair;

/**
 * How often an opcode was executed.
 *
 * @param opcode u32
 * @param count u32
 */
@Pair
public record MetricEntry(int opcode, int count) {}
