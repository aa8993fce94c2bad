package dev.ringproof.stress.litmus.state;

import dev.ringproof.host.ring.Claim;
import dev.ringproof.spec.publish.SlotItem;
import dev.ringproof.spec.slot.SlotLayout;
import dev.ringproof.spec.slot.SlotStatus;
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
public final class Payload {
  /** The number 1. */
  public static final SlotItem ONE = of(1);

  /** The number 2. */
  public static final SlotItem TWO = of(2);

  private static final int LAST_ARG = SlotLayout.ARGS_WORDS - 1;

  private Payload() {}

  private static SlotItem of(int number) {
    int[] args = new int[SlotLayout.ARGS_WORDS];
    Arrays.fill(args, number);
    return new SlotItem(number, Words.of(args));
  }

  /** Whether all words of a claimed slot are those of the item, tenant included. */
  public static boolean isWhole(Claim claim, SlotItem item) {
    int number = item.opcode();
    boolean whole = true;
    for (int i = LAST_ARG; i >= 0; i--) {
      whole &= claim.arg(i) == number;
    }
    return whole & claim.tenant() == number & claim.opcode() == number;
  }

  /** The same of the sixteen words of a slot. */
  public static boolean isWhole(Words slot, SlotItem item) {
    int number = item.opcode();
    boolean whole = true;
    for (int i = LAST_ARG; i >= 0; i--) {
      whole &= slot.at(SlotLayout.ARGS_OFFSET + i) == number;
    }
    return whole
        & slot.at(SlotLayout.TENANT_OFFSET) == number
        & slot.at(SlotLayout.OPCODE_OFFSET) == number;
  }

  /** Whether the argument words of a slot are those of the item. */
  public static boolean hasArgs(SharedWords words, int slot, SlotItem item) {
    int first = slot * SlotLayout.SLOT_WORDS + SlotLayout.ARGS_OFFSET;
    boolean whole = true;
    for (int i = LAST_ARG; i >= 0; i--) {
      whole &= words.getOpaque(first + i) == item.opcode();
    }
    return whole;
  }

  /** The number in the words of a slot that is at rest; 0 when they are not all the same. */
  public static int numberIn(SharedWords words, int slot) {
    int first = slot * SlotLayout.SLOT_WORDS;
    int number = words.get(first + SlotLayout.OPCODE_OFFSET);
    SlotItem item = number == 1 ? ONE : TWO;
    boolean whole = words.get(first + SlotLayout.TENANT_OFFSET) == number;
    return whole & number != 0 & hasArgs(words, slot, item) ? number : 0;
  }

  /** Stores the item's words in the order of a publisher, each by a release, but no status. */
  public static void store(SharedWords words, SlotItem item) {
    words.setRelease(SlotLayout.OPCODE_OFFSET, item.opcode());
    words.setRelease(SlotLayout.TENANT_OFFSET, item.opcode());
    for (int i = 0; i <= LAST_ARG; i++) {
      words.setRelease(SlotLayout.ARGS_OFFSET + i, item.args().at(i));
    }
  }

  /** Stores a status in the first slot, whatever is there. */
  public static void storeStatus(SharedWords words, SlotStatus status) {
    words.setRelease(SlotLayout.STATUS_OFFSET, status.code());
  }
}
