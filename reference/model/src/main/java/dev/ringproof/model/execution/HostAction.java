package dev.ringproof.model.execution;

import dev.ringproof.spec.control.ControlLayout;
import dev.ringproof.spec.execution.PublishedSlot;
import dev.ringproof.spec.slot.SlotLayout;
import dev.ringproof.spec.slot.SlotStatus;
import dev.ringproof.spec.slot.SlotTransition;
import java.util.Objects;

/** What a host does to a ring while lanes visit it, as first steps like {@link Visit#of}. */
public final class HostAction {
  private HostAction() {}

  /**
   * Publishes a slot: looks at its status, writes the payload, then PUBLISHED. Passes if the slot
   * is in use.
   *
   * <p>The payload is one step, because of all its words lanes read only the tenant before they
   * have claimed the slot. There is one publisher: two would overwrite each other.
   *
   * @throws dev.ringproof.spec.refusal.RefusedException {@code too_many_args}, {@code
   *     opcode_reserved}
   */
  public static Step publish(PublishedSlot item) {
    PublicationPlan.checkPayload(item);
    return new LoadFree(item);
  }

  /**
   * Moves a slot's status in one atomic step if the table allows it, else passes.
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
      int status = memory.ring().load(SlotWord.index(item.slot(), SlotLayout.STATUS_OFFSET));
      return SlotTransition.PUBLISH.allows(status) ? new WritePayload(item) : Ending.PASSED;
    }
  }

  private record WritePayload(PublishedSlot item) implements Step {
    @Override
    public Progress advance(Memory memory) {
      new SlotWriter(memory.ring()).writePayload(item);
      int index = SlotWord.index(item.slot(), SlotLayout.STATUS_OFFSET);
      return new StoreWord(Space.RING, index, SlotStatus.PUBLISHED.code(), Ending.FINISHED);
    }
  }

  private record MoveStatus(int slot, SlotTransition transition) implements Step {
    @Override
    public Progress advance(Memory memory) {
      int index = SlotWord.index(slot, SlotLayout.STATUS_OFFSET);
      int before = memory.ring().load(index);
      if (!transition.allows(before)) {
        return Ending.PASSED;
      }
      int found = memory.ring().compareSwap(index, before, transition.to().code());
      return found == before ? Ending.FINISHED : this;
    }
  }
}
