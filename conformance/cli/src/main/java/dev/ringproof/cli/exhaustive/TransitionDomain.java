package dev.ringproof.cli.exhaustive;

import dev.ringproof.model.slot.StatusMove;
import dev.ringproof.spec.norm.table.TransitionRow;
import dev.ringproof.spec.slot.SlotLayout;
import dev.ringproof.spec.slot.SlotStatus;
import dev.ringproof.spec.slot.SlotTransition;
import dev.ringproof.spec.value.LittleEndian;
import java.nio.ByteBuffer;

/**
 * Every status word under all five transitions: the answer and the bytes that are left, held
 * against the table of the machine-readable norm.
 */
public final class TransitionDomain implements Domain {
  private static final SlotTransition[] TRANSITIONS = SlotTransition.values();
  private static final int NAMED_STATES = SlotStatus.FAULT.code() + 1;
  private static final int PAYLOAD = 0xA5A5_A5A5;

  private final boolean[][] legal = new boolean[TRANSITIONS.length][];
  private final int[] target = new int[TRANSITIONS.length];
  private final boolean[] codeIsRight = new boolean[TRANSITIONS.length];

  /** Reads the table of the norm. */
  public TransitionDomain() {
    for (TransitionRow row : TransitionRow.table()) {
      int index = row.transition().ordinal();
      legal[index] = new boolean[NAMED_STATES];
      if (row.direct()) {
        row.from().forEach(code -> legal[index][code] = true);
      }
      target[index] = row.to();
      codeIsRight[index] = row.transition().refusal() == row.refusal();
    }
  }

  @Override
  public String name() {
    return "transitions";
  }

  @Override
  public int checksPerWord() {
    return TRANSITIONS.length;
  }

  @Override
  public long check(long first, long end) {
    ByteBuffer ring = ByteBuffer.allocate(SlotLayout.SLOT_BYTES);
    for (int word = 0; word < SlotLayout.SLOT_WORDS; word++) {
      LittleEndian.put(ring, word, PAYLOAD + word);
    }
    for (SlotTransition transition : TRANSITIONS) {
      long wrong = check(ring, transition, first, end);
      if (wrong >= 0) {
        return wrong;
      }
    }
    for (int word = SlotLayout.OPCODE_OFFSET; word < SlotLayout.SLOT_WORDS; word++) {
      if (LittleEndian.get(ring, word) != PAYLOAD + word) {
        return first;
      }
    }
    return -1;
  }

  private long check(ByteBuffer ring, SlotTransition transition, long first, long end) {
    for (long word = first; word < end; word++) {
      if (!asTheNormSays(ring, transition, (int) word)) {
        return word;
      }
    }
    return -1;
  }

  private boolean asTheNormSays(ByteBuffer ring, SlotTransition transition, int status) {
    int row = transition.ordinal();
    LittleEndian.put(ring, SlotLayout.STATUS_OFFSET, status);
    int answer = StatusMove.attempt(ring, 0, transition);
    int left = LittleEndian.get(ring, SlotLayout.STATUS_OFFSET);
    if (status >= 0 && status < NAMED_STATES && legal[row][status]) {
      return answer == status && left == target[row];
    }
    return answer == StatusMove.REFUSED && left == status && codeIsRight[row];
  }

  @Override
  public String explain(int word) {
    StringBuilder line =
        new StringBuilder("status ").append(Integer.toUnsignedString(word)).append(':');
    ByteBuffer ring = ByteBuffer.allocate(SlotLayout.SLOT_BYTES);
    for (SlotTransition transition : TRANSITIONS) {
      boolean right = asTheNormSays(ring, transition, word);
      line.append(' ').append(transition.wireName()).append(right ? " right," : " WRONG,");
    }
    return line.append(" or the payload was touched").toString();
  }
}
