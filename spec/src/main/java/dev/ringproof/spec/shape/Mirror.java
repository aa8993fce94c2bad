package dev.ringproof.spec.shape;

import dev.ringproof.spec.shape.mark.FixedSize;
import dev.ringproof.spec.shape.mark.Pair;
import dev.ringproof.spec.shape.mark.WireName;
import dev.ringproof.spec.shape.mark.Written;
import dev.ringproof.spec.value.Bytes;
import dev.ringproof.spec.value.Words;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** Reads shapes off record types; the only place that reflects. */
final class Mirror {
  private static final MethodHandles.Lookup LOOKUP = MethodHandles.publicLookup();
  private static final Form<?> U32 = new Scalars.U32();
  private static final Form<?> U64 = new Scalars.U64();
  private static final Form<?> FLAG = new Scalars.Flag();
  private static final Map<Type, Form<?>> SCALARS =
      Map.ofEntries(
          Map.entry(int.class, U32),
          Map.entry(Integer.class, U32),
          Map.entry(long.class, U64),
          Map.entry(Long.class, U64),
          Map.entry(boolean.class, FLAG),
          Map.entry(Boolean.class, FLAG),
          Map.entry(OptionalLong.class, new Scalars.Index()),
          Map.entry(String.class, new Scalars.AnyText()),
          Map.entry(Bytes.class, Shape.BUFFER),
          Map.entry(Words.class, new WordsForm(OptionalInt.empty())));

  private Mirror() {}

  static <R extends Record> Shape<R> shape(Class<R> type) {
    List<Member> members = Arrays.stream(type.getRecordComponents()).map(Mirror::member).toList();
    return new Shape<>(name(type), members, constructor(type));
  }

  private static String name(Class<?> type) {
    WireName given = type.getAnnotation(WireName.class);
    return given == null ? snake(type.getSimpleName()) : given.value();
  }

  private static Member member(RecordComponent component) {
    boolean optional = component.getType() == Optional.class;
    Type type = optional ? argument(component.getGenericType()) : component.getGenericType();
    WireName given = component.getAnnotation(WireName.class);
    String name = given == null ? snake(component.getName()) : given.value();
    return new Member(name, form(type, component), optional, accessor(component));
  }

  @SuppressWarnings("unchecked")
  private static Form<Object> form(Type type, RecordComponent component) {
    FixedSize size = component.getAnnotation(FixedSize.class);
    Written own = component.getAnnotation(Written.class);
    if (own != null) {
      return (Form<Object>) own(own);
    }
    return size == null
        ? form(type)
        : (Form<Object>) (Form<?>) new WordsForm(OptionalInt.of(size.value()));
  }

  @SuppressWarnings("unchecked")
  private static Form<Object> form(Type type) {
    if (type instanceof ParameterizedType list) {
      return (Form<Object>) (Form<?>) new ListForm<>(form(argument(list)));
    }
    return (Form<Object>) (SCALARS.containsKey(type) ? SCALARS.get(type) : named((Class<?>) type));
  }

  private static Form<?> named(Class<?> type) {
    if (type.isAnnotationPresent(Written.class)) {
      return own(type.getAnnotation(Written.class));
    }
    if (type.isEnum()) {
      return new NamesForm(name(type), type);
    }
    if (type.isSealed()) {
      List<Shape<?>> alternatives = new ArrayList<>();
      for (Class<?> each : type.getPermittedSubclasses()) {
        alternatives.add(Shape.of(each.asSubclass(Record.class)));
      }
      return new OneOfForm(name(type), alternatives);
    }
    Shape<?> shape = Shape.of(type.asSubclass(Record.class));
    return type.isAnnotationPresent(Pair.class) ? new PairForm<>(shape) : shape;
  }

  private static Form<?> own(Written written) {
    try {
      return written.by().getConstructor().newInstance();
    } catch (ReflectiveOperationException impossible) {
      throw new IllegalStateException(written + " cannot be made", impossible);
    }
  }

  private static Type argument(Type generic) {
    return ((ParameterizedType) generic).getActualTypeArguments()[0];
  }

  private static MethodHandle accessor(RecordComponent component) {
    try {
      return LOOKUP
          .unreflect(component.getAccessor())
          .asType(MethodType.methodType(Object.class, Object.class));
    } catch (IllegalAccessException impossible) {
      throw new IllegalStateException(component + " is not of a public record", impossible);
    }
  }

  private static MethodHandle constructor(Class<? extends Record> type) {
    Class<?>[] components =
        Arrays.stream(type.getRecordComponents())
            .map(RecordComponent::getType)
            .toArray(Class<?>[]::new);
    try {
      return LOOKUP
          .findConstructor(type, MethodType.methodType(void.class, components))
          .asSpreader(Object[].class, components.length)
          .asType(MethodType.methodType(Object.class, Object[].class));
    } catch (ReflectiveOperationException impossible) {
      throw new IllegalStateException(type + " is not a public record", impossible);
    }
  }

  private static String snake(String name) {
    return name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
  }
}
