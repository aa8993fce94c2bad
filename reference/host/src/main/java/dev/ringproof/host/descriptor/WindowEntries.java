package dev.ringproof.host.descriptor;

import dev.ringproof.host.publish.Publication;
import dev.ringproof.spec.descriptor.SlotDescriptor;
import dev.ringproof.spec.descriptor.WindowClass;
import dev.ringproof.spec.descriptor.WindowDescriptor;
import dev.ringproof.spec.value.Words;

/** The entries of a window: the required ones, then the lookahead ones (DSC-07). */
record WindowEntries(WindowDescriptor window) {
  private static final int PREFIX_WORDS = 2;

  int count() {
    return window.required().size() + window.lookahead().size();
  }

  /** Whether entry {@code k} leaves room for ticket and class. */
  Publication check(int k) {
    // DSC-09
    return payload(k).length() > WindowDescriptor.MAX_PAYLOAD_WORDS
        ? Publication.WINDOW_PAYLOAD_TOO_LONG
        : Publication.PUBLISHED;
  }

  /** Number of arguments of entry {@code k}. */
  int argCount(int k) {
    return PREFIX_WORDS + payload(k).length();
  }

  /** Arguments of entry {@code k}, which leaves room for ticket and class (DSC-08). */
  Words args(int k) {
    Words payload = payload(k);
    int[] args = new int[PREFIX_WORDS + payload.length()];
    args[0] = window.ticket();
    args[1] = windowClass(k).code();
    for (int i = 0; i < payload.length(); i++) {
      args[PREFIX_WORDS + i] = payload.at(i);
    }
    return Words.of(args);
  }

  /** Descriptor of entry {@code k}, which leaves room for ticket and class. */
  SlotDescriptor descriptor(int k) {
    return new SlotDescriptor.Single(window.tenant(), window.opcode(), args(k));
  }

  private Words payload(int k) {
    int required = window.required().size();
    return k < required ? window.required().get(k) : window.lookahead().get(k - required);
  }

  private WindowClass windowClass(int k) {
    return k < window.required().size() ? WindowClass.REQUIRED : WindowClass.LOOKAHEAD;
  }
}
