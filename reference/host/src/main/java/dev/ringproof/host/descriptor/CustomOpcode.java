package dev.ringproof.host.descriptor;

/**
 * A word that the host program gives a meaning; publishers refuse the words that the protocol
 * keeps.
 *
 * @param code u32
 */
public record CustomOpcode(int code) implements SlotOpcode {
  /** The word unsigned, as everywhere. */
  @Override
  public String toString() {
    return "CustomOpcode[code=" + Integer.toUnsignedString(code) + "]";
  }
}
