package dev.ringproof.inspect.facts;

/**
 * One thing that explains what is going on.
 *
 * @param code stable name of its kind
 * @param gravity how much it matters
 * @param text one sentence or two, with the numbers
 */
public record Finding(Code code, Gravity gravity, String text) {
  /** Kinds of finding; lower case in JSON. */
  public enum Code {
    /** The done count is lower than before. */
    DONE_COUNT_REGRESSED,
    /** The done count is lower than before, by so much that it may well have wrapped at 2^32. */
    DONE_COUNT_WRAPPED,
    /** Nothing was executed since the earlier moment. */
    NO_PROGRESS,
    /** Nothing was finished since the earlier moment, but lanes claimed or dispatched work. */
    MOVEMENT,
    /** Nothing was executed since the earlier moment, but work was published. */
    NEW_WORK,
    /** Slots were executed since the earlier moment. */
    PROGRESS,
    /** The two rings have different sizes. */
    RING_RESIZED,
    /** The kernel has been told to stop. */
    SHUTDOWN_SET,
    /** FAULT slots. */
    FAULTS,
    /** Status words without a name. */
    UNKNOWN_STATUS,
    /** PUBLISHED slots that no lane may run. */
    UNAUTHORISED_TENANT,
    /** No tenant at all is authorised. */
    NO_TENANT,
    /** The mask table is not where encoders put it. */
    TENANT_BASE,
    /** CLAIMED slots. */
    CLAIMED,
    /** WAIT_IO slots. */
    WAIT_IO,
    /** YIELD and REQUEUE slots. */
    HOST_TURN,
    /** PUBLISHED slots that a lane may run. */
    RUNNABLE,
    /** No slot can be published to. */
    RING_FULL,
    /** More DONE slots than were ever executed. */
    DONE_UNCOUNTED,
    /** The debug log overflowed. */
    DEBUG_LOG_OVERFLOW,
    /** Part of a dump was not looked at. */
    LEFT_OUT,
    /** Nothing is queued. */
    NOTHING_QUEUED
  }

  /** How much a finding matters. */
  public enum Gravity {
    /** It keeps work from being done. */
    BAD,
    /** It may. */
    WARN,
    /** It does not. */
    INFO
  }
}
