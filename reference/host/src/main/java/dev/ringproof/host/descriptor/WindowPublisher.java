package dev.ringproof.host.descriptor;

import dev.ringproof.host.publish.Publication;
import dev.ringproof.host.publish.SlotPublisher;
import dev.ringproof.spec.descriptor.WindowDescriptor;
import dev.ringproof.spec.refusal.RefusedException;
import java.nio.ByteBuffer;
import java.util.stream.IntStream;

/**
 * Publishes windows, one slot an entry.
 *
 * <p>No form is all or nothing: an entry that is refused leaves those before it published, and the
 * refusal's {@code published} says how many they are (E2). A window without entries publishes
 * nothing and does not look at the ring. Threads, order of writes and read-only rings: as {@link
 * SlotPublisher}. An entry that is published takes an array on its way, one that is refused
 * nothing.
 */
public final class WindowPublisher {
  private final SlotPublisher slots;
  private final DescriptorPublisher descriptors;

  /** Publishes into this ring, which is everything from index 0 to its limit at each call. */
  public WindowPublisher(ByteBuffer ring) {
    slots = new SlotPublisher(ring);
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
    PublicationRun.requireLastSlot(window.startSlot(), entries.count()); // DSC-10
    return PublicationRun.each(entries.count(), k -> tryPublish(entries, k));
  }

  /**
   * Publishes entry by entry as far as it can.
   *
   * @return how many: all entries, or those before the first that is refused. None when the last
   *     slot fits no u32.
   */
  public int tryPublish(WindowDescriptor window) {
    WindowEntries entries = new WindowEntries(window);
    if (PublicationRun.overflows(window.startSlot(), entries.count())) {
      return 0;
    }
    int next = 0;
    while (next < entries.count() && tryPublish(entries, next) == Publication.PUBLISHED) {
      next++;
    }
    return next;
  }

  private Publication tryPublish(WindowEntries entries, int k) {
    WindowDescriptor window = entries.window();
    int slot = window.startSlot() + k;
    Publication answer = entries.check(k); // DSC-11
    if (answer == Publication.PUBLISHED) {
      answer = slots.check(slot, window.opcode(), entries.argCount(k));
    }
    return answer == Publication.PUBLISHED
        ? slots.tryPublishArgs(slot, window.tenant(), window.opcode(), entries.args(k))
        : answer;
  }

  /**
   * Turns the window into a batch, which measures all payloads, and publishes that.
   *
   * @return how many: all entries
   * @throws RefusedException {@code window_payload_too_long} and {@code slot_index_overflow} before
   *     anything is published; then for each entry as {@link SlotPublisher}
   */
  public int publishAsBatch(WindowDescriptor window) {
    return descriptors.publishBatch(toBatch(window)); // DSC-12
  }

  /**
   * Measures all payloads, and then publishes entry by entry as far as it can.
   *
   * @return how many: all entries, or those before the first that is refused. None when a payload
   *     is too long or the last slot fits no u32.
   */
  public int tryPublishAsBatch(WindowDescriptor window) {
    WindowEntries entries = new WindowEntries(window);
    for (int k = 0; k < entries.count(); k++) {
      if (entries.check(k) != Publication.PUBLISHED) {
        return 0;
      }
    }
    return tryPublish(window);
  }

  /**
   * The window as a batch: the descriptors of its entries, in order.
   *
   * @throws RefusedException {@code window_payload_too_long}
   */
  public static BatchDescriptor toBatch(WindowDescriptor window) {
    WindowEntries entries = new WindowEntries(window);
    for (int k = 0; k < entries.count(); k++) {
      entries.check(k).orThrowAfter(0);
    }
    return new BatchDescriptor(
        window.startSlot(),
        IntStream.range(0, entries.count()).mapToObj(entries::descriptor).toList());
  }
}
