package dev.ringproof.inspect.facts;

/**
 * One priority level.
 *
 * @param level 0 to 4
 * @param name its name
 * @param fairness its fairness counter
 * @param activeSlots slots of the level with work under way
 */
public record PriorityFacts(int level, String name, long fairness, long activeSlots) {}
