package dev.ringproof.gpu.emulator;

/**
 * What a run tells its host; the word indices are those of {@code run_report.h}.
 *
 * <pre>
 *    0  exit reason    16  heartbeat    32  slots executed    48  1 when it has ended
 * </pre>
 */
final class RunReport {
  private static final int EXIT_INDEX = 0;
  private static final int HEARTBEAT_INDEX = 16;
  private static final int PROGRESS_INDEX = 32;
  private static final int ENDED_INDEX = 48;
  private static final int REPORT_WORDS = 64;

  private final SharedWords words = SharedWords.ofBytes(REPORT_WORDS * Integer.BYTES);

  SharedWords words() {
    return words;
  }

  /** Why the run ends, or that it goes on. Lanes may still be leaving. */
  ExitReason exit() {
    return ExitReason.of(words.loadAcquire(EXIT_INDEX));
  }

  /** Whether no lane touches a buffer any more; pairs with the last lane's release store. */
  boolean ended() {
    return words.loadAcquire(ENDED_INDEX) != 0;
  }

  /** Rounds of lane 0 so far, modulo 2^32. */
  int heartbeat() {
    return words.loadAcquire(HEARTBEAT_INDEX);
  }

  /** Slots executed so far, modulo 2^32. */
  int executed() {
    return words.loadAcquire(PROGRESS_INDEX);
  }

  /** One line for a message. */
  @Override
  public String toString() {
    return "exit="
        + exit()
        + " heartbeat="
        + Integer.toUnsignedString(heartbeat())
        + " executed="
        + Integer.toUnsignedString(executed());
  }
}
