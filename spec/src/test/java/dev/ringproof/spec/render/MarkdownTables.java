package dev.ringproof.spec.render;

import dev.ringproof.spec.norm.Rule;
import dev.ringproof.spec.norm.RuleBook;
import dev.ringproof.spec.norm.table.Erratum;
import dev.ringproof.spec.norm.table.OpcodeClass;
import dev.ringproof.spec.norm.table.TransitionRow;
import dev.ringproof.spec.opcode.Opcode;
import dev.ringproof.spec.operation.OperationName;
import dev.ringproof.spec.refusal.RefusalCode;
import dev.ringproof.spec.slot.SlotStatus;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Fills the marked places of a document with the tables of the norm. */
final class MarkdownTables {
  private static final Pattern MARKED =
      Pattern.compile("<!-- (rules|table):([a-z_]+) -->\n.*?<!-- /\\1 -->", Pattern.DOTALL);

  private MarkdownTables() {}

  /** The document with every marked place filled; what was there before does not matter. */
  static String fill(String document) {
    return MARKED
        .matcher(document)
        .replaceAll(
            match ->
                Matcher.quoteReplacement(
                    "<!-- %s:%s -->\n%s<!-- /%s -->"
                        .formatted(
                            match.group(1),
                            match.group(2),
                            table(match.group(1), match.group(2)),
                            match.group(1))));
  }

  private static String table(String kind, String name) {
    return kind.equals("rules") ? rules(name) : table(name);
  }

  private static String table(String name) {
    return switch (name) {
      case "slot" -> layout(LayoutsJson.slot(), "word");
      case "control" -> layout(LayoutsJson.control(), "word");
      case "debug_log" -> layout(LayoutsJson.debugLog(), "word");
      case "packed" -> layout(LayoutsJson.packed(), "byte");
      case "limits" -> limits();
      case "states" -> states();
      case "transitions" -> transitions();
      case "opcodes" -> opcodes();
      case "classes" -> classes();
      case "errors" -> errors();
      case "operations" -> operations();
      case "errata" -> errata();
      default -> throw new IllegalArgumentException("table=" + name + ": no such table");
    };
  }

  private static String rules(String prefix) {
    List<Rule> rules =
        RuleBook.rules().stream()
            .filter(rule -> rule.id().startsWith(prefix.toUpperCase(Locale.ROOT) + "-"))
            .toList();
    if (rules.isEmpty()) {
      throw new IllegalArgumentException("rules=" + prefix + ": no rule has such an id");
    }
    return rows(
        List.of("id", "level", "rule", "why", "tested"),
        rules.stream(),
        rule ->
            List.of(
                "**" + rule.id() + "**",
                rule.level().name(),
                rule.sentence(),
                rule.intent(),
                tested(rule)));
  }

  private static String tested(Rule rule) {
    return rule.evidence()
        + rule.missing().entrySet().stream()
            .map(entry -> " No " + entry.getKey().key() + ": " + entry.getValue())
            .collect(Collectors.joining());
  }

  private static String layout(List<LayoutsJson.Field> fields, String unit) {
    return rows(
        List.of(unit, unit + "s", "field", "meaning"),
        fields.stream(),
        field ->
            List.of(
                field.length() == 0
                    ? field.offset() + " .."
                    : field.length() == 1
                        ? "" + field.offset()
                        : field.offset() + " .. " + (field.offset() + field.length() - 1),
                field.length() == 0 ? "n" : "" + field.length(),
                field.name(),
                field.meaning()));
  }

  private static String limits() {
    return rows(
        List.of("limit", "value"),
        LayoutsJson.limits().entrySet().stream(),
        entry -> List.of(entry.getKey().replace('_', ' '), entry.getValue().toString()));
  }

  private static String states() {
    return rows(
        List.of("word", "status", "active"),
        Arrays.stream(SlotStatus.values()),
        status ->
            List.of(
                status == SlotStatus.UNKNOWN ? "8 .. 4294967295" : "" + status.code(),
                status.name(),
                status.active() ? "yes" : ""));
  }

  private static String transitions() {
    List<String> head =
        Stream.concat(
                Stream.of("transition"), Arrays.stream(SlotStatus.values()).map(SlotStatus::name))
            .toList();
    return rows(head, TransitionRow.table().stream(), MarkdownTables::cells);
  }

  private static List<String> cells(TransitionRow row) {
    return Stream.concat(
            Stream.of(row.transition().wireName() + " (" + row.rule().id() + ")"),
            Arrays.stream(SlotStatus.values())
                .map(
                    status ->
                        status != SlotStatus.UNKNOWN && row.from().contains(status.code())
                            ? SlotStatus.of(row.to()).name()
                            : "-"))
        .toList();
  }

  private static String opcodes() {
    return rows(
        List.of("opcode", "word", "decimal"),
        Arrays.stream(Opcode.values()).filter(opcode -> opcode != Opcode.OTHER),
        opcode ->
            List.of(
                opcode.name(),
                "0x%08X".formatted(opcode.code()),
                Integer.toUnsignedString(opcode.code())));
  }

  private static String classes() {
    return rows(
        List.of("class", "words"),
        Arrays.stream(OpcodeClass.values()),
        each ->
            List.of(
                each.name().toLowerCase(Locale.ROOT),
                each.intervals().stream()
                    .map(MarkdownTables::interval)
                    .collect(Collectors.joining(", "))));
  }

  private static String interval(OpcodeClass.Interval interval) {
    return interval.first() == interval.last()
        ? "0x%X".formatted(interval.first())
        : "0x%X .. 0x%X".formatted(interval.first(), interval.last());
  }

  private static String errors() {
    return rows(
        List.of("code", "meaning", "facts", "what to do"),
        Arrays.stream(RefusalCode.values()),
        code ->
            List.of(
                "`" + code.wireName() + "`",
                code.meaning(),
                String.join(", ", CodesJson.facts(code)),
                code.mend()));
  }

  private static String operations() {
    return rows(
        List.of("operation", "capability", "changes", "rule of the whole answer"),
        Arrays.stream(OperationName.values()),
        name ->
            List.of(
                "`" + name.wireName() + "`",
                name.capability().wireName(),
                String.join(", ", name.buffers()),
                RuleBook.blame(name, "").map(Rule::id).orElseThrow()));
  }

  private static String errata() {
    return rows(
        List.of(
            "id", "title", "what the original does", "ruling", "what the norm demands", "rules"),
        Arrays.stream(Erratum.values()),
        erratum ->
            List.of(
                "**" + erratum.name() + "**",
                erratum.title(),
                erratum.original(),
                erratum.ruling().name().toLowerCase(Locale.ROOT),
                erratum.decision(),
                erratum.rules().stream().map(Rule::id).collect(Collectors.joining(", "))));
  }

  private static <T> String rows(
      List<String> head, Stream<T> items, Function<T, List<String>> cells) {
    String lines = items.map(cells).map(MarkdownTables::line).collect(Collectors.joining());
    return "\n" + line(head) + "|---".repeat(head.size()) + "|\n" + lines + "\n";
  }

  private static String line(List<String> cells) {
    return cells.stream()
        .map(cell -> cell.replace("|", "\\|"))
        .collect(Collectors.joining(" | ", "| ", " |\n"));
  }

  /** Name of the first marked place that is opened and not closed, if there is one. */
  static Optional<String> unclosed(String document) {
    Matcher open =
        Pattern.compile("<!-- (?:rules|table):([a-z_]+) -->")
            .matcher(MARKED.matcher(document).replaceAll(""));
    return open.find() ? Optional.of(open.group(1)) : Optional.empty();
  }
}
