package dev.ringproof.suite.generate;

import dev.ringproof.spec.control.ControlLayout;
import dev.ringproof.spec.execution.PublishedSlot;
import dev.ringproof.spec.opcode.Opcode;
import dev.ringproof.spec.slot.SlotLayout;
import dev.ringproof.spec.value.Words;

/**
 * Work whose result does not depend on the order in which slots run.
 *
 * <p>Every slot writes words of its own, adds to shared words, and reads words that nobody writes:
 *
 * <pre>
 *   quotas  32 + s      target of the compare-and-swap of slot s, for s below 32
 *   fairness 64 .. 95   read, never written
 *   observable 0        tag of the fences, the same for all of them
 *   observables 1 .. 3  shared accumulators
 *   observables 32 + s  result of the compare-and-swap of slot s
 *   observables 64 + 8s ... of slot s alone
 * </pre>
 */
final class OrderFreeWork {
  private static final int OWN_FIRST = 64;
  private static final int OWN_WORDS = 8;
  private static final int SWAPPING_SLOTS = ControlLayout.TENANT_QUOTAS_WORDS;

  private final Dice dice;
  private final int tag;
  private final boolean live;
  private int printed;

  /**
   * Work whose fences carry one tag.
   *
   * @param live whether a publisher must accept it and the slot must be publishable afterwards:
   *     then there is no LOAD_MISS (E9) and no malformed pack
   */
  OrderFreeWork(Dice dice, int tag, boolean live) {
    this.dice = dice;
    this.tag = tag;
    this.live = live;
  }

  /** Observables that a control buffer needs for work on so many slots. */
  static int observables(int slots) {
    return OWN_FIRST + OWN_WORDS * slots;
  }

  /** Fills the words that are only read. */
  static void constants(ProgramBuffers memory, Dice dice) {
    for (int word = 0; word < ControlLayout.TENANT_FAIRNESS_WORDS; word++) {
      memory.control(ControlLayout.TENANT_FAIRNESS_INDEX + word, dice.word());
    }
  }

  /** Debug records that the work made so far leaves. */
  int printed() {
    return printed;
  }

  /** Work for a slot. */
  PublishedSlot slot(int slot, int tenant) {
    if (dice.chance(25)) {
      return packed(slot, tenant);
    }
    int opcode =
        dice.chance(20)
            ? dice.oneOf(
                Opcode.PRINTF.code(), live ? 9 : Opcode.LOAD_MISS.code(), 8, 31, 32, 0x1234_5678)
            : dice.below(8);
    if (opcode == Opcode.PRINTF.code()) {
      printed++;
    }
    return new PublishedSlot(slot, tenant, opcode, Words.of(args(opcode, slot)));
  }

  private PublishedSlot packed(int slot, int tenant) {
    int[] args = new int[SlotLayout.ARGS_WORDS];
    int first = dice.below(8);
    int second = dice.oneOf(0, 1, 2, 7, 8, 0xFE, 0xFF);
    int[] firstArgs = args(first, slot);
    int[] secondArgs = args(second, slot);
    int used = firstArgs.length;
    args[0] = 2 | used + secondArgs.length << 8 | first << 16;
    args[1] = second | used << 8;
    System.arraycopy(firstArgs, 0, args, 2, used);
    System.arraycopy(secondArgs, 0, args, 2 + used, secondArgs.length);
    if (dice.chance(10) && !live) {
      args[0] ^= 0x80 << 8;
    }
    return new PublishedSlot(slot, tenant, Opcode.PACKED_SLOT.code(), Words.of(args));
  }

  private int[] args(int opcode, int slot) {
    int own = OWN_FIRST + OWN_WORDS * slot;
    int ownWord = ControlLayout.OBSERVABLES_INDEX + own;
    int constant = ControlLayout.TENANT_FAIRNESS_INDEX + dice.below(16);
    return switch (Opcode.of(opcode)) {
      case STORE_U32 -> new int[] {dice.word(), ownWord + dice.below(2)};
      case ATOMIC_ADD ->
          new int[] {dice.word(), ControlLayout.OBSERVABLES_INDEX + 1 + dice.below(3)};
      case LOAD_U32 -> new int[] {constant, own + 2 + dice.below(2)};
      case COMPARE_SWAP ->
          slot < SWAPPING_SLOTS
              ? new int[] {ControlLayout.TENANT_QUOTAS_INDEX + slot, dice.below(2), dice.word()}
              : new int[] {0x7000_0000 + slot, 0, 1};
      case MEMCPY -> new int[] {constant, ownWord + 4, dice.below(5)};
      case BATCH_FENCE -> new int[] {dice.word(), tag};
      case PRINTF -> new int[] {dice.word(), dice.word(), dice.word()};
      case NOP, DFA_STEP, LOAD_MISS, PACKED_SLOT, SHUTDOWN, OTHER -> new int[] {dice.word()};
    };
  }
}
