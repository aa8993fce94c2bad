package dev.ringproof.cli.backends;

import dev.ringproof.spec.launch.LaunchRequest;
import dev.ringproof.spec.operation.Operation;
import dev.ringproof.spec.operation.OperationName;
import dev.ringproof.spec.value.Bytes;
import dev.ringproof.spec.value.Words;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/**
 * Operations made by the types and names of their components, so that a new operation, or a new
 * component, is asked without a line here.
 *
 * @param slots slots of a ring, at most
 */
record AnyOperation(int slots) {
  private static final int[] EDGES = {
    0xFFFF_FFFF,
    0xFFFF_FFFE,
    0x8000_0000,
    0x7FFF_FFFF,
    0x4000_0000,
    0x3FFF_FFFF,
    0x1000_0000,
    0x0FFF_FFFF,
    0x0010_0001,
    0xFFFF_FF5F,
    0xFFFF_FF60
  };
  private static final int[] OPCODES = {
    0,
    1,
    2,
    3,
    4,
    5,
    6,
    7,
    8,
    31,
    32,
    0xFFEF,
    0xFFF0,
    0xFFFD,
    0xFFFE,
    0xFFFF,
    0x1_0000,
    0x7FFF_FFFF,
    0x8000_0000,
    0x8000_0001,
    0xFFFF_FFFF
  };

  /** Figures of the launch policy, each of which is asked with its neighbours. */
  private static final int[] THRESHOLDS = {
    1, 4, 8, 32, 250, 256, 500, 750, 1024, 3750, 4000, 4096, 4250, 8250, 8500, 10_000, 65_536
  };

  /** Operations of one kind. */
  Arbitrary<Operation> of(OperationName name) {
    return record(name.type()).map(Operation.class::cast);
  }

  private Arbitrary<Object> record(Class<?> type) {
    List<Arbitrary<Object>> components =
        Arrays.stream(type.getRecordComponents()).map(this::component).toList();
    return Combinators.combine(components).as(values -> make(type, values));
  }

  private static Object make(Class<?> type, List<Object> values) {
    Class<?>[] types =
        Arrays.stream(type.getRecordComponents())
            .map(RecordComponent::getType)
            .toArray(Class<?>[]::new);
    try {
      return type.getDeclaredConstructor(types).newInstance(values.toArray());
    } catch (ReflectiveOperationException hidden) {
      throw new IllegalStateException(type + " is no record that can be made", hidden);
    }
  }

  private Arbitrary<Object> component(RecordComponent component) {
    if (component.getType() == int.class) {
      return number(component).asGeneric();
    }
    if (component.getType() == Bytes.class) {
      return buffer(component.getName()).asGeneric();
    }
    return value(component.getGenericType());
  }

  private Arbitrary<Object> value(Type type) {
    if (type instanceof ParameterizedType generic) {
      Arbitrary<Object> inner = value(generic.getActualTypeArguments()[0]);
      return generic.getRawType() == List.class
          ? inner.list().ofMaxSize(5).asGeneric()
          : inner.optional().asGeneric();
    }
    Class<?> plain = (Class<?>) type;
    if (plain == Bytes.class) {
      return buffer("ring").asGeneric();
    }
    if (plain == Words.class) {
      return words().asGeneric();
    }
    if (plain == long.class) {
      return Arbitraries.oneOf(word().map(Integer::toUnsignedLong), Arbitraries.longs())
          .asGeneric();
    }
    return composed(plain);
  }

  private Arbitrary<Object> composed(Class<?> plain) {
    if (plain == boolean.class) {
      return Arbitraries.of(true, false).asGeneric();
    }
    if (plain.isEnum()) {
      return Arbitraries.of(plain.getEnumConstants());
    }
    if (plain.isSealed()) {
      return Arbitraries.of(plain.getPermittedSubclasses()).flatMap(this::record);
    }
    return record(plain);
  }

  private Arbitrary<Integer> number(RecordComponent component) {
    return switch (component.getName()) {
      case "slot", "startSlot" -> mostly(Arbitraries.integers().between(0, slots + 1));
      case "slotCount", "totalSlots", "itemCount", "observableSlots", "recordCapacity" ->
          mostly(Arbitraries.integers().between(0, slots + 8));
      case "opcode", "opHandle" -> opcode(component.getDeclaringRecord().getSimpleName());
      case "depth", "width" -> Arbitraries.integers().between(0, 6);
      case "read" -> mostly(Arbitraries.of(64, 64, 64, 63, 0));
      default ->
          component.getDeclaringRecord() == LaunchRequest.class
              ? Arbitraries.oneOf(Arbitraries.just(0), threshold(), threshold(), word())
              : word();
    };
  }

  private static Arbitrary<Integer> threshold() {
    return Combinators.combine(
            Arbitraries.of(Arrays.stream(THRESHOLDS).boxed().toList()),
            Arbitraries.integers().between(-1, 1))
        .as(Integer::sum);
  }

  private static Arbitrary<Integer> opcode(String holder) {
    Arbitrary<Integer> words = Arbitraries.of(Arrays.stream(OPCODES).boxed().toList());
    return holder.equals("PackedOp") ? Arbitraries.integers().between(0, 255) : words;
  }

  private Arbitrary<Words> words() {
    Arbitrary<Integer> each = Arbitraries.oneOf(word(), opcode(""));
    return each.list()
        .ofMaxSize(13)
        .map(list -> Words.of(list.stream().mapToInt(Integer::intValue).toArray()));
  }

  /** Small for the most part, so that words meet. */
  private static Arbitrary<Integer> word() {
    return Arbitraries.frequencyOf(
        Tuple.of(4, Arbitraries.integers().between(0, 4)),
        Tuple.of(4, Arbitraries.integers().between(0, 12_000)),
        Tuple.of(1, Arbitraries.integers().between(60_000, 70_000)),
        Tuple.of(1, edge()),
        Tuple.of(1, Arbitraries.integers()));
  }

  private static Arbitrary<Integer> mostly(Arbitrary<Integer> usual) {
    return Arbitraries.frequencyOf(Tuple.of(9, usual), Tuple.of(1, edge()));
  }

  private static Arbitrary<Integer> edge() {
    return Arbitraries.of(Arrays.stream(EDGES).boxed().toList());
  }

  private Arbitrary<Bytes> buffer(String name) {
    return Combinators.combine(lengthBytes(name), Arbitraries.longs())
        .as((bytes, seed) -> AnyBytes.of(name, bytes, seed));
  }

  private Arbitrary<Integer> lengthBytes(String name) {
    Arbitrary<Integer> whole =
        switch (name) {
          case "ring" -> Arbitraries.integers().between(0, slots).map(count -> 64 * count);
          case "control" -> Arbitraries.integers().between(160, 200).map(count -> 4 * count);
          case "publish" -> Arbitraries.just(64);
          default -> Arbitraries.integers().between(0, 9).map(count -> 4 * (1 + 4 * count));
        };
    Arbitrary<Integer> odd = Arbitraries.integers().between(0, 700);
    return Arbitraries.frequencyOf(Tuple.of(9, whole), Tuple.of(1, odd));
  }

  /** Names of all operations that a backend is to be asked. */
  static Stream<OperationName> named(java.util.Set<?> capabilities) {
    return Arrays.stream(OperationName.values())
        .filter(name -> capabilities.contains(name.capability()));
  }
}
