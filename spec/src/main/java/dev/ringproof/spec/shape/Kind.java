package dev.ringproof.spec.shape;

import dev.ringproof.spec.value.Bytes;
import dev.ringproof.spec.value.Fields;
import dev.ringproof.spec.value.Value;

/** What a value of the wire is, for a message. */
final class Kind {
  private static final int MOST_TEXT = 40;

  private Kind() {}

  /** Something else was expected than a value. */
  static MisfitException expected(String what, Value got) {
    return new MisfitException("expected " + what + ", got " + of(got));
  }

  private static String of(Value value) {
    if (value instanceof Value.Int number) {
      return Long.toString(number.number());
    }
    if (value instanceof Value.Flag flag) {
      return Boolean.toString(flag.flag());
    }
    if (value instanceof Value.Text text) {
      String shown = text.escaped();
      return shown.length() <= MOST_TEXT
          ? "'" + shown + "'"
          : "text of " + text.text().length() + " characters";
    }
    if (value instanceof Value.Seq) {
      return "an array";
    }
    if (value instanceof Fields) {
      return "an object";
    }
    return value instanceof Bytes bytes ? "a buffer of " + bytes.length() + " bytes" : "null";
  }
}
