package dev.ringproof.inspect.dump;

import dev.ringproof.spec.value.Words;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All that an inspection looks at.
 *
 * @param now the moment to look at
 * @param debugLog its debug log
 * @param previous an earlier moment of the same kernel
 * @param windowOpcodes opcodes whose slots form windows, u32
 */
public record Dumps(
    Moment now, Optional<DumpFile> debugLog, Optional<Moment> previous, Words windowOpcodes) {
  /** Checks presence. */
  public Dumps {
    Objects.requireNonNull(now, "now");
    Objects.requireNonNull(debugLog, "debugLog");
    Objects.requireNonNull(previous, "previous");
    Objects.requireNonNull(windowOpcodes, "windowOpcodes");
  }

  /** Whether the control buffer of each moment was read up to the last word of the layout. */
  public boolean controlsWhole() {
    return now.control().whole() && previous.map(moment -> moment.control().whole()).orElse(true);
  }

  /** Whether the ring of each moment was read up to its last slot. */
  public boolean ringsWhole() {
    return now.ring().whole() && previous.map(moment -> moment.ring().whole()).orElse(true);
  }

  /** Every file, in the order of {@link DumpRole}. */
  public Stream<DumpFile> files() {
    return Stream.concat(
        Stream.concat(Stream.of(now.ring(), now.control()), debugLog.stream()),
        previous.stream().flatMap(moment -> Stream.of(moment.ring(), moment.control())));
  }
}
