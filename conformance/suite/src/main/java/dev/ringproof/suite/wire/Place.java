package dev.ringproof.suite.wire;

import com.fasterxml.jackson.core.JsonStreamContext;

/** Paths of what stands in a line, such as {@code in.steps[2].slot}. */
final class Place {
  private Place() {}

  /** Path of what a parser stands on. */
  static String path(JsonStreamContext context) {
    if (context.inRoot()) {
      return "";
    }
    String parent = path(context.getParent());
    if (context.inArray()) {
      return context.hasCurrentIndex() ? parent + "[" + context.getCurrentIndex() + "]" : parent;
    }
    return context.hasCurrentName() ? below(parent, context.getCurrentName()) : parent;
  }

  /** Path of something below a path; an index has its brackets already. */
  static String below(String path, String name) {
    return path.isEmpty() || name.isEmpty() || name.startsWith("[")
        ? path + name
        : path + "." + name;
  }
}
