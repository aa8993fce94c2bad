package dev.ringproof.model.execution;

import dev.ringproof.spec.control.ControlLayout;
import dev.ringproof.spec.slot.SlotLayout;
import dev.ringproof.spec.slot.SlotStatus;

/**
 * One visit of a slot by a lane: SHUTDOWN, status, authorisation, claim, execution.
 *
 * <p>Each of the records is one access of the coordination, in the order in which they are made.
 */
public final class Visit {
  private Visit() {}

  /** The first step of a visit; it ends in any {@link Ending}. */
  public static Step of(int slot) {
    return new LoadShutdown(slot);
  }

  private record LoadShutdown(int slot) implements Step {
    @Override
    public Progress advance(Memory memory) {
      boolean shutdown = memory.control().load(ControlLayout.SHUTDOWN_INDEX) != 0;
      return shutdown ? Ending.STOPPED : new LoadStatus(slot);
    }
  }

  private record LoadStatus(int slot) implements Step {
    @Override
    public Progress advance(Memory memory) {
      int status = memory.ring().load(SlotWord.index(slot, SlotLayout.STATUS_OFFSET));
      return status == SlotStatus.PUBLISHED.code() ? new LoadTenant(slot) : Ending.PASSED;
    }
  }

  private record LoadTenant(int slot) implements Step {
    @Override
    public Progress advance(Memory memory) {
      int tenant = memory.ring().load(SlotWord.index(slot, SlotLayout.TENANT_OFFSET));
      return new LoadTenantBase(slot, tenant);
    }
  }

  /** Base and tenant are added without wrapping, and only a mask may authorise (E6). */
  private record LoadTenantBase(int slot, int tenant) implements Step {
    @Override
    public Progress advance(Memory memory) {
      int base = memory.control().load(ControlLayout.TENANT_BASE_INDEX);
      long index = Integer.toUnsignedLong(base) + Integer.toUnsignedLong(tenant);
      boolean isMask =
          index >= ControlLayout.TENANT_MASKS_INDEX && index < ControlLayout.TENANT_QUOTAS_INDEX;
      return isMask ? new LoadMask(slot, (int) index) : Ending.PASSED;
    }
  }

  private record LoadMask(int slot, int index) implements Step {
    @Override
    public Progress advance(Memory memory) {
      return memory.control().load(index) != 0 ? new Claim(slot) : Ending.PASSED;
    }
  }

  /** Pairs with the publisher's store of PUBLISHED: after it the payload is there to be read. */
  private record Claim(int slot) implements Step {
    @Override
    public Progress advance(Memory memory) {
      int published = SlotStatus.PUBLISHED.code();
      int index = SlotWord.index(slot, SlotLayout.STATUS_OFFSET);
      int before = memory.ring().compareSwap(index, published, SlotStatus.CLAIMED.code());
      return before == published ? new ClaimedSlot(memory.ring(), slot).steps() : Ending.PASSED;
    }
  }
}
