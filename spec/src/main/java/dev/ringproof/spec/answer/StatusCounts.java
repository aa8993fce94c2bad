package dev.ringproof.spec.answer;

import dev.ringproof.spec.shape.mark.WireName;

/**
 * Slots of a ring in each state; u32.
 *
 * @param empty EMPTY slots
 * @param published PUBLISHED slots
 * @param claimed CLAIMED slots
 * @param done DONE slots
 * @param waitIo WAIT_IO slots
 * @param yield YIELD slots
 * @param requeue REQUEUE slots
 * @param fault FAULT slots
 * @param unknown slots whose status word names no state
 */
@WireName("occupancy")
public record StatusCounts(
    int empty,
    int published,
    int claimed,
    int done,
    int waitIo,
    int yield,
    int requeue,
    int fault,
    int unknown) {}
