package dev.ringproof.model.execution;

import dev.ringproof.model.execution.memory.Memory;
import dev.ringproof.model.slot.SlotIndex;
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
      // EXE-05
      boolean shutdown = memory.control().load(ControlLayout.SHUTDOWN_INDEX) != 0;
      return shutdown ? Ending.STOPPED : new LoadStatus(slot);
    }
  }

  private record LoadStatus(int slot) implements Step {
    @Override
    public Progress advance(Memory memory) {
      int status = memory.ring().load(SlotIndex.of(slot, SlotLayout.STATUS_OFFSET));
      // EXE-06
      return status == SlotStatus.PUBLISHED.code() ? new LoadTenant(slot) : Ending.PASSED;
    }
  }

  private record LoadTenant(int slot) implements Step {
    @Override
    public Progress advance(Memory memory) {
      int tenant = memory.ring().load(SlotIndex.of(slot, SlotLayout.TENANT_OFFSET));
      return new LoadTenantBase(slot, tenant);
    }
  }

  /** Base and tenant are added without wrapping, and only a mask may authorise (EXE-07, E6). */
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

  /**
   * EXE-08: pairs with the publisher's store of PUBLISHED, after which the payload is there to be
   * read (VIS-02).
   */
  private record Claim(int slot) implements Step {
    @Override
    public Progress advance(Memory memory) {
      int published = SlotStatus.PUBLISHED.code();
      int index = SlotIndex.of(slot, SlotLayout.STATUS_OFFSET);
      int before = memory.ring().compareSwap(index, published, SlotStatus.CLAIMED.code());
      return before == published ? new ClaimedSlot(memory.ring(), slot).steps() : Ending.PASSED;
    }
  }
}
