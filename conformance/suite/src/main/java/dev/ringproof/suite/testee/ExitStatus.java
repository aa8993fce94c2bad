package dev.ringproof.suite.testee;

import java.util.Map;

/** What the exit status of a process says in words. */
final class ExitStatus {
  /**
   * A process that a signal ended, and a shell whose command one ended, have this and its number.
   */
  private static final int SIGNALLED = 128;

  private static final Map<Integer, String> NAMES =
      Map.ofEntries(
          Map.entry(1, "SIGHUP"),
          Map.entry(2, "SIGINT"),
          Map.entry(3, "SIGQUIT"),
          Map.entry(4, "SIGILL"),
          Map.entry(5, "SIGTRAP"),
          Map.entry(6, "SIGABRT"),
          Map.entry(7, "SIGBUS"),
          Map.entry(8, "SIGFPE"),
          Map.entry(9, "SIGKILL"),
          Map.entry(11, "SIGSEGV"),
          Map.entry(13, "SIGPIPE"),
          Map.entry(14, "SIGALRM"),
          Map.entry(15, "SIGTERM"),
          Map.entry(24, "SIGXCPU"),
          Map.entry(31, "SIGSYS"));

  private ExitStatus() {}

  /** The signal, if there was one, otherwise the status. */
  static String told(int status) {
    String signal = NAMES.get(status - SIGNALLED);
    return signal == null
        ? "exit status " + status
        : "signal " + (status - SIGNALLED) + " (" + signal + ")";
  }
}
