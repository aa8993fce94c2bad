package dev.ringproof.suite.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.ringproof.spec.operation.Operation;
import dev.ringproof.spec.operation.OperationName;
import dev.ringproof.spec.value.Bytes;
import dev.ringproof.spec.value.Words;
import java.io.StringWriter;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Whatever operation is written is read back as the same value. */
class OperationRoundTripTest {

  @Property(tries = 1000)
  void reading_undoes_writing(@ForAll OperationName name, @ForAll long seed) throws Exception {
    Operation operation = (Operation) record(name.type(), new Random(seed));
    String written = "{\"in\":" + written(operation) + "}";
    byte[] line = written.getBytes(StandardCharsets.UTF_8);
    assertEquals(
        operation,
        OperationReader.read(name, Members.of(new LineBytes(line, 0, line.length))),
        written);
  }

  private static String written(Operation operation) throws Exception {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = Wire.json().createGenerator(text)) {
      ValueWriter.write(json, operation.fields());
    }
    return text.toString();
  }

  private static Object record(Class<?> type, Random random) throws Exception {
    RecordComponent[] components = type.getRecordComponents();
    Object[] values = new Object[components.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = value(components[i].getGenericType(), random);
      if (type.getSimpleName().equals("PackedOp") && values[i] instanceof Integer word) {
        values[i] = word & 0xFF;
      }
    }
    Class<?>[] types =
        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    Constructor<?> constructor = type.getDeclaredConstructor(types);
    return constructor.newInstance(values);
  }

  private static Object value(Type type, Random random) throws Exception {
    if (type instanceof ParameterizedType generic) {
      return generic(generic, random);
    }
    Class<?> plain = (Class<?>) type;
    if (plain == int.class) {
      return random.nextInt();
    } else if (plain == long.class) {
      return random.nextLong();
    } else if (plain == boolean.class) {
      return random.nextBoolean();
    } else if (plain == Bytes.class) {
      byte[] content = new byte[random.nextInt(70)];
      random.nextBytes(content);
      return Bytes.of(content);
    } else if (plain == Words.class) {
      return Words.of(random.ints(random.nextInt(20)).toArray());
    }
    return composite(plain, random);
  }

  private static Object composite(Class<?> type, Random random) throws Exception {
    if (type.isEnum()) {
      Object[] constants = type.getEnumConstants();
      return constants[random.nextInt(constants.length)];
    }
    if (type.isSealed()) {
      Class<?>[] kinds = type.getPermittedSubclasses();
      return record(kinds[random.nextInt(kinds.length)], random);
    }
    return record(type, random);
  }

  private static Object generic(ParameterizedType type, Random random) throws Exception {
    Type of = type.getActualTypeArguments()[0];
    if (type.getRawType() == Optional.class) {
      return random.nextBoolean() ? Optional.of(value(of, random)) : Optional.empty();
    }
    List<Object> items = new ArrayList<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      items.add(value(of, random));
    }
    return items;
  }
}
