package dev.ringproof.spec.operation;

import dev.ringproof.spec.publish.PackedOp;
import dev.ringproof.spec.publish.SlotItem;
import dev.ringproof.spec.publish.WorkItem;
import dev.ringproof.spec.value.Bytes;
import dev.ringproof.spec.value.Words;
import java.util.List;
import java.util.Optional;

/** Operations of the capability {@code publish}: the host writes work into a ring. */
public sealed interface PublishOperation extends Operation {
  /** One operation into one slot. */
  record PublishSlot(Bytes ring, int slot, int tenant, int opcode, Words args)
      implements PublishOperation {}

  /** Several inner operations into one slot. */
  record PublishPackedSlot(Bytes ring, int slot, int tenant, List<PackedOp> ops)
      implements PublishOperation {
    /** Copies the list. */
    public PublishPackedSlot {
      ops = List.copyOf(ops);
    }
  }

  /** A fresh ring that starts with the items; {@code ring} is what the destination held. */
  record EncodeWorkItemsRing(int slotCount, int tenant, List<WorkItem> items, Optional<Bytes> ring)
      implements PublishOperation {
    /** Copies the list. */
    public EncodeWorkItemsRing {
      items = List.copyOf(items);
    }
  }

  /** The same from a word array; {@code ring} is what the destination held (E1). */
  record EncodeWorkItemsRingWords(
      int slotCount, int tenant, List<WorkItem> items, Optional<Bytes> ring)
      implements PublishOperation {
    /** Copies the list. */
    public EncodeWorkItemsRingWords {
      items = List.copyOf(items);
    }
  }

  /** Items into a ring that goes on being used. */
  record PublishWorkItems(Bytes ring, int startSlot, int tenant, List<WorkItem> items)
      implements PublishOperation {
    /** Copies the list. */
    public PublishWorkItems {
      items = List.copyOf(items);
    }
  }

  /** Items and a fence that closes them. */
  record BatchPublish(Bytes ring, int startSlot, int tenant, List<SlotItem> items, int batchTag)
      implements PublishOperation {
    /** Copies the list. */
    public BatchPublish {
      items = List.copyOf(items);
    }
  }
}
