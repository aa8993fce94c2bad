package dev.ringproof.spec.descriptor;

import dev.ringproof.spec.value.Words;
import java.util.List;

/**
 * A ticketed group of slots: the required entries first, then the lookahead ones.
 *
 * <p>Each entry becomes a slot with args = ticket, class, payload; so a payload has at most {@link
 * #MAX_PAYLOAD_WORDS} words.
 *
 * @param startSlot slot of the first entry, u32
 * @param tenant u32
 * @param opcode u32
 * @param ticket u32, args[0] of every slot
 * @param required payloads of the required entries
 * @param lookahead payloads of the lookahead entries
 */
public record WindowDescriptor(
    int startSlot,
    int tenant,
    int opcode,
    int ticket,
    List<Words> required,
    List<Words> lookahead) {
  /** Most words of a payload. */
  public static final int MAX_PAYLOAD_WORDS = 10;

  /** Copies the lists. */
  public WindowDescriptor {
    required = List.copyOf(required);
    lookahead = List.copyOf(lookahead);
  }
}
