package dev.ringproof.spec.shape;

import dev.ringproof.spec.value.Value;

/** {@code int} of one byte: a number of 0 to 255. */
public final class U8 implements Form<Integer> {
  private static final long MAX = 0xFF;

  @Override
  public String notation() {
    return "u8";
  }

  @Override
  public Value write(Integer small) {
    return Value.u32(small);
  }

  @Override
  public Integer read(Value value) throws MisfitException {
    if (value instanceof Value.Int number && number.number() >= 0 && number.number() <= MAX) {
      return (int) number.number();
    }
    throw Kind.expected("a number of 0 to 255", value);
  }

  @Override
  public Schema schema() {
    return Schema.number(MAX);
  }
}
