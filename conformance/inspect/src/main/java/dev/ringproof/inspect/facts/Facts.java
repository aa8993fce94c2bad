package dev.ringproof.inspect.facts;

import java.util.List;
import java.util.Optional;

/**
 * Everything that an inspection found: the terminal view, the JSON view and the page show this.
 *
 * <p>Components are the JSON fields. A u32 is a {@code long} that is not negative; a u64 is decimal
 * text. A list holds at most {@link #MOST} entries, and the number of all is beside it.
 *
 * @param schema {@link #SCHEMA}
 * @param sources the files
 * @param diagnosis what is going on
 * @param ring figures of the ring
 * @param control figures of the control buffer
 * @param opcodes executed or active opcodes, most active first
 * @param tenants tenants met or authorised, most queued first
 * @param priorities the five levels
 * @param windows windows, absent when no window opcode was named
 * @param faults FAULT slots in ring order
 * @param stuck active slots: first those that are as they were before, then in ring order
 * @param health what the watchdog says, absent without an earlier moment or when a control buffer
 *     was not read whole
 * @param debugLog debug records, absent without a log
 */
public record Facts(
    String schema,
    List<SourceFacts> sources,
    Diagnosis diagnosis,
    RingFacts ring,
    ControlFacts control,
    Listed<OpcodeFacts> opcodes,
    Listed<TenantFacts> tenants,
    List<PriorityFacts> priorities,
    Optional<Listed<WindowFacts>> windows,
    Listed<SlotFacts> faults,
    StuckFacts stuck,
    Optional<HealthFacts> health,
    Optional<DebugFacts> debugLog) {
  /** Name and version of the JSON view; fields may be added under the same version. */
  public static final String SCHEMA = "ringproof.inspect/1";

  /** Most entries of a list. */
  public static final int MOST = 100;
}
