package dev.ringproof.spec.render;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToIntFunction;

/**
 * Constants that belong together, by name; the words are u32.
 *
 * <p>Taken from the types that define them, so that none is written down a second time. Sorted by
 * name, because reflection promises no order.
 */
record HeaderGroup(String prefix, Map<String, Integer> words) {
  /** Every public {@code int} constant of a type. */
  static HeaderGroup ofConstants(String prefix, Class<?> type) {
    Map<String, Integer> words = new TreeMap<>();
    for (Field field : type.getDeclaredFields()) {
      if (field.getType() == int.class && Modifier.isPublic(field.getModifiers())) {
        words.put(field.getName(), read(field));
      }
    }
    return new HeaderGroup(prefix, words);
  }

  /** Wire words of an enum; {@code fallback} stands for every other word and is left out. */
  static <E extends Enum<E>> HeaderGroup ofCodes(
      String prefix, E[] values, E fallback, ToIntFunction<E> code) {
    Map<String, Integer> words = new TreeMap<>();
    Arrays.stream(values)
        .filter(value -> value != fallback)
        .forEach(value -> words.put(value.name(), code.applyAsInt(value)));
    return new HeaderGroup(prefix, words);
  }

  /** Name in a header: the group's, unless the constant says it itself. */
  String qualified(String name) {
    return name.startsWith(prefix + "_") ? name : prefix + "_" + name;
  }

  private static int read(Field field) {
    try {
      return field.getInt(null);
    } catch (IllegalAccessException unreadable) {
      throw new IllegalStateException(field + " cannot be read: make it public", unreadable);
    }
  }
}
