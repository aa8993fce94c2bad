package dev.ringproof.host.execution;

import dev.ringproof.host.ring.Claim;
import dev.ringproof.host.ring.ConcurrentRing;
import dev.ringproof.spec.control.ControlLayout;
import dev.ringproof.spec.opcode.Opcode;
import dev.ringproof.spec.slot.SlotLayout;
import dev.ringproof.spec.slot.SlotStatus;
import dev.ringproof.spec.value.SharedWords;
import java.util.Optional;

/** One lane among others: it visits slots, and carries out those that it claims. */
final class SlotLane {
  private final KernelWords control;
  private final SharedWords words;
  private final ConcurrentRing ring;
  private final LaneEffects effects;
  private final int index;
  private final int lanes;

  /**
   * The lane of the slots s with s mod {@code lanes} = {@code index} (EXE-31).
   *
   * @param memory shared with the other lanes
   * @param ring over the ring of that memory, shared with the other lanes
   * @param index 0 to {@code lanes - 1}
   */
  SlotLane(KernelMemory memory, ConcurrentRing ring, int index, int lanes) {
    this.control = memory.control();
    this.words = memory.ring();
    this.ring = ring;
    this.effects = new LaneEffects(memory.control(), memory.debugLog());
    this.index = index;
    this.lanes = lanes;
  }

  /** What one or several visits came to. */
  enum Visited {
    /** Nothing was executed. */
    IDLE,
    /** A slot was executed, and left DONE or FAULT. */
    BUSY,
    /** The lane saw SHUTDOWN and makes no further visit. */
    STOPPED
  }

  /** Number of this lane. */
  int index() {
    return index;
  }

  /** Visits each of its slots once, ascending (EXE-30). */
  Visited pass() {
    Visited pass = Visited.IDLE;
    for (int slot = index; slot < ring.slots(); slot += lanes) {
      Visited visit = visit(slot);
      if (visit == Visited.STOPPED) {
        return visit;
      }
      pass = visit == Visited.BUSY ? visit : pass;
    }
    return pass;
  }

  private Visited visit(int slot) {
    // EXE-05. Pairs with the store of SHUTDOWN, by a lane or by the host.
    if (control.load(ControlLayout.SHUTDOWN_INDEX) != 0) {
      return Visited.STOPPED;
    }
    // EXE-06. Acquires: pairs with the publisher's release of PUBLISHED, so that the tenant that is
    // looked at is that of this publication (VIS-01).
    if (ring.status(slot) != SlotStatus.PUBLISHED.code() || !authorised(slot)) {
      return Visited.IDLE;
    }
    // EXE-08, VIS-02: lost to another, it goes to its next slot. The swap acquires: pairs with the
    // same release, for who swaps reads it again.
    Optional<Claim> claim = ring.tryClaimPublished(slot);
    claim.ifPresent(this::execute);
    return claim.isPresent() ? Visited.BUSY : Visited.IDLE;
  }

  /** EXE-07: the sum is not wrapped, and no word but a mask authorises (E6). */
  private boolean authorised(int slot) {
    // Made safe by the acquire of the status: nobody writes it while the slot is PUBLISHED.
    int tenant = words.getOpaque(slot * SlotLayout.SLOT_WORDS + SlotLayout.TENANT_OFFSET);
    int base = control.load(ControlLayout.TENANT_BASE_INDEX);
    long mask = Integer.toUnsignedLong(base) + Integer.toUnsignedLong(tenant);
    return mask >= ControlLayout.TENANT_MASKS_INDEX
        && mask < ControlLayout.TENANT_QUOTAS_INDEX
        && control.load((int) mask) != 0;
  }

  private void execute(Claim claim) {
    if (claim.opcode() == Opcode.PACKED_SLOT.code()) {
      executePacked(claim);
    } else {
      effects.run(
          claim.opcode(), new Operands(claim.arg(0), claim.arg(1), claim.arg(2), slotWord(claim)));
      finish(claim);
    }
  }

  private void executePacked(Claim claim) {
    InnerOps ops = new InnerOps(args(claim));
    if (!ops.wellFormed()) {
      claim.fail(); // EXE-26
      return;
    }
    for (int k = 0; k < ops.count(); k++) { // EXE-23
      effects.run(
          ops.opcode(k),
          new Operands(ops.arg(k, 0), ops.arg(k, 1), ops.arg(k, 2), slotWord(claim)));
    }
    finish(claim);
  }

  private void finish(Claim claim) {
    control.add(ControlLayout.DONE_COUNT_INDEX, 1); // EXE-28
    // EXE-29, VIS-03. Releases: pairs with the acquiring look of a host that waits for the slot.
    claim.complete();
  }

  private static int slotWord(Claim claim) {
    return claim.slot() * SlotLayout.SLOT_WORDS;
  }

  private static int[] args(Claim claim) {
    int[] args = new int[SlotLayout.ARGS_WORDS];
    for (int position = 0; position < args.length; position++) {
      args[position] = claim.arg(position);
    }
    return args;
  }
}
