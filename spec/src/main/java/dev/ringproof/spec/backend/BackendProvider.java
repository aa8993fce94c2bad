package dev.ringproof.spec.backend;

import java.util.Optional;

/**
 * Service by which a backend is found: named in {@code META-INF/services}, loaded by {@link
 * java.util.ServiceLoader}.
 */
public interface BackendProvider {
  /** Name on the command line: lower-case letters, digits and dashes. */
  String name();

  /** Opens the backend, or says why it cannot be had on this machine. */
  Availability open();

  /**
   * The process that the backend has to run in. A suite starts it and calls {@link #open} there;
   * none means that the suite's own will do.
   */
  default Optional<OwnProcess> ownProcess() {
    return Optional.empty();
  }

  /** Whether a backend can be had. */
  sealed interface Availability {
    /**
     * It can.
     *
     * @param backend the opened backend; the receiver closes it
     */
    record Ready(Backend backend) implements Availability {}

    /**
     * It cannot.
     *
     * @param reason one line: what is missing, and the mend
     */
    record Absent(String reason) implements Availability {}
  }
}
