package dev.ringproof.spec.shape;

import dev.ringproof.spec.value.Bytes;
import dev.ringproof.spec.value.Fields;
import dev.ringproof.spec.value.Value;
import java.lang.invoke.MethodHandle;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The object that a record is on the wire: its components under their names in snake case, in
 * order.
 *
 * <p>{@code int} is a u32, {@code long} a u64, {@code boolean} a flag, {@link Bytes} a buffer,
 * {@link dev.ringproof.spec.value.Words} a row of u32, {@link java.util.OptionalLong} a 64-bit
 * number or {@code null}, {@link Optional} a member that may be absent; enums, lists and records
 * are what they say. Any thread may use it.
 *
 * @param <R> the record
 */
public final class Shape<R extends Record> implements Form<R> {
  /** How a buffer is written: lower-case hexadecimal digits, two a byte. */
  public static final Form<Bytes> BUFFER = new Scalars.Buffer();

  private static final ClassValue<Shape<?>> KNOWN =
      new ClassValue<>() {
        @Override
        protected Shape<?> computeValue(Class<?> type) {
          return Mirror.shape(type.asSubclass(Record.class));
        }
      };

  private final String name;
  private final List<Member> members;
  private final MethodHandle constructor;

  Shape(String name, List<Member> members, MethodHandle constructor) {
    this.name = name;
    this.members = List.copyOf(members);
    this.constructor = constructor;
  }

  /** Shape of a public record. */
  @SuppressWarnings("unchecked")
  public static <R extends Record> Shape<R> of(Class<R> type) {
    return (Shape<R>) KNOWN.get(type);
  }

  /** What a record is on the wire. */
  public static Fields fields(Record value) {
    return KNOWN.get(value.getClass()).writeAny(value);
  }

  @Override
  public String notation() {
    return name;
  }

  /** The members, in order. */
  public List<Member> members() {
    return members;
  }

  /** Names of the members, in order. */
  public List<String> names() {
    return members.stream().map(Member::name).toList();
  }

  @Override
  public Schema schema() {
    return Schema.reference(name);
  }

  /** What JSON Schema says of the record itself. */
  public Schema object() {
    Map<String, Object> properties = new LinkedHashMap<>();
    members.forEach(each -> properties.put(each.name(), each.form().schema().keywords()));
    List<String> required =
        members.stream().filter(each -> !each.optional()).map(Member::name).toList();
    return Schema.type("object")
        .with("properties", properties)
        .with("required", required)
        .with("additionalProperties", false);
  }

  @Override
  public Fields write(R value) {
    return writeAny(value);
  }

  private Fields writeAny(Record value) {
    Map<String, Value> fields = new LinkedHashMap<>();
    for (Member member : members) {
      member.of(value).ifPresent(held -> fields.put(member.name(), held));
    }
    return Fields.copyOf(fields);
  }

  @Override
  public R read(Value value) throws MisfitException {
    if (!(value instanceof Fields fields)) {
      throw Kind.expected("an object", value);
    }
    refuseUnknown(fields);
    Object[] values = new Object[members.size()];
    for (int index = 0; index < values.length; index++) {
      values[index] = value(members.get(index), fields);
    }
    return make(values);
  }

  private static Object value(Member member, Fields fields) throws MisfitException {
    Value held = fields.asMap().get(member.name());
    if (held != null) {
      return member.read(held);
    }
    if (member.optional()) {
      return Optional.empty();
    }
    throw new MisfitException("is missing").under(member.name());
  }

  private void refuseUnknown(Fields fields) throws MisfitException {
    for (String field : fields.asMap().keySet()) {
      if (member(field).isEmpty()) {
        throw new MisfitException("no such field").under(field);
      }
    }
  }

  private Optional<Member> member(String field) {
    for (Member member : members) {
      if (member.name().equals(field)) {
        return Optional.of(member);
      }
    }
    return Optional.empty();
  }

  /** The record with these components. */
  @SuppressWarnings("unchecked")
  R make(Object... components) throws MisfitException {
    try {
      return (R) (Object) constructor.invokeExact(components);
    } catch (IllegalArgumentException refused) {
      throw new MisfitException(refused.getMessage());
    } catch (Error | RuntimeException own) {
      throw own;
    } catch (Throwable impossible) {
      throw new IllegalStateException(name + " cannot be made", impossible);
    }
  }

  @Override
  public Value typed(Value value) {
    if (!(value instanceof Fields fields)) {
      return value;
    }
    Map<String, Value> typed = new LinkedHashMap<>();
    fields
        .asMap()
        .forEach(
            (field, held) ->
                typed.put(field, member(field).map(each -> each.form().typed(held)).orElse(held)));
    return Fields.copyOf(typed);
  }

  @Override
  public Stream<Shape<?>> shapes() {
    return Stream.concat(Stream.of(this), members.stream().flatMap(each -> each.form().shapes()));
  }
}
