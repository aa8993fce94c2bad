package dev.ringproof.suite.wire;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;

/** How JSON is read and written here: strictly, a member at most once, within bounds. */
public final class Wire {
  /** As deep as a line may be nested: four times what the deepest request needs. */
  private static final int MOST_NESTED = 32;

  /** Longest name of a member, in characters. */
  private static final int MOST_NAME = 256;

  /** Most digits of a number; 2^64 - 1 has twenty. */
  private static final int MOST_DIGITS = 64;

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
    String what =
        refused instanceof StreamConstraintsException
            ? tooMuch(refused.getOriginalMessage())
            : refused.getOriginalMessage().lines().findFirst().orElse("not readable");
    return new MalformedException(what, Math.max(column, 1));
  }

  /** Which of the bounds was passed. */
  private static String tooMuch(String said) {
    if (said.contains("nesting depth")) {
      return "nested more than " + MOST_NESTED + " deep; send flatter";
    }
    if (said.startsWith("Name")) {
      return "a name of more than " + MOST_NAME + " characters; send a shorter one";
    }
    return said.startsWith("Number")
        ? "a number of more than " + MOST_DIGITS + " digits; send a shorter one"
        : said;
  }

  private static JsonFactory factory() {
    JsonFactory factory =
        JsonFactory.builder()
            // Lines are UTF-8, whatever they begin with.
            .disable(JsonFactory.Feature.CHARSET_DETECTION)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(
                StreamReadConstraints.builder()
                    .maxStringLength(Integer.MAX_VALUE)
                    .maxNestingDepth(MOST_NESTED)
                    .maxNameLength(MOST_NAME)
                    .maxNumberLength(MOST_DIGITS)
                    .build())
            .build();
    factory.disable(JsonParser.Feature.AUTO_CLOSE_SOURCE);
    return factory;
  }
}
