package dev.ringproof.spec.backend;

/** Thrown by a backend that did not finish an operation within its budget; the next may work. */
public final class BackendTimeoutException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** One line: what was waited for, and how long. */
  public BackendTimeoutException(String message) {
    super(message);
  }
}
