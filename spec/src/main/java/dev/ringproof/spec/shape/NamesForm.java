package dev.ringproof.spec.shape;

import dev.ringproof.spec.value.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Constants of an enum: text, the constant in lower case. */
final class NamesForm implements Form<Object> {
  private final String name;
  private final Map<String, Object> byName = new LinkedHashMap<>();
  private final Map<Object, Value> texts = new LinkedHashMap<>();

  NamesForm(String name, Class<?> type) {
    this.name = name;
    for (Object constant : type.getEnumConstants()) {
      String wireName = ((Enum<?>) constant).name().toLowerCase(Locale.ROOT);
      byName.put(wireName, constant);
      texts.put(constant, Value.text(wireName));
    }
  }

  @Override
  public List<String> constants() {
    return List.copyOf(byName.keySet());
  }

  @Override
  public String notation() {
    return name;
  }

  @Override
  public Schema schema() {
    return Schema.names(constants());
  }

  @Override
  public Value write(Object constant) {
    return texts.get(constant);
  }

  @Override
  public Object read(Value value) throws MisfitException {
    Object constant = value instanceof Value.Text text ? byName.get(text.text()) : null;
    if (constant == null) {
      throw Kind.expected("one of " + String.join(", ", byName.keySet()), value);
    }
    return constant;
  }
}
