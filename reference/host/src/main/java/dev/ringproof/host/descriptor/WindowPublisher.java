package dev.ringproof.host.descriptor;

import dev.ringproof.host.publish.SlotPublisher;
import dev.ringproof.spec.descriptor.SlotDescriptor;
import dev.ringproof.spec.descriptor.WindowDescriptor;
import dev.ringproof.spec.refusal.RefusedException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Publishes windows, one slot an entry.
 *
 * <p>Neither form is all or nothing: an entry that is refused leaves those before it published, and
 * the refusal's {@code published} says how many they are (E2). A window without entries publishes
 * nothing and does not look at the ring. Threads, order of writes and read-only rings: as {@link
 * SlotPublisher}.
 */
public final class WindowPublisher {
  private final DescriptorPublisher descriptors;

  /** Publishes into this ring, which is everything from index 0 to its limit at each call. */
  public WindowPublisher(ByteBuffer ring) {
    descriptors = new DescriptorPublisher(ring);
  }

  /**
   * Publishes entry by entry; a payload is measured when its turn comes.
   *
   * @return how many: all entries
   * @throws RefusedException {@code slot_index_overflow} before anything else; then for each entry
   *     {@code window_payload_too_long} and as {@link SlotPublisher}
   */
  public int publish(WindowDescriptor window) {
    WindowEntries entries = new WindowEntries(window);
    PublicationRun.requireLastSlot(window.startSlot(), entries.count());
    return PublicationRun.each(
        entries.count(), k -> descriptors.publish(window.startSlot() + k, entries.descriptor(k)));
  }

  /**
   * Turns the window into a batch, which measures all payloads, and publishes that.
   *
   * @return how many: all entries
   * @throws RefusedException {@code window_payload_too_long} and {@code slot_index_overflow} before
   *     anything is published; then for each entry as {@link SlotPublisher}
   */
  public int publishAsBatch(WindowDescriptor window) {
    return descriptors.publishAll(window.startSlot(), toBatch(window));
  }

  /**
   * The descriptors of a window's entries, in order.
   *
   * @throws RefusedException {@code window_payload_too_long}
   */
  public static List<SlotDescriptor> toBatch(WindowDescriptor window) {
    WindowEntries entries = new WindowEntries(window);
    try {
      return IntStream.range(0, entries.count()).mapToObj(entries::descriptor).toList();
    } catch (RefusedException refused) {
      throw new RefusedException(refused.refusal().afterPublishing(0));
    }
  }
}
