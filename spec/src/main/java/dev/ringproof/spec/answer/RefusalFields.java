package dev.ringproof.spec.answer;

import dev.ringproof.spec.refusal.BufferName;
import dev.ringproof.spec.refusal.Refusal;
import dev.ringproof.spec.refusal.RefusalCode;
import dev.ringproof.spec.shape.MisfitException;
import dev.ringproof.spec.shape.Schema;
import dev.ringproof.spec.value.Fields;
import dev.ringproof.spec.value.Value;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A refusal of the norm as a bare object: its code and its facts, and nothing else. */
final class RefusalFields {
  private static final String CODE = "code";

  private static final List<String> CODES =
      Arrays.stream(RefusalCode.values()).map(RefusalCode::wireName).toList();
  private static final List<String> BUFFERS =
      Arrays.stream(BufferName.values()).map(BufferName::wireName).toList();

  private RefusalFields() {}

  static Fields of(Refusal refusal) {
    return Fields.of(CODE, Value.text(refusal.code().wireName())).and(refusal.facts());
  }

  static Schema schema() {
    Map<String, Object> properties = new LinkedHashMap<>();
    properties.put(CODE, Schema.names(CODES).keywords());
    properties.put("buffer", Schema.names(BUFFERS).keywords());
    properties.put("word_idx", Schema.number(Long.MAX_VALUE).keywords());
    properties.put("byte_len", Schema.number(Long.MAX_VALUE).keywords());
    return Schema.type("object")
        .with("properties", properties)
        .with("required", List.of(CODE))
        .with("additionalProperties", false);
  }

  static Refusal read(Fields fields) throws MisfitException {
    Map<String, Value> facts = new LinkedHashMap<>(fields.asMap());
    Value code = facts.remove(CODE);
    for (Map.Entry<String, Value> fact : facts.entrySet()) {
      if (!fits(fact.getKey(), fact.getValue())) {
        throw new MisfitException("no fact of a refusal, or not of its type").under(fact.getKey());
      }
    }
    return new Refusal(code(code), Fields.copyOf(facts));
  }

  private static RefusalCode code(Value code) throws MisfitException {
    if (code instanceof Value.Text text && RefusalCode.fromWire(text.text()).isPresent()) {
      return RefusalCode.fromWire(text.text()).get();
    }
    throw new MisfitException("no code of a refusal that the norm knows").under(CODE);
  }

  private static boolean fits(String name, Value fact) {
    return switch (name) {
      case "buffer" -> fact instanceof Value.Text text && BUFFERS.contains(text.text());
      case "byte_len", "word_idx" -> fact instanceof Value.Int number && number.number() >= 0;
      default -> false;
    };
  }
}
