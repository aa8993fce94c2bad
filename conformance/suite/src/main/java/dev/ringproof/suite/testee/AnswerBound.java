package dev.ringproof.suite.testee;

import dev.ringproof.spec.answer.CodecAnswer.ByteLenAnswer;
import dev.ringproof.spec.operation.OperationName;
import dev.ringproof.spec.value.Fields;
import dev.ringproof.spec.value.Value;

/**
 * Length of the longest line that can be a legal answer to a request, and a little more; it is not
 * told to the testee.
 *
 * <p>An answer is made of what the request holds, and of what its counts ask for: a ring of so many
 * slots in hexadecimal digits, counters of a sketch in decimal ones.
 */
final class AnswerBound {
  /** What any answer may have: numbers, a message, the fields of a greeting. */
  static final int LEAST_BYTES = 1 << 20;

  /** A slot comes back as its hexadecimal digits, or as an object of its fields. */
  private static final int TIMES_THE_REQUEST = 8;

  private static final int A_SLOT = 160;
  private static final int A_WORD = 16;
  private static final int A_RECORD = 40;

  /** Five rows of counters, each a u64 in quotes. */
  private static final int A_CELL = 5 * 24;

  /** More is not read whatever is asked: the line and its value have to lie in memory. */
  private static final long MOST_BYTES =
      Math.min(1 << 30, Math.max(LEAST_BYTES, Runtime.getRuntime().maxMemory() / 6));

  private AnswerBound() {}

  /** The bound in bytes, for a request whose line has so many. */
  static int of(OperationName name, Fields in, long requestBytes) {
    boolean lengthAlone = name.answer() == ByteLenAnswer.class;
    double counted = lengthAlone ? 0 : counted(in);
    double bytes = of(requestBytes) + counted;
    return (int) Math.min(MOST_BYTES, bytes);
  }

  /** The bound in bytes, for a line of which only the length is known. */
  static int of(long requestBytes) {
    return (int) Math.min(MOST_BYTES, LEAST_BYTES + TIMES_THE_REQUEST * requestBytes);
  }

  private static double counted(Fields in) {
    return A_SLOT * (number(in, "slot_count") + number(in, "total_slots"))
        + A_WORD * number(in, "observable_slots")
        + A_RECORD * number(in, "record_capacity")
        + A_CELL * number(in, "depth") * number(in, "width");
  }

  private static double number(Fields in, String name) {
    return in.get(name).orElse(Value.none()) instanceof Value.Int count ? count.number() : 0;
  }
}
