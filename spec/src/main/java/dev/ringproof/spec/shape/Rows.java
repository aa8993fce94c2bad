package dev.ringproof.spec.shape;

import dev.ringproof.spec.value.Value;
import java.util.List;

/** Reads the items of an array. */
final class Rows {
  private Rows() {}

  static List<Value> items(Value value) throws MisfitException {
    if (value instanceof Value.Seq row) {
      return row.items();
    }
    throw Kind.expected("an array", value);
  }

  static <T> T item(Form<T> form, List<Value> items, int index) throws MisfitException {
    try {
      return form.read(items.get(index));
    } catch (MisfitException misfit) {
      throw misfit.at(index);
    }
  }
}
