package dev.ringproof.conformance.gpu;

import dev.ringproof.conformance.vector.Case;
import dev.ringproof.conformance.vector.Expectation;
import dev.ringproof.conformance.vector.VectorException;
import dev.ringproof.conformance.vector.Vectors;
import dev.ringproof.gpu.telemetry.RingTelemetry;
import dev.ringproof.gpu.telemetry.TelemetryBounds;
import dev.ringproof.gpu.telemetry.TelemetryKernel;
import dev.ringproof.reference.backend.ReferenceBackend;
import dev.ringproof.spec.backend.BackendProvider;
import dev.ringproof.spec.backend.BackendProvider.Availability;
import dev.ringproof.spec.operation.Outcome;
import dev.ringproof.spec.operation.TelemetryOperation.DecodeRing;
import dev.ringproof.spec.refusal.RefusedException;
import dev.ringproof.spec.value.Fields;
import dev.ringproof.spec.value.Value;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import org.junit.jupiter.api.Assumptions;

/**
 * Holds what a kernel counts against the answers to decode_ring.
 *
 * <p>As a program it does so in a process of its own, with another driver than this one's.
 *
 * @param kernel what counts
 * @param lanes how many lanes of it
 */
record TelemetryComparison(TelemetryKernel kernel, int lanes) {
  private static final Set<String> COUNTED =
      Set.of("occupancy", "total_slots", "queue_depth", "windows", "active_windows");
  private static final int MOST = 16_384;

  /** Prints the first difference of all vectors and of a few random rings, and exits with 1. */
  public static void main(String... backend) throws VectorException, IOException {
    TelemetryKernel kernel = open(backend[0]);
    List<String> differences = new ArrayList<>();
    for (int lanes : new int[] {1, 3, 32}) {
      TelemetryComparison comparison = new TelemetryComparison(kernel, lanes);
      differences.addAll(comparison.vectors());
      differences.addAll(comparison.randomRings(lanes, 100));
    }
    differences.stream().findFirst().ifPresent(System.out::println);
    System.exit(differences.isEmpty() ? 0 : 1);
  }

  static TelemetryKernel open(String name) {
    BackendProvider provider =
        ServiceLoader.load(BackendProvider.class).stream()
            .map(ServiceLoader.Provider::get)
            .filter(each -> each.name().equals(name))
            .findFirst()
            .orElseThrow();
    Availability availability = provider.open();
    if (availability instanceof Availability.Absent absent) {
      Assumptions.abort(name + " is absent: " + absent.reason());
    }
    return (TelemetryKernel) ((Availability.Ready) availability).backend();
  }

  /** Differences from the recorded answers, a line each. */
  List<String> vectors() throws VectorException, IOException {
    List<String> differences = new ArrayList<>();
    for (Case each : recorded()) {
      compare(each.id(), each.expected(), (DecodeRing) each.operation(), differences);
    }
    return differences;
  }

  static List<Case> recorded() throws VectorException, IOException {
    return Vectors.bundled().cases().stream()
        .filter(each -> each.operation() instanceof DecodeRing)
        .toList();
  }

  /** Differences from the reference, with as many windows as there are and with one fewer. */
  List<String> randomRings(long seed, int count) {
    RandomRings rings = new RandomRings(seed);
    List<String> differences = new ArrayList<>();
    for (int ring = 0; ring < count; ring++) {
      DecodeRing asked = rings.next();
      String name = "seed " + seed + " ring " + ring;
      Outcome.Done answer = (Outcome.Done) new ReferenceBackend().apply(asked);
      compare(name, new Expectation.Ok(answer.fields()), asked, differences);
      crowd(name, answer.fields(), asked, differences);
    }
    return differences;
  }

  private void compare(
      String name, Expectation expected, DecodeRing asked, List<String> differences) {
    Object wanted =
        expected instanceof Expectation.Err err
            ? err.code()
            : counted(((Expectation.Ok) expected).fields());
    Object found = answer(asked);
    if (!wanted.equals(found)) {
      differences.add(name + " lanes=" + lanes + " expected " + wanted + " got " + found);
    }
  }

  /** The counts, or the code of the refusal. */
  private Object answer(DecodeRing asked) {
    try {
      return counted(telemetry(asked, MOST).fields());
    } catch (RefusedException refused) {
      return refused.refusal().code().wireName();
    }
  }

  private void crowd(String name, Fields answer, DecodeRing asked, List<String> differences) {
    int windows = ((Value.Seq) answer.get("windows").orElseThrow()).items().size();
    if (windows < 2) {
      return;
    }
    RingTelemetry exact = telemetry(asked, windows);
    RingTelemetry crowded = telemetry(asked, windows - 1);
    if (!counted(exact.fields()).equals(counted(answer))) {
      differences.add(name + " lanes=" + lanes + " is not told with room for " + windows);
    }
    if (crowded.windows().isPresent() || !crowded.occupancy().equals(exact.occupancy())) {
      differences.add(name + " lanes=" + lanes + " is told without room for " + windows);
    }
  }

  private RingTelemetry telemetry(DecodeRing asked, int windows) {
    return kernel.telemetry(asked, new TelemetryBounds(windows, lanes));
  }

  private static Fields counted(Fields answer) {
    Map<String, Value> counted = new HashMap<>(answer.asMap());
    counted.keySet().retainAll(COUNTED);
    return Fields.copyOf(counted);
  }
}
