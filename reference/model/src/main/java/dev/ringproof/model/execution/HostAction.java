package dev.ringproof.model.execution;

import dev.ringproof.model.execution.memory.Memory;
import dev.ringproof.model.execution.memory.Space;
import dev.ringproof.model.publish.SlotPayload;
import dev.ringproof.model.slot.SlotIndex;
import dev.ringproof.spec.control.ControlLayout;
import dev.ringproof.spec.execution.PublishedSlot;
import dev.ringproof.spec.publish.SlotItem;
import dev.ringproof.spec.slot.SlotLayout;
import dev.ringproof.spec.slot.SlotTransition;
import dev.ringproof.spec.value.Words;
import java.util.Objects;

/** What a host does to a ring while lanes visit it, as first steps like {@link Visit#of}. */
public final class HostAction {
  private HostAction() {}

  /**
   * Publishes a slot: looks at its status, writes the payload, then PUBLISHED. Passes if the slot
   * is in use.
   *
   * <p>The payload is one step, because of all its words lanes read only the tenant before they
   * have claimed the slot. There is one publisher: two would overwrite each other (VIS-08).
   *
   * @throws dev.ringproof.spec.refusal.RefusedException {@code too_many_args}, {@code
   *     opcode_reserved}
   */
  public static Step publish(PublishedSlot item) {
    SlotPayload.requireLegal(payload(item));
    return new LoadFree(item);
  }

  /**
   * Moves a slot's status in one atomic step if the table allows it, else passes (VIS-10).
   *
   * @throws IllegalArgumentException for {@link SlotTransition#PUBLISH}, which {@link #publish} is
   *     for
   */
  public static Step move(int slot, SlotTransition transition) {
    if (transition == SlotTransition.PUBLISH) {
      throw new IllegalArgumentException("transition=publish writes no payload: use publish");
    }
    return new MoveStatus(slot, transition);
  }

  private static SlotItem payload(PublishedSlot item) {
    return new SlotItem(item.opcode(), item.args());
  }

  /** Sets SHUTDOWN to 1. */
  public static Step shutdown() {
    return new StoreWord(Space.CONTROL, ControlLayout.SHUTDOWN_INDEX, 1, Ending.FINISHED);
  }

  private record LoadFree(PublishedSlot item) implements Step {
    private LoadFree {
      Objects.requireNonNull(item, "item");
    }

    @Override
    public Progress advance(Memory memory) {
      int status = memory.ring().load(SlotIndex.of(item.slot(), SlotLayout.STATUS_OFFSET));
      // VIS-07: before the payload is written.
      return SlotTransition.PUBLISH.allows(status) ? new WritePayload(item) : Ending.PASSED;
    }
  }

  private record WritePayload(PublishedSlot item) implements Step {
    @Override
    public Progress advance(Memory memory) {
      Words words = SlotPayload.words(item.tenant(), payload(item));
      for (int offset = SlotLayout.OPCODE_OFFSET; offset < SlotLayout.SLOT_WORDS; offset++) {
        memory.ring().store(SlotIndex.of(item.slot(), offset), words.at(offset));
      }
      // PUB-13 VIS-01: a step of its own, after the payload.
      int index = SlotIndex.of(item.slot(), SlotLayout.STATUS_OFFSET);
      int published = words.at(SlotLayout.STATUS_OFFSET);
      return new StoreWord(Space.RING, index, published, Ending.FINISHED);
    }
  }

  private record MoveStatus(int slot, SlotTransition transition) implements Step {
    @Override
    public Progress advance(Memory memory) {
      int index = SlotIndex.of(slot, SlotLayout.STATUS_OFFSET);
      int before = memory.ring().load(index);
      if (!transition.allows(before)) {
        return Ending.PASSED;
      }
      int found = memory.ring().compareSwap(index, before, transition.to().code());
      return found == before ? Ending.FINISHED : this;
    }
  }
}
