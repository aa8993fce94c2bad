package dev.ringproof.suite.trace;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ringproof.spec.norm.Rule;
import dev.ringproof.spec.operation.OperationName;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Traces of all rules, as the build wrote them down. */
public final class RuleTraces {
  private static final String RESOURCE = "/dev/ringproof/suite/trace.json";

  private final Map<String, RuleTrace> byId;

  private RuleTraces(Map<String, RuleTrace> byId) {
    this.byId = byId;
  }

  /** The traces that the suite brings along. */
  public static RuleTraces bundled() {
    try (InputStream json = RuleTraces.class.getResourceAsStream(RESOURCE)) {
      Map<String, RuleTrace> byId = new LinkedHashMap<>();
      for (JsonNode each : new ObjectMapper().readTree(json)) {
        RuleTrace trace = read(each);
        byId.put(trace.id(), trace);
      }
      return new RuleTraces(byId);
    } catch (IOException unreadable) {
      throw new UncheckedIOException("the bundled traces cannot be read", unreadable);
    }
  }

  /** What holds a rule up; nothing is known of a rule that is newer than the file. */
  public RuleTrace of(Rule rule) {
    RuleTrace none = new RuleTrace(rule.id(), List.of(), List.of(), new TreeMap<>(), List.of());
    return byId.getOrDefault(rule.id(), none);
  }

  private static RuleTrace read(JsonNode json) {
    SortedMap<OperationName, Integer> cases = new TreeMap<>();
    json.get("cases")
        .properties()
        .forEach(
            each ->
                cases.put(
                    OperationName.fromWire(each.getKey()).orElseThrow(), each.getValue().asInt()));
    return new RuleTrace(
        json.get("id").asText(),
        texts(json.get("code")),
        texts(json.get("tests")),
        cases,
        texts(json.get("examples")));
  }

  private static List<String> texts(JsonNode json) {
    List<String> texts = new ArrayList<>();
    json.forEach(each -> texts.add(each.asText()));
    return texts;
  }
}
