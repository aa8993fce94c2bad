package dev.ringproof.suite.report;

import dev.ringproof.spec.slot.SlotLayout;
import dev.ringproof.spec.slot.SlotStatus;
import dev.ringproof.spec.value.Bytes;
import dev.ringproof.spec.value.LittleEndian;
import dev.ringproof.suite.judge.SlotWords;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The content of a buffer as lines of text: slots by their fields, other buffers by their words.
 */
final class BufferTable {
  private static final int WORDS_A_LINE = 8;
  private static final Set<String> WORDS = Set.of("control", "debug_log");

  private BufferTable() {}

  /** The lines of a buffer. */
  static List<String> of(String name, Bytes bytes) {
    return WORDS.contains(name) ? words(bytes) : slots(bytes);
  }

  private static List<String> slots(Bytes ring) {
    List<String> lines = new ArrayList<>();
    ByteBuffer view = ring.view();
    int count = ring.length() / SlotLayout.SLOT_BYTES;
    for (int slot = 0; slot < count; slot++) {
      lines.add("slot " + slot + ": " + slot(view, slot * SlotLayout.SLOT_WORDS));
    }
    int rest = ring.length() % SlotLayout.SLOT_BYTES;
    if (rest > 0) {
      lines.add("and " + rest + " bytes that are no whole slot");
    }
    return lines;
  }

  private static String slot(ByteBuffer view, int base) {
    StringBuilder line = new StringBuilder();
    int status = LittleEndian.get(view, base + SlotLayout.STATUS_OFFSET);
    line.append(String.format("%-11s", SlotWords.show("status", status)));
    boolean blank = status == SlotStatus.EMPTY.code();
    for (int word = SlotLayout.OPCODE_OFFSET; word < SlotLayout.ARGS_OFFSET; word++) {
      String field = SlotWords.name(word);
      int value = LittleEndian.get(view, base + word);
      blank &= value == 0;
      line.append(' ').append(field).append('=').append(SlotWords.show(field, value));
    }
    line.append(" args=");
    for (int word = SlotLayout.ARGS_OFFSET; word < SlotLayout.SLOT_WORDS; word++) {
      int value = LittleEndian.get(view, base + word);
      blank &= value == 0;
      line.append(word == SlotLayout.ARGS_OFFSET ? "" : ",")
          .append(Integer.toUnsignedString(value));
    }
    return blank ? SlotWords.show("status", status) + ", all zero" : line.toString();
  }

  private static List<String> words(Bytes buffer) {
    List<String> lines = new ArrayList<>();
    ByteBuffer view = buffer.view();
    int count = LittleEndian.words(view);
    for (int first = 0; first < count; first += WORDS_A_LINE) {
      StringBuilder line = new StringBuilder();
      boolean zero = true;
      for (int word = first; word < Math.min(first + WORDS_A_LINE, count); word++) {
        int value = LittleEndian.get(view, word);
        zero &= value == 0;
        line.append(' ').append(Integer.toUnsignedString(value));
      }
      if (!zero) {
        lines.add(String.format("word %4d:%s", first, line));
      }
    }
    lines.add("(lines of zeros are left out)");
    return lines;
  }
}
