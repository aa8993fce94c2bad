package dev.ringproof.gpu.device;

/** There is no device to work with; the message is the reason, in one line. */
public final class AbsentException extends Exception {
  private static final long serialVersionUID = 1L;

  AbsentException(String reason) {
    super(reason);
  }
}
