package dev.ringproof.cli;

/** What the user gave cannot be used: one line that names the input, the place and the mend. */
final class Complaint extends Exception {
  private static final long serialVersionUID = 1L;

  private final int exitCode;

  Complaint(int exitCode, String message) {
    super(message);
    this.exitCode = exitCode;
  }

  int exitCode() {
    return exitCode;
  }
}
