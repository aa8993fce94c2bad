package dev.ringproof.spec.shape;

import dev.ringproof.spec.value.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Constants of an enum: text, the constant in lower case. */
final class NamesForm implements Form<Object> {
  private final Map<String, Object> constants = new LinkedHashMap<>();
  private final Map<Object, Value> texts = new LinkedHashMap<>();

  NamesForm(Class<?> type) {
    for (Object constant : type.getEnumConstants()) {
      String name = ((Enum<?>) constant).name().toLowerCase(Locale.ROOT);
      constants.put(name, constant);
      texts.put(constant, Value.text(name));
    }
  }

  /** The names, in the order of the constants. */
  List<String> names() {
    return List.copyOf(constants.keySet());
  }

  @Override
  public String notation() {
    return "text";
  }

  @Override
  public Value write(Object constant) {
    return texts.get(constant);
  }

  @Override
  public Object read(Value value) throws MisfitException {
    Object constant = value instanceof Value.Text text ? constants.get(text.text()) : null;
    if (constant == null) {
      throw Kind.expected("one of " + String.join(", ", constants.keySet()), value);
    }
    return constant;
  }
}
