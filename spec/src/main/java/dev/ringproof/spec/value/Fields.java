package dev.ringproof.spec.value;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Named values in the order in which they are written; equality does not look at the order.
 *
 * <p>Immutable and safe to share between threads.
 */
public final class Fields implements Value {
  /** No fields. */
  public static final Fields NONE = new Fields(new LinkedHashMap<>());

  private final Map<String, Value> values;

  private Fields(LinkedHashMap<String, Value> values) {
    this.values = Collections.unmodifiableMap(values);
  }

  /** Copies a map, keeping its order. */
  public static Fields copyOf(Map<String, Value> values) {
    return new Fields(new LinkedHashMap<>(values));
  }

  /** One field. */
  public static Fields of(String name, Value value) {
    return NONE.with(name, value);
  }

  /** These fields and one more, which takes the place of a field of the same name. */
  public Fields with(String name, Value value) {
    LinkedHashMap<String, Value> more = new LinkedHashMap<>(values);
    more.put(Objects.requireNonNull(name, "name"), Objects.requireNonNull(value, "value"));
    return new Fields(more);
  }

  /** These fields, then the others. */
  public Fields and(Fields others) {
    LinkedHashMap<String, Value> more = new LinkedHashMap<>(values);
    more.putAll(others.values);
    return new Fields(more);
  }

  /** Value of a field, if there is one. */
  public Optional<Value> get(String name) {
    return Optional.ofNullable(values.get(name));
  }

  /** Names and values in order; unmodifiable. */
  public Map<String, Value> asMap() {
    return values;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Fields that && values.equals(that.values);
  }

  @Override
  public int hashCode() {
    return values.hashCode();
  }

  @Override
  public String toString() {
    return values.toString();
  }
}
