package dev.ringproof.host.telemetry;

import dev.ringproof.spec.control.ControlLayout;
import dev.ringproof.spec.refusal.RefusalCode;
import dev.ringproof.spec.refusal.RefusedException;
import dev.ringproof.spec.value.LittleEndian;
import java.nio.ByteBuffer;

/**
 * The words of a control buffer that a monitor looks at, copied at one moment (TEL-04).
 *
 * <p>Storage is reused by {@link #decode}, which allocates nothing. One thread decodes; any number
 * may read once the decoded snapshot has been handed to them. Counters are u32 held in an int.
 *
 * <p>The buffer is read with plain accesses, so a kernel that is running meanwhile may have moved
 * some counters and not others.
 */
public final class ControlSnapshot {
  private final int[] words = new int[ControlLayout.MIN_WORDS];

  /** Snapshot of an all-zero control buffer. */
  public ControlSnapshot() {}

  /**
   * Fresh snapshot of a control buffer.
   *
   * @throws RefusedException {@code control_length}
   */
  public static ControlSnapshot of(ByteBuffer control) {
    ControlSnapshot snapshot = new ControlSnapshot();
    snapshot.decode(control);
    return snapshot;
  }

  /**
   * Replaces this snapshot with that of a control buffer, taken from index 0 to its limit.
   *
   * @throws RefusedException {@code control_length} when the buffer is under 640 bytes or no whole
   *     number of words; this snapshot is then as it was
   */
  public void decode(ByteBuffer control) {
    requireLength(control);
    for (int i = 0; i < words.length; i++) {
      words[i] = LittleEndian.get(control, i);
    }
  }

  static void requireLength(ByteBuffer control) {
    int byteLength = control.limit();
    if (byteLength < ControlLayout.MIN_BYTES || byteLength % Integer.BYTES != 0) {
      throw RefusedException.of(RefusalCode.CONTROL_LENGTH); // TEL-02
    }
  }

  /** Whether the kernel has been told to stop. */
  public boolean shutdown() {
    return words[ControlLayout.SHUTDOWN_INDEX] != 0;
  }

  /** Executed slots, u32. */
  public int doneCount() {
    return words[ControlLayout.DONE_COUNT_INDEX];
  }

  /** Batch fences executed, u32. */
  public int epoch() {
    return words[ControlLayout.EPOCH_INDEX];
  }

  /** Executions of an opcode of 0 to 31, u32. */
  public int metric(int opcode) {
    return cell(ControlLayout.METRICS_INDEX, ControlLayout.METRICS_WORDS, opcode);
  }

  /** How many opcodes have a metric other than zero, 0 to 32. */
  public int hotOpcodes() {
    int hot = 0;
    for (int opcode = 0; opcode < ControlLayout.METRICS_WORDS; opcode++) {
      hot += metric(opcode) == 0 ? 0 : 1;
    }
    return hot;
  }

  /** Fairness counter of a tenant of 0 to 31, u32. */
  public int tenantFairness(int tenant) {
    return cell(ControlLayout.TENANT_FAIRNESS_INDEX, ControlLayout.TENANT_FAIRNESS_WORDS, tenant);
  }

  /** Fairness counter of a priority level of 0 to 4, u32. */
  public int priorityFairness(int level) {
    return cell(
        ControlLayout.PRIORITY_FAIRNESS_INDEX, ControlLayout.PRIORITY_FAIRNESS_WORDS, level);
  }

  /** Sum of the tenant fairness counters; does not overflow (TEL-19). */
  public long tenantFairnessTotal() {
    return sum(ControlLayout.TENANT_FAIRNESS_INDEX, ControlLayout.TENANT_FAIRNESS_WORDS);
  }

  /** Sum of the priority fairness counters; does not overflow (TEL-19). */
  public long priorityFairnessTotal() {
    return sum(ControlLayout.PRIORITY_FAIRNESS_INDEX, ControlLayout.PRIORITY_FAIRNESS_WORDS);
  }

  /**
   * Largest minus smallest of the tenant fairness counters that are not zero, u32; 0 when all are
   * (TEL-20).
   */
  public int tenantFairnessSkew() {
    long least = Long.MAX_VALUE;
    long most = 0;
    for (int tenant = 0; tenant < ControlLayout.TENANT_FAIRNESS_WORDS; tenant++) {
      long counter = Integer.toUnsignedLong(tenantFairness(tenant));
      if (counter != 0) {
        least = Math.min(least, counter);
        most = Math.max(most, counter);
      }
    }
    return most == 0 ? 0 : (int) (most - least);
  }

  private int cell(int firstIndex, int count, int offset) {
    if (offset < 0 || offset >= count) {
      throw new IndexOutOfBoundsException(
          "no such counter: index=" + offset + " count=" + count + "; stay below the count");
    }
    return words[firstIndex + offset];
  }

  private long sum(int firstIndex, int count) {
    long sum = 0;
    for (int i = 0; i < count; i++) {
      sum += Integer.toUnsignedLong(words[firstIndex + i]);
    }
    return sum;
  }
}
