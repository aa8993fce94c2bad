package dev.ringproof.suite.cases;

import dev.ringproof.suite.vector.Case;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which cases a run takes.
 *
 * @param patterns id patterns, {@code *} standing for any characters; none means every case
 * @param operations wire names of operations; none means every operation
 */
public record Selection(List<String> patterns, List<String> operations) {
  /** Every case. */
  public static final Selection ALL = new Selection(List.of(), List.of());

  /** Copies the lists. */
  public Selection {
    patterns = List.copyOf(patterns);
    operations = List.copyOf(operations);
  }

  /** The selected cases, in their order. */
  public List<Case> of(List<Case> cases) {
    List<Pattern> wanted = patterns.stream().map(Selection::compile).toList();
    return cases.stream()
        .filter(
            each ->
                wanted.isEmpty()
                    || wanted.stream().anyMatch(pattern -> pattern.matcher(each.id()).matches()))
        .filter(
            each ->
                operations.isEmpty()
                    || operations.contains(each.operation().operationName().wireName()))
        .toList();
  }

  /** Patterns and operations that select nothing at all: each of them voids a run. */
  public List<String> unmatched(List<Case> cases) {
    return Stream.concat(
            patterns.stream()
                .filter(each -> new Selection(List.of(each), List.of()).of(cases).isEmpty()),
            operations.stream()
                .filter(each -> new Selection(List.of(), List.of(each)).of(cases).isEmpty()))
        .toList();
  }

  private static Pattern compile(String glob) {
    return Pattern.compile(
        Arrays.stream(glob.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining(".*")));
  }
}
