package dev.ringproof.spec.shape;

import dev.ringproof.spec.value.Value;

/** {@code long} of up to 63 bits: a number of 0 to 2^63 - 1, as a JSON number. */
public final class Whole implements Form<Long> {
  @Override
  public String notation() {
    return "index";
  }

  @Override
  public Value write(Long number) {
    return Value.number(number);
  }

  @Override
  public Long read(Value value) throws MisfitException {
    if (value instanceof Value.Int number && number.number() >= 0) {
      return number.number();
    }
    throw Kind.expected("a number of 0 to 2^63-1", value);
  }

  @Override
  public Schema schema() {
    return Schema.number(Long.MAX_VALUE);
  }
}
