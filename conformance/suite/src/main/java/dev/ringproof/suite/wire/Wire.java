package dev.ringproof.suite.wire;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import dev.ringproof.spec.descriptor.SlotDescriptor;
import dev.ringproof.spec.ring.RingStep;

/**
 * How JSON is read here: strictly, with u32, u64 and buffers as the testee protocol writes them.
 */
public final class Wire {
  private static final ObjectMapper MAPPER = mapper();

  private Wire() {}

  /** The shared mapper; thread-safe, and not to be configured further. */
  static ObjectMapper strict() {
    return MAPPER;
  }

  /** The shared factory of parsers and generators; thread-safe. */
  public static JsonFactory json() {
    return MAPPER.getFactory();
  }

  /** Turns what Jackson says of an input into one line with a column. */
  public static MalformedException malformed(JsonProcessingException refused) {
    int column = refused.getLocation() == null ? 0 : refused.getLocation().getColumnNr();
    StringBuilder place = new StringBuilder();
    if (refused instanceof JsonMappingException mapping) {
      mapping
          .getPath()
          .forEach(
              step ->
                  place.append(
                      step.getFieldName() == null
                          ? "[" + step.getIndex() + "]"
                          : "." + step.getFieldName()));
    }
    String what = refused.getOriginalMessage().lines().findFirst().orElse("not readable");
    return new MalformedException(place.isEmpty() ? what : "in" + place + ": " + what, column);
  }

  private static ObjectMapper mapper() {
    JsonFactory factory =
        JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(
                StreamReadConstraints.builder().maxStringLength(Integer.MAX_VALUE).build())
            .build();
    factory.disable(JsonParser.Feature.AUTO_CLOSE_SOURCE);
    return JsonMapper.builder(factory)
        .addModule(new Jdk8Module())
        .addModule(new ProtocolModule())
        .annotationIntrospector(new ProtocolIntrospector())
        .addMixIn(SlotDescriptor.class, ByTheirFields.Descriptor.class)
        .addMixIn(RingStep.class, ByTheirFields.Step.class)
        .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
        .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
        .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
        .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
        .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
        .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
        .build();
  }
}
