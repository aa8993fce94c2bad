package dev.ringproof.spec.shape;

import dev.ringproof.spec.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Values of one form, one after the other.
 *
 * @param <T> type of an item
 * @param item form of an item
 */
record ListForm<T>(Form<T> item) implements Form<List<T>> {
  @Override
  public String notation() {
    return item.notation() + "[]";
  }

  @Override
  public Schema schema() {
    return Schema.array(item.schema());
  }

  @Override
  public Value write(List<T> values) {
    List<Value> items = new ArrayList<>(values.size());
    for (T value : values) {
      items.add(item.write(value));
    }
    return new Value.Seq(items);
  }

  @Override
  public List<T> read(Value value) throws MisfitException {
    List<Value> items = Rows.items(value);
    List<T> values = new ArrayList<>(items.size());
    for (int index = 0; index < items.size(); index++) {
      values.add(Rows.item(item, items, index));
    }
    return values;
  }

  @Override
  public Value typed(Value value) {
    return value instanceof Value.Seq row
        ? Value.seq(row.items().stream().map(item::typed).toList())
        : value;
  }

  @Override
  public Stream<Shape<?>> shapes() {
    return item.shapes();
  }
}
