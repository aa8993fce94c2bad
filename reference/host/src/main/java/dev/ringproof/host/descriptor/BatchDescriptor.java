package dev.ringproof.host.descriptor;

import dev.ringproof.spec.descriptor.SlotDescriptor;
import java.util.List;

/**
 * Descriptors for successive slots, each published on its own (E2). Immutable; any thread may use
 * it.
 *
 * @param startSlot slot of the first item, u32
 * @param items in the order in which they are published
 */
public record BatchDescriptor(int startSlot, List<SlotDescriptor> items) {
  /** Copies the list. */
  public BatchDescriptor {
    items = List.copyOf(items);
  }
}
