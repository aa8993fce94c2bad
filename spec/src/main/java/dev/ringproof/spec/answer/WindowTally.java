package dev.ringproof.spec.answer;

import dev.ringproof.spec.shape.mark.WireName;

/**
 * Slots of one window, by class and by state; u32.
 *
 * @param ticket args[0] of its slots
 * @param opcode opcode of its slots
 * @param tenant tenant of the first slot met (E13)
 * @param required slots of class REQUIRED, those that are EMPTY included (E12)
 * @param lookahead slots of class LOOKAHEAD, those that are EMPTY included (E12)
 * @param published PUBLISHED slots
 * @param claimed CLAIMED slots
 * @param done DONE slots
 * @param waitIo WAIT_IO slots
 * @param yield YIELD slots
 * @param requeue REQUEUE slots
 * @param fault FAULT slots
 */
@WireName("window")
public record WindowTally(
    int ticket,
    int opcode,
    int tenant,
    int required,
    int lookahead,
    int published,
    int claimed,
    int done,
    int waitIo,
    int yield,
    int requeue,
    int fault) {}
