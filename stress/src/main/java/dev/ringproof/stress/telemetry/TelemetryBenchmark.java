package dev.ringproof.stress.telemetry;

import dev.ringproof.host.telemetry.OpcodeSet;
import dev.ringproof.host.telemetry.RingSketches;
import dev.ringproof.host.telemetry.RingSnapshot;
import dev.ringproof.host.telemetry.RuntimeCounters;
import java.nio.ByteBuffer;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What looking at a ring costs, beside a plain copy of the same bytes.
 *
 * <p>A decode touches every cache line of the ring, as the copy does, so the copy is the yardstick:
 * their ratio says more than nanoseconds do on a machine that is not known. All storage is reused.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(value = 1, jvmArgsAppend = "-XX:MaxDirectMemorySize=1g")
public class TelemetryBenchmark {
  private static final int SKETCH_DEPTH = 4;
  private static final int SKETCH_WIDTH = 1024;

  private final RingSnapshot plain = new RingSnapshot();
  private final RingSnapshot windowed = new RingSnapshot();
  private final RingSketches sketches = new RingSketches();
  private ByteBuffer copy;

  /** Makes the target of the copy. */
  @Setup
  public void allocate(BusyRing busy) {
    ByteBuffer ring = busy.ring();
    copy = ByteBuffer.allocateDirect(ring.limit());
    plain.decode(busy.control, ring, OpcodeSet.NONE);
  }

  /** The yardstick: 64 bytes a slot. */
  @Benchmark
  public ByteBuffer copy(BusyRing busy) {
    return copy.put(0, busy.ring(), 0, copy.limit());
  }

  /** Slots and occupancy. */
  @Benchmark
  public RingSnapshot decode(BusyRing busy) {
    plain.decode(busy.control, busy.ring(), OpcodeSet.NONE);
    return plain;
  }

  /** Slots, occupancy and windows. */
  @Benchmark
  public RingSnapshot decodeWindows(BusyRing busy) {
    windowed.decode(busy.control, busy.ring(), busy.windowOpcodes);
    return windowed;
  }

  /** Counters of a snapshot. */
  @Benchmark
  public RuntimeCounters counters(BusyRing busy) {
    return RuntimeCounters.of(plain);
  }

  /** Five sketches of a snapshot. */
  @Benchmark
  public RingSketches sketch(BusyRing busy) {
    sketches.sketch(plain, SKETCH_DEPTH, SKETCH_WIDTH);
    return sketches;
  }
}
