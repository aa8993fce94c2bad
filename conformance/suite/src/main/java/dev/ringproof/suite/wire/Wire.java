package dev.ringproof.suite.wire;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;

/** How JSON is read and written here: strictly, a member at most once. */
public final class Wire {
  private static final JsonFactory FACTORY = factory();

  private Wire() {}

  /**
   * The shared factory of parsers and generators; thread-safe, and not to be configured further.
   */
  public static JsonFactory json() {
    return FACTORY;
  }

  /** Turns what Jackson says of an input into one line with a column. */
  static MalformedException malformed(JsonProcessingException refused) {
    int column = refused.getLocation() == null ? 0 : refused.getLocation().getColumnNr();
    String what = refused.getOriginalMessage().lines().findFirst().orElse("not readable");
    return new MalformedException(what, Math.max(column, 1));
  }

  private static JsonFactory factory() {
    JsonFactory factory =
        JsonFactory.builder()
            // Lines are UTF-8, whatever they begin with.
            .disable(JsonFactory.Feature.CHARSET_DETECTION)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(
                StreamReadConstraints.builder().maxStringLength(Integer.MAX_VALUE).build())
            .build();
    factory.disable(JsonParser.Feature.AUTO_CLOSE_SOURCE);
    return factory;
  }
}
