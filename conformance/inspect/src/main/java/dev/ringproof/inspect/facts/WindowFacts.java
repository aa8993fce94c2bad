package dev.ringproof.inspect.facts;

import dev.ringproof.host.telemetry.WindowView;
import dev.ringproof.spec.descriptor.WindowClass;
import dev.ringproof.spec.slot.SlotStatus;

/**
 * One window.
 *
 * @param ticket what its slots have in args[0]
 * @param opcode opcode of its slots
 * @param tenant tenant of its first slot (E13)
 * @param required required slots, EMPTY ones included (E12)
 * @param lookahead lookahead slots, EMPTY ones included
 * @param published PUBLISHED slots
 * @param claimed CLAIMED slots
 * @param done DONE slots
 * @param waitIo WAIT_IO slots
 * @param yield YIELD slots
 * @param requeue REQUEUE slots
 * @param fault FAULT slots
 * @param active whether work is under way in one
 */
public record WindowFacts(
    long ticket,
    long opcode,
    long tenant,
    long required,
    long lookahead,
    long published,
    long claimed,
    long done,
    long waitIo,
    long yield,
    long requeue,
    long fault,
    boolean active) {

  /** Reads a window of a snapshot. */
  public static WindowFacts of(WindowView window) {
    return new WindowFacts(
        Integer.toUnsignedLong(window.ticket()),
        Integer.toUnsignedLong(window.opcode()),
        Integer.toUnsignedLong(window.tenant()),
        window.count(WindowClass.REQUIRED),
        window.count(WindowClass.LOOKAHEAD),
        window.count(SlotStatus.PUBLISHED),
        window.count(SlotStatus.CLAIMED),
        window.count(SlotStatus.DONE),
        window.count(SlotStatus.WAIT_IO),
        window.count(SlotStatus.YIELD),
        window.count(SlotStatus.REQUEUE),
        window.count(SlotStatus.FAULT),
        window.active());
  }

  /** Slots that it asked for. */
  public long demand() {
    return required + lookahead;
  }

  /** Slots that no lane will touch again, or has still to. */
  public long left() {
    return published + claimed + waitIo + yield + requeue;
  }
}
