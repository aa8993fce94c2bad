package dev.ringproof.host.descriptor;

import dev.ringproof.spec.descriptor.SlotDescriptor;
import dev.ringproof.spec.descriptor.WindowClass;
import dev.ringproof.spec.descriptor.WindowDescriptor;
import dev.ringproof.spec.refusal.RefusalCode;
import dev.ringproof.spec.refusal.RefusedException;
import dev.ringproof.spec.value.Words;

/** The entries of a window as descriptors: the required ones, then the lookahead ones. */
record WindowEntries(WindowDescriptor window) {
  private static final int PREFIX_WORDS = 2;

  int count() {
    return window.required().size() + window.lookahead().size();
  }

  /** Descriptor of entry {@code k}; refuses a payload that leaves no room for ticket and class. */
  SlotDescriptor descriptor(int k) {
    int required = window.required().size();
    return k < required
        ? descriptor(WindowClass.REQUIRED, window.required().get(k))
        : descriptor(WindowClass.LOOKAHEAD, window.lookahead().get(k - required));
  }

  private SlotDescriptor descriptor(WindowClass windowClass, Words payload) {
    if (payload.length() > WindowDescriptor.MAX_PAYLOAD_WORDS) {
      throw RefusedException.of(RefusalCode.WINDOW_PAYLOAD_TOO_LONG);
    }
    int[] args = new int[PREFIX_WORDS + payload.length()];
    args[0] = window.ticket();
    args[1] = windowClass.code();
    for (int i = 0; i < payload.length(); i++) {
      args[PREFIX_WORDS + i] = payload.at(i);
    }
    return new SlotDescriptor.Single(window.tenant(), window.opcode(), Words.of(args));
  }
}
