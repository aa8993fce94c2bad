package dev.ringproof.suite.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ringproof.spec.answer.CodecAnswer.ByteLenAnswer;
import dev.ringproof.spec.backend.Implementation;
import dev.ringproof.spec.backend.Release;
import dev.ringproof.spec.norm.rule.PublishRule;
import dev.ringproof.spec.operation.CodecOperation.ControlByteLen;
import dev.ringproof.suite.cases.CaseFeed;
import dev.ringproof.suite.judge.Difference;
import dev.ringproof.suite.judge.Result;
import dev.ringproof.suite.judge.Verdict;
import dev.ringproof.suite.run.Conclusion;
import dev.ringproof.suite.run.RunEnd;
import dev.ringproof.suite.run.RunEnd.Canaries;
import dev.ringproof.suite.run.RunStart;
import dev.ringproof.suite.run.Tally;
import dev.ringproof.suite.vector.Case;
import dev.ringproof.suite.vector.Expectation;
import dev.ringproof.suite.vector.Origin;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** A run as JSON Lines. */
class JsonLinesReportTest {
  private static final RunStart START =
      new RunStart(
          "reference",
          Implementation.of("r", "2", "Java"),
          new CaseFeed("ab", 3, OptionalInt.empty(), List.of()));

  @Test
  void ends_with_the_digest_of_every_line_before() throws Exception {
    String report = report();
    int footer = report.lastIndexOf('\n', report.length() - 2) + 1;
    byte[] before = report.substring(0, footer).getBytes(StandardCharsets.UTF_8);
    String digest = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(before));
    assertEquals(digest, lines().get(4).get("sha256").asText());
  }

  @Test
  void starts_with_who_was_asked() throws Exception {
    JsonNode header = lines().get(0);
    assertEquals("header", header.get("kind").asText());
    assertEquals(1, header.get("format").asInt());
    assertEquals(3, header.get("cases").asInt());
    assertEquals(Release.version(), header.get("suite").asText());
    assertEquals(Release.norm(), header.get("spec").asText());
    assertEquals("ab", header.get("vectors_sha256").asText());
    assertEquals("reference", header.get("backend").asText());
    assertEquals("r", header.get("implementation").get("name").asText());
    assertTrue(!header.get("implementation").has("device"));
  }

  @Test
  void has_a_line_a_result_with_rule_place_and_both_values() throws Exception {
    JsonNode failed = lines().get(1);
    assertEquals("FAIL", failed.get("verdict").asText());
    assertEquals("control_byte_len", failed.get("op").asText());
    assertEquals("case/1", failed.get("case").asText());
    assertEquals(
        "{\"rule\":\"PUB-08\",\"path\":\"ring\",\"expected\":\"1\",\"actual\":\"2\"}",
        failed.get("differences").get(0).toString());
    assertTrue(!failed.get("differences").get(1).has("rule"));
  }

  @Test
  void names_the_erratum_of_a_deviation_and_the_reason_of_a_skip() throws Exception {
    assertEquals("E1", lines().get(2).get("erratum").asText());
    assertEquals("why", lines().get(3).get("reason").asText());
    assertTrue(!lines().get(3).has("differences"));
  }

  @Test
  void counts_every_verdict_in_its_footer() throws Exception {
    JsonNode footer = lines().get(4);
    assertEquals("footer", footer.get("kind").asText());
    assertEquals(3, footer.get("cases").asInt());
    for (Verdict verdict : Verdict.values()) {
      boolean met = List.of(Verdict.FAIL, Verdict.DEVIATION, Verdict.SKIP).contains(verdict);
      assertEquals(met ? 1 : 0, footer.get(verdict.name().toLowerCase()).asInt(), verdict.name());
    }
    assertEquals("does_not_conform", footer.get("ending").asText());
    assertEquals(
        List.of(2, 1),
        List.of(footer.get("canaries").asInt(), footer.get("canaries_caught").asInt()));
    assertEquals(1, footer.get("reasons").size());
  }

  private static List<JsonNode> lines() throws Exception {
    List<JsonNode> lines = new ArrayList<>();
    for (String line : report().lines().toList()) {
      lines.add(new ObjectMapper().readTree(line));
    }
    return lines;
  }

  private static String report() throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Tally tally = new Tally();
    try (JsonLinesReport report = new JsonLinesReport(out)) {
      report.started(START);
      for (Result result : results()) {
        tally.add(result);
        report.judged(result);
      }
      Canaries canaries = new Canaries(2, 1);
      report.ended(new RunEnd(tally, canaries, Conclusion.of(tally, 2, 1, false), 7));
    }
    return out.toString(StandardCharsets.UTF_8);
  }

  private static List<Result> results() {
    Difference ruled = new Difference("ring", "1", "2", Optional.of(PublishRule.PUB_08));
    Difference bare = new Difference("ring", "1", "2", Optional.empty());
    return List.of(
        new Result(asked(1), Verdict.FAIL, "", List.of(ruled, bare), 5),
        new Result(asked(2), Verdict.DEVIATION, "E1", List.of(), 5),
        new Result(asked(3), Verdict.SKIP, "why", List.of(), 0));
  }

  private static Case asked(int number) {
    return new Case(
        "case/" + number,
        new ControlByteLen(0),
        new Expectation.Ok(ByteLenAnswer.NONE),
        List.of(),
        new Origin("file", number));
  }
}
