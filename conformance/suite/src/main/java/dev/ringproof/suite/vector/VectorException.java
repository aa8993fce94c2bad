package dev.ringproof.suite.vector;

/** A vector file cannot be used; the message is one line that starts with file, line, column. */
public final class VectorException extends Exception {
  private static final long serialVersionUID = 1L;

  VectorException(String message) {
    super(message);
  }

  static VectorException at(Origin origin, int column, String what) {
    String place = column > 0 ? origin + ":" + column : origin.toString();
    return new VectorException(place + ": " + what);
  }
}
