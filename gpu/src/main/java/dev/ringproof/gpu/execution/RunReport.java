package dev.ringproof.gpu.execution;

import dev.ringproof.spec.value.SharedWords;

/**
 * What a run tells its host; the word indices are those of {@code run_report.h}.
 *
 * <pre>
 *    0  exit reason    16  heartbeat    32  slots executed    48  1 when it has ended
 * </pre>
 */
public final class RunReport {
  private static final int EXIT_INDEX = 0;
  private static final int HEARTBEAT_INDEX = 16;
  private static final int PROGRESS_INDEX = 32;
  private static final int ENDED_INDEX = 48;
  private static final int REPORT_WORDS = 64;

  /** Size of a report. */
  public static final int REPORT_BYTES = REPORT_WORDS * Integer.BYTES;

  private final SharedWords words;

  /** A report in memory of its own. */
  public RunReport() {
    this(SharedWords.allocate(REPORT_BYTES));
  }

  /** A report in given memory, zero at the start of the run. */
  public RunReport(SharedWords words) {
    this.words = words;
  }

  /** The words themselves. */
  public SharedWords words() {
    return words;
  }

  /** Why the run ends, or that it goes on. Lanes may still be leaving. */
  public ExitReason exit() {
    return ExitReason.of(words.getAcquire(EXIT_INDEX));
  }

  /** Whether no lane touches a buffer any more; pairs with the last lane's release store. */
  public boolean ended() {
    return words.getAcquire(ENDED_INDEX) != 0;
  }

  /** Rounds of lane 0 so far, modulo 2^32. */
  public int heartbeat() {
    return words.getAcquire(HEARTBEAT_INDEX);
  }

  /** Slots executed so far, modulo 2^32. */
  public int executed() {
    return words.getAcquire(PROGRESS_INDEX);
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
