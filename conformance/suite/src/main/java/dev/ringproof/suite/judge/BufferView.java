package dev.ringproof.suite.judge;

import dev.ringproof.spec.control.DebugLogLayout;
import dev.ringproof.spec.slot.SlotLayout;
import dev.ringproof.spec.value.Bytes;
import dev.ringproof.spec.value.LittleEndian;
import java.util.ArrayList;
import java.util.List;

/** Names the words of a buffer, so that differing bytes become differing fields. */
enum BufferView {
  /** Slots, one after the other. */
  RING {
    @Override
    Place place(int word) {
      int slot = word / SlotLayout.SLOT_WORDS;
      String field = SlotWords.name(word % SlotLayout.SLOT_WORDS);
      return new Place(
          SlotWords.facet(word % SlotLayout.SLOT_WORDS), ".slot[" + slot + "]." + field);
    }
  },
  /** One slot. */
  SLOT {
    @Override
    Place place(int word) {
      return new Place(
          SlotWords.facet(word % SlotLayout.SLOT_WORDS),
          "." + SlotWords.name(word % SlotLayout.SLOT_WORDS));
    }
  },
  /** The control buffer. */
  CONTROL {
    @Override
    Place place(int word) {
      ControlWords region = ControlWords.of(word);
      return new Place(region.facet(), "." + region.name(word));
    }
  },
  /** The debug log. */
  DEBUG_LOG {
    @Override
    Place place(int word) {
      if (word == DebugLogLayout.CURSOR_INDEX) {
        return new Place("debug_log", ".cursor");
      }
      int past = word - DebugLogLayout.RECORDS_INDEX;
      int field = past % DebugLogLayout.RECORD_WORDS;
      return new Place(
          "debug_log",
          ".record["
              + past / DebugLogLayout.RECORD_WORDS
              + "]."
              + (field == 0 ? "fmt_id" : "args[" + (field - 1) + "]"));
    }
  };

  /** A longer list helps nobody. */
  private static final int MOST_WORDS = 64;

  /** Facet for the rule book, and the rest of the path. */
  record Place(String facet, String path) {}

  /** A word, or a length, that differs. */
  record Differing(
      String facet,
      String place,
      String expected,
      String actual,
      int word,
      int expectedWord,
      int actualWord) {
    /** Whether whole words are compared; a length, and bytes at an odd end, have no word. */
    boolean isWord() {
      return word >= 0;
    }
  }

  /** The view of a buffer by the name of its field; slots that steps copied have none. */
  static BufferView of(String field) {
    return switch (field) {
      case "ring" -> RING;
      case "control" -> CONTROL;
      case "debug_log" -> DEBUG_LOG;
      default -> SLOT;
    };
  }

  abstract Place place(int word);

  List<Differing> differences(Bytes expected, Bytes actual) {
    List<Differing> differing = new ArrayList<>();
    if (expected.length() != actual.length()) {
      String facet = name().toLowerCase(java.util.Locale.ROOT);
      differing.add(
          new Differing(facet, ".bytes", "" + expected.length(), "" + actual.length(), -1, 0, 0));
    }
    int common = Math.min(expected.length(), actual.length());
    int start = nextWord(expected, actual, 0, common);
    while (start < common && differing.size() < MOST_WORDS) {
      int end = Math.min(start + Integer.BYTES, common);
      differing.add(at(expected, actual, start, end));
      start = nextWord(expected, actual, end, common);
    }
    return differing;
  }

  private Differing at(Bytes expected, Bytes actual, int start, int end) {
    int word = start / Integer.BYTES;
    Place place = place(word);
    boolean whole = end - start == Integer.BYTES;
    return new Differing(
        place.facet(),
        place.path(),
        word(place, expected, start, end),
        word(place, actual, start, end),
        whole ? word : -1,
        whole ? LittleEndian.get(expected.view(), word) : 0,
        whole ? LittleEndian.get(actual.view(), word) : 0);
  }

  /** First byte of the first word at or after {@code from} that differs, or {@code common}. */
  private static int nextWord(Bytes expected, Bytes actual, int from, int common) {
    int length = common - from;
    int mismatch = expected.view().slice(from, length).mismatch(actual.view().slice(from, length));
    return mismatch < 0 ? common : (from + mismatch) / Integer.BYTES * Integer.BYTES;
  }

  private static String word(Place place, Bytes bytes, int start, int end) {
    if (end - start < Integer.BYTES) {
      StringBuilder odd = new StringBuilder("bytes ");
      for (int i = start; i < end; i++) {
        odd.append(String.format("%02x", bytes.at(i)));
      }
      return odd.toString();
    }
    return SlotWords.show(place.facet(), LittleEndian.get(bytes.view(), start / Integer.BYTES));
  }
}
