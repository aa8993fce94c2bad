package dev.ringproof.inspect.facts;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.io.IOException;
import java.util.Locale;

/** Facts as one JSON object: the components of {@link Facts} in snake case. */
public final class JsonView {
  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .addModule(new Jdk8Module())
          .addModule(new SimpleModule().addSerializer(new LowerCase()))
          .enable(SerializationFeature.INDENT_OUTPUT)
          .build();

  private JsonView() {}

  /** Indented, without a line end after it. */
  public static String of(Facts facts) {
    try {
      return MAPPER.writeValueAsString(facts);
    } catch (JsonProcessingException bug) {
      throw new IllegalStateException("facts are plain records", bug);
    }
  }

  /** Names of findings and conditions, as other wire names are written. */
  private static final class LowerCase extends StdSerializer<Enum<?>> {
    private static final long serialVersionUID = 1L;

    LowerCase() {
      super(Enum.class, false);
    }

    @Override
    public void serialize(Enum<?> value, JsonGenerator json, SerializerProvider provider)
        throws IOException {
      json.writeString(value.name().toLowerCase(Locale.ROOT));
    }
  }
}
