package dev.ringproof.gpu.execution;

import dev.ringproof.spec.execution.PublishedSlot;
import dev.ringproof.spec.value.SharedWords;
import java.util.List;

/**
 * A persistent kernel while it runs, as its host reaches it. No method waits for the kernel. One
 * thread only.
 */
public interface LiveRun {
  /** The ring as the host sees it: what lanes read, or a copy kept by the two methods below. */
  SharedWords ring();

  /** Shows slots that were published in {@link #ring()} to the lanes, if they do not see it. */
  default void send(List<PublishedSlot> published) {}

  /** Brings the status words of the slots sent last into {@link #ring()}, if they are elsewhere. */
  default void refresh() {}

  /** Whether the kernel has ended, or is about to, without being told. */
  boolean stopped();

  /** Sets SHUTDOWN. */
  void shutDown();

  /** One line for a message. */
  String progress();
}
