package dev.ringproof.host.execution;

import dev.ringproof.spec.execution.PublishedSlot;
import dev.ringproof.spec.value.SharedWords;
import java.util.List;

/**
 * A kernel that has been started, as its host reaches it, wherever its lanes are.
 *
 * <p>Implemented by whoever starts the kernel. No method waits for the kernel; the thread that
 * holds the {@link LiveHost} makes all calls.
 */
public interface RunningKernel {
  /**
   * The ring as the host sees it: the memory that lanes read, or a copy of it that {@link #send}
   * and {@link #refresh} keep. Always the same words.
   */
  SharedWords ring();

  /**
   * Shows lanes the slots that have been written into {@link #ring()}, in this order and each
   * payload before its status (VIS-01). Nothing to do where lanes read that memory itself.
   *
   * @param published slots that are PUBLISHED in {@link #ring()}; may be empty
   */
  default void send(List<PublishedSlot> published) {}

  /**
   * Brings the status words of the slots that were sent last into {@link #ring()}, effects before
   * statuses (VIS-03). Nothing to do where lanes write that memory itself.
   */
  default void refresh() {}

  /**
   * Whether the kernel finishes nothing more of what it has been sent: it has ended by itself, or
   * all of its lanes are known to have looked in vain since.
   */
  boolean stopped();

  /** Sets SHUTDOWN for the lanes (EXE-05). */
  void shutDown();

  /** How far it has come, as name=value of one line, for a message. */
  String progress();
}
