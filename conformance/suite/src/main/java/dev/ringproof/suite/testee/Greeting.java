package dev.ringproof.suite.testee;

import dev.ringproof.spec.backend.Implementation;
import dev.ringproof.spec.operation.Capability;
import dev.ringproof.spec.value.Fields;
import dev.ringproof.spec.value.Value;
import dev.ringproof.suite.wire.MalformedException;
import dev.ringproof.suite.wire.ValueText;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a testee says of itself, checked member by member.
 *
 * @param implementation who it is
 * @param offered capabilities that the suite knows
 * @param unknown names of capabilities that it does not know
 */
record Greeting(Implementation implementation, Set<Capability> offered, Set<String> unknown) {
  static final int PROTOCOL = 1;

  private static final int SHOWN_CHARS = 60;
  private static final String CAPABILITIES = "capabilities";

  /**
   * Reads the answer to a greeting; members that it does not know are passed by.
   *
   * @throws MalformedException naming the first member that is wrong, what came and what is
   *     expected
   */
  static Greeting read(Fields ok) throws MalformedException {
    if (!ok.get("protocol").equals(Optional.of(Value.number(PROTOCOL)))) {
      throw wrong("protocol", ok.get("protocol"), "the number " + PROTOCOL);
    }
    if (!(ok.get("implementation").orElse(null) instanceof Fields who)) {
      throw wrong("implementation", ok.get("implementation"), "an object");
    }
    Implementation implementation =
        new Implementation(
            name(who, "name"),
            name(who, "version"),
            name(who, "language"),
            text(who, "device"),
            text(who, "driver"),
            text(who, "url"));
    Set<String> names = capabilities(ok);
    Set<Capability> offered = EnumSet.noneOf(Capability.class);
    Set<String> unknown = new LinkedHashSet<>(names);
    for (Capability each : Capability.values()) {
      if (unknown.remove(each.wireName())) {
        offered.add(each);
      }
    }
    return new Greeting(implementation, offered, unknown);
  }

  /** How a later greeting of the same program differs, where it must not. */
  Optional<String> departure(Greeting later) {
    if (!implementation.equals(later.implementation)) {
      return Optional.of(
          "after a restart it says that it is "
              + who(later.implementation)
              + ", at the start it was "
              + who(implementation));
    }
    List<String> missing =
        offered.stream()
            .filter(each -> !later.offered.contains(each))
            .map(Capability::wireName)
            .toList();
    return missing.isEmpty()
        ? Optional.empty()
        : Optional.of("after a restart it no longer offers " + String.join(", ", missing));
  }

  /** A line for each capability that the suite does not know. */
  List<String> remarks() {
    return unknown.stream()
        .map(
            name ->
                "capability '"
                    + Excerpt.start(name, SHOWN_CHARS)
                    + "' is not known; did you mean "
                    + nearest(name).wireName()
                    + "? Not asked.")
        .toList();
  }

  private static Capability nearest(String name) {
    return Arrays.stream(Capability.values())
        .min(Comparator.comparingInt(each -> edits(name, each.wireName())))
        .orElseThrow();
  }

  /** Letters to put in, take out or change to make one name the other. */
  private static int edits(String from, String to) {
    int[] row = new int[to.length() + 1];
    Arrays.setAll(row, at -> at);
    for (int left = 1; left <= from.length(); left++) {
      int diagonal = row[0];
      row[0] = left;
      for (int right = 1; right <= to.length(); right++) {
        int change = diagonal + (from.charAt(left - 1) == to.charAt(right - 1) ? 0 : 1);
        diagonal = row[right];
        row[right] = Math.min(change, 1 + Math.min(diagonal, row[right - 1]));
      }
    }
    return row[to.length()];
  }

  private static Set<String> capabilities(Fields ok) throws MalformedException {
    if (!(ok.get(CAPABILITIES).orElse(null) instanceof Value.Seq offered)) {
      throw wrong(CAPABILITIES, ok.get(CAPABILITIES), "an array of names");
    }
    Set<String> names = new LinkedHashSet<>();
    for (Value each : offered.items()) {
      String member = CAPABILITIES + "[" + names.size() + "]";
      if (!(each instanceof Value.Text name)) {
        throw wrong(member, Optional.of(each), "text");
      }
      if (!names.add(name.text())) {
        throw wrong(member, Optional.of(each), "each name once");
      }
    }
    return names;
  }

  private static String name(Fields who, String member) throws MalformedException {
    return text(who, member)
        .filter(text -> !text.isBlank())
        .orElseThrow(
            () -> wrong("implementation." + member, who.get(member), "text that is not empty"));
  }

  private static Optional<String> text(Fields who, String member) throws MalformedException {
    Optional<Value> value = who.get(member);
    if (value.isPresent() && !(value.get() instanceof Value.Text)) {
      throw wrong("implementation." + member, value, "text");
    }
    return value.map(text -> ((Value.Text) text).text());
  }

  private static MalformedException wrong(String member, Optional<Value> came, String expected) {
    String what =
        came.map(value -> "is " + shown(value)).orElse("is missing") + ", expected " + expected;
    return new MalformedException("hello: '" + member + "' " + what, 0);
  }

  private static String who(Implementation implementation) {
    return shown(Value.text(implementation.name()))
        + " "
        + shown(Value.text(implementation.version()))
        + " in "
        + shown(Value.text(implementation.language()))
        + implementation.device().map(device -> " on " + shown(Value.text(device))).orElse("");
  }

  private static String shown(Value value) {
    return Excerpt.start(ValueText.of(value), SHOWN_CHARS);
  }
}
