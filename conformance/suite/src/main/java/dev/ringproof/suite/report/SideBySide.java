package dev.ringproof.suite.report;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The norm's answer beside the backend's: short values in columns, long ones line over line. */
final class SideBySide {
  private static final int MOST_LINES = 64;
  private static final int COLUMN = 28;
  private static final List<String> NOTHING = List.of("nothing");

  private final Ink ink;
  private final List<String> printed = new ArrayList<>();

  SideBySide(Ink ink) {
    this.ink = ink;
  }

  /** Lines of the fields of both, in the order of the norm's. */
  List<String> of(Map<String, List<String>> norm, Map<String, List<String>> backend) {
    printed.add(row("", "the norm", "the backend"));
    Set<String> names = new LinkedHashSet<>(norm.keySet());
    names.addAll(backend.keySet());
    for (String name : names) {
      field(name, norm.getOrDefault(name, NOTHING), backend.getOrDefault(name, NOTHING));
    }
    return printed;
  }

  private void field(String name, List<String> norm, List<String> backend) {
    String row = row(name, norm.get(0), backend.get(0));
    printed.add(norm.equals(backend) ? row : ink.red(row));
    int before = printed.size();
    int most = Math.max(norm.size(), backend.size());
    for (int line = 1; line < most; line++) {
      if (printed.size() - before >= MOST_LINES) {
        printed.add("    ... and more");
        return;
      }
      lines(at(norm, line), at(backend, line), most > MOST_LINES);
    }
  }

  private void lines(String norm, String backend, boolean differingOnly) {
    if (!norm.equals(backend)) {
      printed.add(ink.red("    norm     " + norm));
      printed.add(ink.red("    backend  " + backend));
    } else if (!differingOnly) {
      printed.add("    both     " + norm);
    }
  }

  private static String at(List<String> lines, int index) {
    return index < lines.size() ? lines.get(index) : NOTHING.get(0);
  }

  private static String row(String name, String norm, String backend) {
    return String.format("  %-20s %-" + COLUMN + "s %s", name, norm, backend).stripTrailing();
  }
}
