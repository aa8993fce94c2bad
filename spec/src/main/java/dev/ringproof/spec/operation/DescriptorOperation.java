package dev.ringproof.spec.operation;

import dev.ringproof.spec.descriptor.SlotDescriptor;
import dev.ringproof.spec.descriptor.WindowDescriptor;
import dev.ringproof.spec.value.Bytes;
import dev.ringproof.spec.value.Words;
import java.util.List;

/** Operations of the capability {@code descriptor}: typed publication. */
public sealed interface DescriptorOperation extends Operation {
  /** One descriptor into one slot. */
  record PublishDescriptor(Bytes ring, int slot, SlotDescriptor descriptor)
      implements DescriptorOperation {}

  /** Descriptors one after the other (E2). */
  record PublishBatchDescriptor(Bytes ring, int startSlot, List<SlotDescriptor> items)
      implements DescriptorOperation {
    /** Copies the list. */
    public PublishBatchDescriptor {
      items = List.copyOf(items);
    }
  }

  /** A window, entry by entry (E2). */
  record PublishWindow(
      Bytes ring,
      int startSlot,
      int tenant,
      int opcode,
      int ticket,
      List<Words> required,
      List<Words> lookahead)
      implements DescriptorOperation {
    /** Copies the lists. */
    public PublishWindow {
      required = List.copyOf(required);
      lookahead = List.copyOf(lookahead);
    }

    /** The window alone. */
    public WindowDescriptor window() {
      return new WindowDescriptor(startSlot, tenant, opcode, ticket, required, lookahead);
    }
  }

  /** A window, turned into a batch first. */
  record PublishWindowAsBatch(
      Bytes ring,
      int startSlot,
      int tenant,
      int opcode,
      int ticket,
      List<Words> required,
      List<Words> lookahead)
      implements DescriptorOperation {
    /** Copies the lists. */
    public PublishWindowAsBatch {
      required = List.copyOf(required);
      lookahead = List.copyOf(lookahead);
    }

    /** The window alone. */
    public WindowDescriptor window() {
      return new WindowDescriptor(startSlot, tenant, opcode, ticket, required, lookahead);
    }
  }
}
