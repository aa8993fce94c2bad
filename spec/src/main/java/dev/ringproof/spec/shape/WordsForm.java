package dev.ringproof.spec.shape;

import dev.ringproof.spec.value.Value;
import dev.ringproof.spec.value.Words;
import java.util.List;
import java.util.OptionalInt;

/**
 * A row of u32, of a fixed length or of any.
 *
 * @param length the length, if it is fixed
 */
record WordsForm(OptionalInt length) implements Form<Words> {
  private static final Scalars.U32 WORD = new Scalars.U32();

  @Override
  public String notation() {
    return WORD.notation() + "[" + (length.isPresent() ? length.getAsInt() : "") + "]";
  }

  @Override
  public Schema schema() {
    Schema row = Schema.array(WORD.schema());
    return length.isPresent()
        ? row.with("minItems", length.getAsInt()).with("maxItems", length.getAsInt())
        : row;
  }

  @Override
  public Value write(Words words) {
    return Value.u32s(words.toArray());
  }

  @Override
  public Words read(Value value) throws MisfitException {
    List<Value> items = Rows.items(value);
    if (length.isPresent() && items.size() != length.getAsInt()) {
      throw new MisfitException(
          "expected an array of " + length.getAsInt() + ", got one of " + items.size());
    }
    int[] words = new int[items.size()];
    for (int index = 0; index < words.length; index++) {
      words[index] = Rows.item(WORD, items, index);
    }
    return Words.of(words);
  }
}
