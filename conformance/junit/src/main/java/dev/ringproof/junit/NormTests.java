package dev.ringproof.junit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assumptions.abort;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.ringproof.spec.norm.Chapter;
import dev.ringproof.spec.norm.Rule;
import dev.ringproof.spec.norm.RuleBook;
import dev.ringproof.spec.norm.TraceLink;
import dev.ringproof.spec.operation.Capability;
import dev.ringproof.spec.operation.OperationName;
import dev.ringproof.suite.run.Conclusion.Ending;
import dev.ringproof.suite.run.RunEnd;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;

/** The tests that a run over one subject comes to. */
final class NormTests {
  private final RuleBoard board;
  private final RunEnd end;
  private final Set<Capability> offered;

  NormTests(RuleBoard board, RunEnd end, Set<Capability> offered) {
    this.board = board;
    this.end = end;
    this.offered = Set.copyOf(offered);
  }

  /** A container a chapter, and one for the run. */
  Stream<DynamicNode> nodes() {
    return Stream.concat(Arrays.stream(Chapter.values()).map(this::chapter), Stream.of(run()));
  }

  private DynamicContainer chapter(Chapter chapter) {
    return dynamicContainer(
        chapter.number() + " " + chapter.title(), RuleBook.rules(chapter).stream().map(this::rule));
  }

  private DynamicTest rule(Rule rule) {
    return dynamicTest(rule.id() + " " + rule.sentence(), () -> judge(rule));
  }

  private void judge(Rule rule) {
    RuleBoard.Score score = board.score(rule);
    if (score.failed() > 0) {
      throw new AssertionError(new RuleFailure(rule, score).message());
    }
    if (score.told() == 0) {
      abort(whyNotTold(rule));
    }
    if (score.right() == 0) {
      throw new AssertionError(
          rule.id()
              + ": none of the "
              + score.told()
              + " cases that can tell it was answered right");
    }
  }

  private String whyNotTold(Rule rule) {
    String unblamed = rule.missing().get(TraceLink.BLAME);
    if (unblamed != null || rule.covers().isEmpty()) {
      return "no case can tell: " + (unblamed == null ? rule.evidence() : unblamed);
    }
    Set<Capability> needed = capabilities(rule);
    if (needed.stream().noneMatch(offered::contains)) {
      return "not offered: "
          + needed.stream().map(Capability::wireName).collect(Collectors.joining(", "));
    }
    String without = rule.missing().get(TraceLink.CASE);
    return "no case of this level tells" + (without == null ? "" : ": " + without);
  }

  private static Set<Capability> capabilities(Rule rule) {
    Set<Capability> needed = EnumSet.noneOf(Capability.class);
    for (String facet : rule.covers()) {
      OperationName.fromWire(facet.split("[.!]")[0]).ifPresent(op -> needed.add(op.capability()));
    }
    return needed;
  }

  private DynamicContainer run() {
    return dynamicContainer(
        "The run",
        Stream.of(
            dynamicTest("at least one capability is offered", () -> assertFalse(offered.isEmpty())),
            dynamicTest("every canary is caught", this::canaries),
            dynamicTest("the backend conforms", this::conclusion)));
  }

  private void canaries() {
    RunEnd.Canaries canaries = end.canaries();
    assertEquals(canaries.asked(), canaries.caught(), "canaries caught: the suite is blind there");
    assertFalse(canaries.asked() == 0, "no canary was put: nothing was asked");
  }

  private void conclusion() {
    assertEquals(
        Ending.CONFORMS,
        end.conclusion().ending(),
        () -> String.join("; ", end.conclusion().reasons()));
  }
}
