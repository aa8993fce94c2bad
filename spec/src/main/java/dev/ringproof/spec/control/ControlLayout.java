package dev.ringproof.spec.control;

/**
 * Word indices of the control buffer: little-endian u32 words, at least {@link #MIN_WORDS} of them.
 *
 * <pre>
 *    0  SHUTDOWN            non-zero stops the kernel
 *    1  DONE_COUNT
 *    2  TENANT_BASE         word index of the mask table; the encoder writes 3
 *    3 ..  31  tenant masks          29   non-zero = authorised
 *   32 ..  63  tenant quotas         32
 *   64 ..  95  tenant fairness       32
 *   96 .. 127  per-opcode metrics    32
 *  128  EPOCH
 *  129 .. 134  priority offsets       6   five levels and the sentinel
 *  135  priority starvation counter
 *  136 .. 140  priority fairness      5
 *  141 .. 159  reserved, zero        19
 *  160 ..      observables            n
 * </pre>
 */
public final class ControlLayout {
  /** Shutdown flag. */
  public static final int SHUTDOWN_INDEX = 0;

  /** Executed slots, modulo 2^32. */
  public static final int DONE_COUNT_INDEX = SHUTDOWN_INDEX + 1;

  /** Holds the word index of the tenant mask table. */
  public static final int TENANT_BASE_INDEX = DONE_COUNT_INDEX + 1;

  /** First tenant mask. */
  public static final int TENANT_MASKS_INDEX = TENANT_BASE_INDEX + 1;

  /** Tenant masks. */
  public static final int TENANT_MASKS_WORDS = 29;

  /** First tenant quota. */
  public static final int TENANT_QUOTAS_INDEX = TENANT_MASKS_INDEX + TENANT_MASKS_WORDS;

  /** Tenant quotas. */
  public static final int TENANT_QUOTAS_WORDS = 32;

  /** First tenant fairness counter. */
  public static final int TENANT_FAIRNESS_INDEX = TENANT_QUOTAS_INDEX + TENANT_QUOTAS_WORDS;

  /** Tenant fairness counters. */
  public static final int TENANT_FAIRNESS_WORDS = 32;

  /** First per-opcode metric. */
  public static final int METRICS_INDEX = TENANT_FAIRNESS_INDEX + TENANT_FAIRNESS_WORDS;

  /** Per-opcode metrics: opcodes 0 to 31. */
  public static final int METRICS_WORDS = 32;

  /** Batch fences executed. */
  public static final int EPOCH_INDEX = METRICS_INDEX + METRICS_WORDS;

  /** First priority partition offset. */
  public static final int PRIORITY_OFFSETS_INDEX = EPOCH_INDEX + 1;

  /** Priority partition offsets: five levels and the sentinel. */
  public static final int PRIORITY_OFFSETS_WORDS = 6;

  /** Priority starvation counter. */
  public static final int PRIORITY_STARVATION_INDEX =
      PRIORITY_OFFSETS_INDEX + PRIORITY_OFFSETS_WORDS;

  /** First priority fairness counter. */
  public static final int PRIORITY_FAIRNESS_INDEX = PRIORITY_STARVATION_INDEX + 1;

  /** Priority fairness counters. */
  public static final int PRIORITY_FAIRNESS_WORDS = 5;

  /** First reserved word. */
  public static final int RESERVED_INDEX = PRIORITY_FAIRNESS_INDEX + PRIORITY_FAIRNESS_WORDS;

  /** Reserved words, zero. */
  public static final int RESERVED_WORDS = 19;

  /** First observable. */
  public static final int OBSERVABLES_INDEX = RESERVED_INDEX + RESERVED_WORDS;

  /** Fewest words of a control buffer. */
  public static final int MIN_WORDS = OBSERVABLES_INDEX;

  /** Fewest bytes of a control buffer. */
  public static final int MIN_BYTES = MIN_WORDS * Integer.BYTES;

  /** What the encoder writes into the mask of an authorised tenant. */
  public static final int TENANT_AUTHORISED = 0xFFFF_FFFF;

  /** What the encoder writes into the quota of a tenant. */
  public static final int DEFAULT_TENANT_QUOTA = 1_000_000;

  /** Most observables whose word index is a u32: 2^32 - 1 - 160. */
  public static final int REPRESENTABLE_OBSERVABLES = 0xFFFF_FFFF - OBSERVABLES_INDEX;

  /** Most observables that the encoder allocates. */
  public static final int ENCODABLE_OBSERVABLES = 1_048_576;

  private ControlLayout() {}
}
