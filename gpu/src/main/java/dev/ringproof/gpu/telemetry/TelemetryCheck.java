package dev.ringproof.gpu.telemetry;

import dev.ringproof.spec.backend.Backend;
import dev.ringproof.spec.backend.BackendProvider;
import dev.ringproof.spec.backend.BackendProvider.Availability;
import dev.ringproof.spec.operation.Outcome;
import dev.ringproof.spec.operation.TelemetryOperation.DecodeRing;
import dev.ringproof.spec.value.Fields;
import dev.ringproof.spec.value.Value;
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
public record TelemetryCheck(TelemetryKernel kernel, Backend oracle, int lanes) {
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
    for (BackendProvider provider : ServiceLoader.load(BackendProvider.class)) {
      if (provider.name().equals(name)) {
        Availability availability = provider.open();
        if (availability instanceof Availability.Ready ready) {
          return Optional.of(ready.backend());
        }
        System.out.println(name + ": ABSENT: " + ((Availability.Absent) availability).reason());
        return Optional.empty();
      }
    }
    System.out.println(name + ": ABSENT: not on the class path");
    return Optional.empty();
  }

  /**
   * Counts each ring with room for many windows, for as many as there are, and for one fewer.
   *
   * @return a line a difference
   */
  public List<String> differences(RandomRings rings, int count) {
    List<String> differences = new ArrayList<>();
    for (int ring = 0; ring < count; ring++) {
      DecodeRing asked = rings.next();
      Outcome.Done answer = (Outcome.Done) oracle.apply(asked);
      int windows = windows(answer.fields());
      String name = rings + " ring=" + ring + " lanes=" + lanes + " windows=" + windows;
      RingTelemetry counted = telemetry(asked, MOST_WINDOWS);
      if (counted.windows().isEmpty() || !part(counted.fields(), answer.fields())) {
        differences.add(name + " expected=" + answer.fields() + " got=" + counted.fields());
      }
      if (windows > 1 && !counted.equals(telemetry(asked, windows))) {
        differences.add(name + " are not told with room for all");
      }
      if (windows > 1 && !counted.occupancy().equals(crowded(asked, windows - 1))) {
        differences.add(name + " are told without room for one, or the occupancy is lost");
      }
    }
    return differences;
  }

  private static boolean part(Fields counted, Fields answer) {
    return answer.asMap().entrySet().containsAll(counted.asMap().entrySet());
  }

  private static int windows(Fields answer) {
    return ((Value.Seq) answer.get("windows").orElseThrow()).items().size();
  }

  /** Occupancy of a ring whose windows have no room; its windows when they have. */
  private Object crowded(DecodeRing asked, int windows) {
    RingTelemetry crowded = telemetry(asked, windows);
    return crowded.windows().isPresent() ? crowded.windows() : crowded.occupancy();
  }

  private RingTelemetry telemetry(DecodeRing asked, int windows) {
    return kernel.telemetry(asked, new TelemetryBounds(windows, lanes));
  }
}
