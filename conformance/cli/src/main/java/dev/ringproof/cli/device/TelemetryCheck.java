package dev.ringproof.cli.device;

import dev.ringproof.gpu.telemetry.RingTelemetry;
import dev.ringproof.gpu.telemetry.TelemetryBounds;
import dev.ringproof.gpu.telemetry.TelemetryKernel;
import dev.ringproof.spec.answer.TelemetryAnswer.RingSnapshotAnswer;
import dev.ringproof.spec.backend.Backend;
import dev.ringproof.spec.backend.BackendProvider;
import dev.ringproof.spec.backend.BackendProvider.Availability;
import dev.ringproof.spec.operation.Outcome;
import dev.ringproof.spec.operation.TelemetryOperation.DecodeRing;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;

/**
 * Holds what a kernel counts on random rings against the answers of another backend to {@code
 * decode_ring}. As a program it does so with the backend that its argument names, and the reference
 * of the class path.
 *
 * @param kernel what counts
 * @param oracle what is right; offers {@code telemetry}
 * @param lanes how many lanes count
 */
record TelemetryCheck(TelemetryKernel kernel, Backend oracle, int lanes) {
  private static final int DIFFERENT = 1;
  private static final int WRONG_USAGE = 2;
  private static final int ABSENT = 3;
  private static final int MOST_WINDOWS = 16_384;
  private static final int[] LANES = {1, 3, 32, 16_384};
  private static final int SMALL_SLOTS = 600;
  private static final int SMALL_RINGS = 100;
  private static final int LARGE_SLOTS = 1 << 16;
  private static final int LARGE_RINGS = 3;

  /** Exits with 0 when all is equal, 1 and the first difference when not, 3 without a backend. */
  public static void main(String... arguments) {
    if (arguments.length != 1) {
      System.err.println("name the backend that counts");
      System.exit(WRONG_USAGE);
    }
    Optional<Backend> counting = open(arguments[0]);
    Optional<Backend> oracle = open("reference");
    if (counting.isEmpty() || oracle.isEmpty()) {
      System.exit(ABSENT);
    }
    List<String> differences = new ArrayList<>();
    for (int lanes : LANES) {
      TelemetryCheck check =
          new TelemetryCheck((TelemetryKernel) counting.get(), oracle.get(), lanes);
      differences.addAll(check.differences(new RandomRings(lanes, SMALL_SLOTS), SMALL_RINGS));
      differences.addAll(check.differences(new RandomRings(lanes, LARGE_SLOTS), LARGE_RINGS));
    }
    int rings = LANES.length * (SMALL_RINGS + LARGE_RINGS);
    System.out.println(
        differences.stream().findFirst().orElse("telemetry of " + rings + " rings is right"));
    System.exit(differences.isEmpty() ? 0 : DIFFERENT);
  }

  private static Optional<Backend> open(String name) {
    Availability availability =
        ServiceLoader.load(BackendProvider.class).stream()
            .map(ServiceLoader.Provider::get)
            .filter(provider -> provider.name().equals(name))
            .findFirst()
            .map(BackendProvider::open)
            .orElse(new Availability.Absent("not on the class path"));
    if (availability instanceof Availability.Absent absent) {
      System.out.println(name + ": ABSENT: " + absent.reason());
      return Optional.empty();
    }
    return Optional.of(((Availability.Ready) availability).backend());
  }

  /**
   * Counts each ring with room for many windows, for as many as there are, and for one fewer.
   *
   * @return a line a difference
   */
  List<String> differences(RandomRings rings, int count) {
    List<String> differences = new ArrayList<>();
    for (int ring = 0; ring < count; ring++) {
      DecodeRing asked = rings.next();
      Outcome.Done done = (Outcome.Done) oracle.apply(asked);
      RingSnapshotAnswer answer = (RingSnapshotAnswer) done.answer();
      String name = rings + " ring=" + ring + " lanes=" + lanes;
      difference(asked, answer).ifPresent(each -> differences.add(name + " " + each));
    }
    return differences;
  }

  private Optional<String> difference(DecodeRing asked, RingSnapshotAnswer answer) {
    int windows = answer.windows().size();
    RingTelemetry counted = telemetry(asked, MOST_WINDOWS);
    if (!tells(counted, answer)) {
      return Optional.of("expected=" + told(answer) + " got=" + counted);
    }
    if (windows > 1 && !counted.equals(telemetry(asked, windows))) {
      return Optional.of("windows=" + windows + " are not told with room for all");
    }
    RingTelemetry withoutWindows = new RingTelemetry(answer.occupancy(), Optional.empty());
    return windows > 1 && !withoutWindows.equals(telemetry(asked, windows - 1))
        ? Optional.of(
            "windows=" + windows + " are told without room for one, or the occupancy is lost")
        : Optional.empty();
  }

  /** Whether counts are all that an answer tells, but for its slots. */
  static boolean tells(RingTelemetry counted, RingSnapshotAnswer answer) {
    return counted.equals(told(answer))
        && counted.totalSlots() == answer.totalSlots()
        && counted.queueDepth() == answer.queueDepth()
        && counted.activeWindows().equals(answer.activeWindows());
  }

  private static RingTelemetry told(RingSnapshotAnswer answer) {
    return new RingTelemetry(answer.occupancy(), Optional.of(answer.windows()));
  }

  private RingTelemetry telemetry(DecodeRing asked, int windows) {
    return kernel.telemetry(asked, new TelemetryBounds(windows, lanes));
  }
}
