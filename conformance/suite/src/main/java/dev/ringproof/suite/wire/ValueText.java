package dev.ringproof.suite.wire;

import dev.ringproof.spec.value.Bytes;
import dev.ringproof.spec.value.Fields;
import dev.ringproof.spec.value.Value;
import java.util.stream.Collectors;

/** Values for a person to read: wire names, plain numbers, buffers by their first bytes. */
public final class ValueText {
  private static final int MOST_BYTES = 32;
  private static final int MOST_CHARS = 40;

  private ValueText() {}

  /** One line. */
  public static String of(Value value) {
    if (value instanceof Fields fields) {
      return fields.asMap().entrySet().stream()
          .map(member -> member.getKey() + "=" + of(member.getValue()))
          .collect(Collectors.joining(" ", "{", "}"));
    }
    if (value instanceof Value.Seq row) {
      return row.items().stream().map(ValueText::of).collect(Collectors.joining(", ", "[", "]"));
    }
    return value instanceof Bytes bytes ? buffer(bytes) : scalar(value);
  }

  /** A name from outside for a message: its first characters, escaped. */
  static String cut(String name) {
    return name.length() <= MOST_CHARS
        ? new Value.Text(name).escaped()
        : new Value.Text(name.substring(0, MOST_CHARS)).escaped() + "...";
  }

  private static String scalar(Value value) {
    if (value instanceof Value.Int number) {
      return Long.toString(number.number());
    }
    if (value instanceof Value.Text text) {
      return "\"" + text.escaped() + "\"";
    }
    return value instanceof Value.Flag flag ? Boolean.toString(flag.flag()) : "null";
  }

  private static String buffer(Bytes bytes) {
    if (bytes.length() <= MOST_BYTES) {
      return bytes.length() + " bytes " + bytes.toHex();
    }
    StringBuilder shown = new StringBuilder().append(bytes.length()).append(" bytes ");
    for (int at = 0; at < MOST_BYTES; at++) {
      shown.append(String.format("%02x", bytes.at(at)));
    }
    return shown.append("...").toString();
  }
}
