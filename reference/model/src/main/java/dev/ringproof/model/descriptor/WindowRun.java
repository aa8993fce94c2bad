package dev.ringproof.model.descriptor;

import dev.ringproof.spec.descriptor.SlotDescriptor;
import dev.ringproof.spec.descriptor.WindowClass;
import dev.ringproof.spec.descriptor.WindowDescriptor;
import dev.ringproof.spec.refusal.Refusal;
import dev.ringproof.spec.refusal.RefusalCode;
import dev.ringproof.spec.refusal.RefusedException;
import dev.ringproof.spec.value.Words;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.stream.IntStream;

/** Publication of windows, one slot an entry; not all or nothing (E2). */
public final class WindowRun {
  private static final int TICKET_AND_CLASS_WORDS = 2;

  private WindowRun() {}

  /**
   * Publishes a window entry by entry.
   *
   * @return number of entries
   * @throws RefusedException {@code slot_index_overflow}, then entry by entry {@code
   *     window_payload_too_long} and as a single slot; the entries before it stay published
   */
  public static int publish(ByteBuffer ring, WindowDescriptor window) {
    // DSC-11: the payload of an entry is judged when its turn comes.
    return DescriptorRun.publishEach(
        ring, window.startSlot(), entries(window), k -> entry(window, k));
  }

  /**
   * Turns a window into a batch of descriptors and publishes that.
   *
   * @return number of entries
   * @throws RefusedException {@code window_payload_too_long} of any entry, {@code
   *     slot_index_overflow}, then entry by entry as a single slot; the entries before it stay
   *     published
   */
  public static int publishAsBatch(ByteBuffer ring, WindowDescriptor window) {
    // DSC-12: all payloads are judged before the first write.
    List<SlotDescriptor> batch =
        IntStream.range(0, entries(window)).mapToObj(k -> entry(window, k)).toList();
    return DescriptorRun.publishAll(ring, window.startSlot(), batch);
  }

  private static int entries(WindowDescriptor window) {
    return window.required().size() + window.lookahead().size();
  }

  private static SlotDescriptor entry(WindowDescriptor window, int k) {
    int required = window.required().size();
    // DSC-07: the required entries first.
    return k < required
        ? entry(window, WindowClass.REQUIRED, window.required().get(k))
        : entry(window, WindowClass.LOOKAHEAD, window.lookahead().get(k - required));
  }

  private static SlotDescriptor entry(
      WindowDescriptor window, WindowClass windowClass, Words payload) {
    if (payload.length() > WindowDescriptor.MAX_PAYLOAD_WORDS) {
      // DSC-09; where an entry's turn has come, the run corrects the number.
      throw new RefusedException(
          Refusal.of(RefusalCode.WINDOW_PAYLOAD_TOO_LONG).afterPublishing(0));
    }
    // DSC-08
    int[] args = new int[TICKET_AND_CLASS_WORDS + payload.length()];
    args[0] = window.ticket();
    args[1] = windowClass.code();
    for (int i = 0; i < payload.length(); i++) {
      args[TICKET_AND_CLASS_WORDS + i] = payload.at(i);
    }
    return new SlotDescriptor.Single(window.tenant(), window.opcode(), Words.of(args));
  }
}
