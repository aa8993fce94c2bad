package dev.ringproof.model.execution;

/** How a task ended: the visit of a slot by a lane, or an action of the host. */
public enum Ending implements Progress {
  /** There was nothing to do: not published, not authorised, lost to another, not legal. */
  PASSED,
  /** It was carried out; a lane left the slot DONE or FAULT. */
  FINISHED,
  /** The lane saw SHUTDOWN and makes no further visit. */
  STOPPED
}
