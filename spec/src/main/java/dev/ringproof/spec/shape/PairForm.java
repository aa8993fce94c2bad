package dev.ringproof.spec.shape;

import dev.ringproof.spec.value.Value;
import dev.ringproof.spec.value.Words;
import java.util.List;
import java.util.OptionalInt;

/**
 * Two u32 in an array.
 *
 * @param <R> the record that holds them
 * @param members form of the record
 */
record PairForm<R extends Record>(Shape<R> members) implements Form<R> {
  private static final WordsForm BOTH = new WordsForm(OptionalInt.of(2));

  @Override
  public String notation() {
    return "pair";
  }

  @Override
  public Schema schema() {
    return BOTH.schema();
  }

  @Override
  public Value write(R pair) {
    List<Member> both = members.members();
    return new Value.Seq(List.of(both.get(0).write(pair), both.get(1).write(pair)));
  }

  @Override
  public R read(Value value) throws MisfitException {
    Words both = BOTH.read(value);
    return members.make(both.at(0), both.at(1));
  }
}
