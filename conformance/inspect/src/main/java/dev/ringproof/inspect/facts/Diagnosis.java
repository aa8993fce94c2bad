package dev.ringproof.inspect.facts;

import java.util.List;

/**
 * What is going on, and why.
 *
 * @param condition the state of the kernel, as far as dumps tell
 * @param headline the same in one line
 * @param findings reasons, the gravest first
 */
public record Diagnosis(Condition condition, String headline, List<Finding> findings) {
  /** Copies the list. */
  public Diagnosis {
    findings = List.copyOf(findings);
  }

  /** States of a kernel that dumps can tell apart; lower case in JSON. */
  public enum Condition {
    /** Nothing is queued. */
    IDLE,
    /** Slots were executed since the earlier moment. */
    PROGRESSING,
    /** Nothing was finished since the earlier moment, but lanes claimed or dispatched work. */
    MOVING,
    /** A lane could run something; the moments cannot tell whether it does. */
    READY,
    /** Only lanes that hold a slot can make progress. */
    HELD,
    /** Nothing that is queued can be run by a lane. */
    BLOCKED,
    /** Told to stop with work queued. */
    STOPPED,
    /** Nothing was executed since the earlier moment, and slots are FAULT. */
    FAULTED,
    /** Nothing moved since the earlier moment. */
    STALLED,
    /** DONE_COUNT went back, by so much that it may well have wrapped at 2^32. */
    WRAPPED,
    /** The earlier moment is not an earlier one. */
    INCOMPARABLE,
    /** Not all was read, and what was read does not tell. */
    PARTIAL;

    /**
     * Whether work stands still, or that cannot be told; what else is wrong is for the findings to
     * say.
     */
    public boolean bad() {
      return switch (this) {
        case IDLE, PROGRESSING, MOVING, READY, WRAPPED -> false;
        case HELD, BLOCKED, STOPPED, FAULTED, STALLED, INCOMPARABLE, PARTIAL -> true;
      };
    }
  }
}
