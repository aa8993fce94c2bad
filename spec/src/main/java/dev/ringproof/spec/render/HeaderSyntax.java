package dev.ringproof.spec.render;

/** Languages in which the constants of the layout can be written. */
public enum HeaderSyntax {
  /** A C or C++ header of macros. */
  C(
      "//",
      "#ifndef RINGPROOF_LAYOUT_H\n#define RINGPROOF_LAYOUT_H\n",
      "#define RINGPROOF_%s %su\n",
      "\n#endif\n"),
  /** A Rust module of {@code u32} constants. */
  RUST("//!", "", "pub const %s: u32 = %s;\n", ""),
  /** A Python module of integers. */
  PYTHON("#", "", "%s = %s\n", "");

  private final String commentMark;
  private final String opening;
  private final String constantFormat;
  private final String closing;

  HeaderSyntax(String commentMark, String opening, String constantFormat, String closing) {
    this.commentMark = commentMark;
    this.opening = opening;
    this.constantFormat = constantFormat;
    this.closing = closing;
  }

  String opening(String comment) {
    return commentMark + " " + comment + "\n" + opening;
  }

  String constant(String name, int word) {
    return constantFormat.formatted(name, Integer.toUnsignedString(word));
  }

  String closing() {
    return closing;
  }
}
