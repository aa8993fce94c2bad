package dev.ringproof.model.publish;

import static dev.ringproof.model.refusal.Requirement.require;

import dev.ringproof.model.opcode.OpcodeClassification;
import dev.ringproof.spec.publish.SlotItem;
import dev.ringproof.spec.refusal.RefusalCode;
import dev.ringproof.spec.slot.Priority;
import dev.ringproof.spec.slot.SlotLayout;
import dev.ringproof.spec.slot.SlotStatus;
import dev.ringproof.spec.value.Words;

/** What a published slot holds. */
public final class SlotPayload {
  private SlotPayload() {}

  /**
   * Refuses what no slot may hold.
   *
   * @throws dev.ringproof.spec.refusal.RefusedException {@code too_many_args}, {@code
   *     opcode_reserved}
   */
  public static void requireLegal(SlotItem item) {
    require(item.args().length() <= SlotLayout.ARGS_WORDS, RefusalCode.TOO_MANY_ARGS); // PUB-05
    requireOpcode(item.opcode());
  }

  /** Refuses an opcode that no publisher takes. */
  static void requireOpcode(int opcode) {
    require(OpcodeClassification.isPublishable(opcode), RefusalCode.OPCODE_RESERVED); // PUB-06
  }

  /**
   * The sixteen words of the slot, in order.
   *
   * @param tenant u32
   * @param item found legal
   */
  public static Words words(int tenant, SlotItem item) {
    int[] words = new int[SlotLayout.SLOT_WORDS]; // PUB-12: arguments that are not given are zero.
    words[SlotLayout.STATUS_OFFSET] = SlotStatus.PUBLISHED.code(); // PUB-08
    words[SlotLayout.OPCODE_OFFSET] = item.opcode(); // PUB-09
    words[SlotLayout.TENANT_OFFSET] = tenant; // PUB-10
    words[SlotLayout.PRIORITY_OFFSET] = Priority.NORMAL.code(); // PUB-11
    for (int i = 0; i < item.args().length(); i++) {
      words[SlotLayout.ARGS_OFFSET + i] = item.args().at(i); // PUB-12
    }
    return Words.of(words);
  }
}
