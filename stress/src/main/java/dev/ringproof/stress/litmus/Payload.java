package dev.ringproof.stress.litmus;

import dev.ringproof.reference.ring.Claim;
import dev.ringproof.spec.publish.SlotItem;
import dev.ringproof.spec.slot.SlotLayout;
import dev.ringproof.spec.value.SharedWords;
import dev.ringproof.spec.value.Words;
import java.util.Arrays;

/**
 * What litmus tests publish: one number, not 0, in every word that a publisher chooses, so that two
 * payloads differ everywhere and a mix of them shows.
 *
 * <p>Words are read from the last to the first: those that a publisher writes last are the ones
 * that a reader who comes too early lacks.
 */
final class Payload {
  /** The number 1. */
  static final SlotItem ONE = of(1);

  /** The number 2. */
  static final SlotItem TWO = of(2);

  private static final int LAST_ARG = SlotLayout.ARGS_WORDS - 1;

  private Payload() {}

  private static SlotItem of(int number) {
    int[] args = new int[SlotLayout.ARGS_WORDS];
    Arrays.fill(args, number);
    return new SlotItem(number, Words.of(args));
  }

  /** Whether all words of a claimed slot are those of the item, tenant included. */
  static boolean isWhole(Claim claim, SlotItem item) {
    int number = item.opcode();
    boolean whole = true;
    for (int i = LAST_ARG; i >= 0; i--) {
      whole &= claim.arg(i) == number;
    }
    return whole & claim.tenant() == number & claim.opcode() == number;
  }

  /** Stores the item's words in the order of a publisher, each by a release, but no status. */
  static void store(SharedWords words, int slot, SlotItem item) {
    int first = slot * SlotLayout.SLOT_WORDS;
    words.setRelease(first + SlotLayout.OPCODE_OFFSET, item.opcode());
    words.setRelease(first + SlotLayout.TENANT_OFFSET, item.opcode());
    for (int i = 0; i <= LAST_ARG; i++) {
      words.setRelease(first + SlotLayout.ARGS_OFFSET + i, item.args().at(i));
    }
  }
}
