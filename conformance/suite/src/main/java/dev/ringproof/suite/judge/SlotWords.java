package dev.ringproof.suite.judge;

import dev.ringproof.spec.opcode.Opcode;
import dev.ringproof.spec.slot.SlotLayout;
import dev.ringproof.spec.slot.SlotStatus;

/** Names and values of the words of a slot, for a person to read. */
public final class SlotWords {
  private SlotWords() {}

  /** Name of a word, 0 to 15. */
  public static String name(int word) {
    return word < SlotLayout.ARGS_OFFSET
        ? facet(word)
        : "args[" + (word - SlotLayout.ARGS_OFFSET) + "]";
  }

  /** Field that a word belongs to, as the rule book calls it. */
  static String facet(int word) {
    return switch (word) {
      case SlotLayout.STATUS_OFFSET -> "status";
      case SlotLayout.OPCODE_OFFSET -> "opcode";
      case SlotLayout.TENANT_OFFSET -> "tenant";
      case SlotLayout.PRIORITY_OFFSET -> "priority";
      default -> "args";
    };
  }

  /** A word of a field: unsigned, with its name where it has one. */
  public static String show(String facet, int word) {
    String number = Integer.toUnsignedString(word);
    return switch (facet) {
      case "status" -> number + " " + SlotStatus.of(word);
      case "opcode" -> Opcode.of(word) == Opcode.OTHER ? number : number + " " + Opcode.of(word);
      default ->
          Integer.compareUnsigned(word, 0xFFFF) > 0
              ? number + String.format(" (0x%08x)", word)
              : number;
    };
  }
}
