package dev.ringproof.suite.wire;

import dev.ringproof.spec.backend.Implementation;
import dev.ringproof.spec.value.Fields;
import dev.ringproof.spec.value.Value;
import java.util.Map;
import java.util.Optional;

/** Who answers, as a greeting and a report write it; what is unknown is left out. */
public final class ImplementationFields {
  private ImplementationFields() {}

  /** The fields. */
  public static Fields of(Implementation who) {
    Fields fields =
        Fields.of("name", Value.text(who.name()))
            .with("version", Value.text(who.version()))
            .with("language", Value.text(who.language()));
    Map<String, Optional<String>> known =
        Map.of("device", who.device(), "driver", who.driver(), "url", who.url());
    for (String name : known.keySet().stream().sorted().toList()) {
      if (known.get(name).isPresent()) {
        fields = fields.with(name, Value.text(known.get(name).get()));
      }
    }
    return fields;
  }
}
