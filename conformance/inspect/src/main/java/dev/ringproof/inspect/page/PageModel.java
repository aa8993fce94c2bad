package dev.ringproof.inspect.page;

import dev.ringproof.inspect.facts.Diagnosis;
import dev.ringproof.inspect.facts.Facts;
import dev.ringproof.inspect.facts.RingFacts;
import dev.ringproof.inspect.table.KeyFigure;
import dev.ringproof.spec.opcode.Opcode;
import dev.ringproof.spec.slot.SlotStatus;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the template of the page asks for.
 *
 * @param facts everything found
 * @param condition name of the condition
 * @param mood {@code good} or {@code bad}
 * @param ringName file name of the ring
 * @param findings reasons
 * @param figures large figures
 * @param statuses legend of the map
 * @param statusNames names by status code, separated by spaces
 * @param statusLetters letters likewise
 * @param opcodeNames pairs {@code code=name}, separated by spaces
 * @param shownSlots slots that the map shows
 * @param shortened says that these are not all, or nothing
 * @param charts charts
 * @param tables lists
 * @param text the terminal view
 * @param css style sheet
 */
record PageModel(
    Facts facts,
    String condition,
    String mood,
    String ringName,
    List<Reason> findings,
    List<KeyFigure> figures,
    List<Legend> statuses,
    String statusNames,
    String statusLetters,
    String opcodeNames,
    int shownSlots,
    String shortened,
    List<Chart> charts,
    List<PageTable> tables,
    String text,
    String css) {

  /** A finding with its gravity as a class of the style sheet. */
  record Reason(String gravity, String text) {}

  /** A status in the legend. */
  record Legend(int index, String name, String letter, long count, boolean present) {}

  static PageModel of(Facts facts, String text, String css) {
    Diagnosis diagnosis = facts.diagnosis();
    int shownSlots = (int) Math.min(HtmlPage.MOST_SLOTS, facts.ring().totalSlots());
    return new PageModel(
        facts,
        diagnosis.condition().name(),
        diagnosis.condition().bad() ? "bad" : "good",
        fileName(facts.sources().get(0).path()),
        diagnosis.findings().stream()
            .map(each -> new Reason(each.gravity().name().toLowerCase(Locale.ROOT), each.text()))
            .toList(),
        figures(facts),
        Arrays.stream(SlotStatus.values()).map(status -> legend(status, facts.ring())).toList(),
        joined(status -> status.name()),
        joined(PageModel::letter),
        namedOpcodes(),
        shownSlots,
        shownSlots < facts.ring().totalSlots()
            ? "The map shows the first "
                + shownSlots
                + " of "
                + facts.ring().totalSlots()
                + " slots."
            : "",
        Charts.of(facts),
        PageTables.of(facts),
        text,
        css);
  }

  private static String fileName(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  private static List<KeyFigure> figures(Facts facts) {
    return Stream.of(
            KeyFigure.ofRing(facts.ring()),
            KeyFigure.ofControl(facts.control()),
            KeyFigure.ofBalance(facts))
        .flatMap(List::stream)
        .toList();
  }

  private static Legend legend(SlotStatus status, RingFacts ring) {
    long count = ring.count(status);
    return new Legend(status.ordinal(), status.name(), letter(status), count, count != 0);
  }

  private static String letter(SlotStatus status) {
    return switch (status) {
      case EMPTY -> "\u00b7";
      case UNKNOWN -> "?";
      case PUBLISHED, CLAIMED, DONE, WAIT_IO, YIELD, REQUEUE, FAULT ->
          status.name().substring(0, 1);
    };
  }

  private static String joined(Function<SlotStatus, String> part) {
    return Arrays.stream(SlotStatus.values()).map(part).collect(Collectors.joining(" "));
  }

  private static String namedOpcodes() {
    return Arrays.stream(Opcode.values())
        .filter(opcode -> opcode != Opcode.OTHER)
        .map(opcode -> Integer.toUnsignedString(opcode.code()) + "=" + opcode.name())
        .collect(Collectors.joining(" "));
  }
}
