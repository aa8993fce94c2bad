package dev.ringproof.inspect.facts;

import java.util.Optional;

/**
 * One opcode.
 *
 * @param opcode u32
 * @param name its name, or {@code user}, or {@code reserved}
 * @param executed its metric; absent for opcodes that have none (32 and above)
 * @param activeSlots slots with work under way
 */
public record OpcodeFacts(long opcode, String name, Optional<Long> executed, long activeSlots) {}
