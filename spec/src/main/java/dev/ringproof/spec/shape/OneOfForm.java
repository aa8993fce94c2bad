package dev.ringproof.spec.shape;

import dev.ringproof.spec.value.Fields;
import dev.ringproof.spec.value.Value;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Records that are told apart by the members that they have.
 *
 * @param name name of the sealed type on the wire
 * @param alternatives shapes of its records, none of which has an optional member
 */
record OneOfForm(String name, List<Shape<?>> alternatives) implements Form<Record> {
  @Override
  public String notation() {
    return name;
  }

  @Override
  public Fields write(Record value) {
    return Shape.fields(value);
  }

  @Override
  public Record read(Value value) throws MisfitException {
    if (!(value instanceof Fields fields)) {
      throw Kind.expected("an object", value);
    }
    for (Shape<?> each : alternatives) {
      if (Set.copyOf(each.names()).equals(fields.asMap().keySet())) {
        return each.read(value);
      }
    }
    String kinds =
        alternatives.stream()
            .map(each -> each.names().toString())
            .collect(Collectors.joining(" or "));
    throw new MisfitException("expected the fields " + kinds + ", got " + fields.asMap().keySet());
  }

  @Override
  public Stream<Shape<?>> shapes() {
    return alternatives.stream()
        .flatMap(each -> each.members().stream())
        .flatMap(each -> each.form().shapes());
  }

  @Override
  public Schema schema() {
    return Schema.anyOf(alternatives.stream().map(Shape::object).toList());
  }
}
