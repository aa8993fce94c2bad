package dev.ringproof.gpu.execution;

/** How the lanes of a persistent kernel find published slots. */
public enum LaneOrder {
  /**
   * Every lane goes round its slots. A slot may be taken before one that was published earlier, so
   * only programs whose result does not depend on order have one result.
   */
  SWEEPING(0),
  /**
   * One lane takes slots in the order of their publication, from a cursor that starts at slot 0.
   *
   * <p>The host has to publish in ring order from slot 0 on, going round. The cursor waits at an
   * EMPTY or DONE slot, which only the publisher can fill; it passes every other slot that it
   * cannot run (a refused tenant's, FAULT, one that the host holds) and comes back to it a lap
   * later. A publisher passes what it may not write, and so the two stay together.
   */
  FIFO(1);

  private final int code;

  LaneOrder(int code) {
    this.code = code;
  }

  /** Word of the kernel's {@code Order}. */
  public int code() {
    return code;
  }
}
