package dev.ringproof.cli.device;

import dev.ringproof.gpu.telemetry.RingTelemetry;
import dev.ringproof.gpu.telemetry.TelemetryBounds;
import dev.ringproof.gpu.telemetry.TelemetryKernel;
import dev.ringproof.spec.answer.Answer;
import dev.ringproof.spec.answer.TelemetryAnswer.RingSnapshotAnswer;
import dev.ringproof.spec.backend.BackendProvider;
import dev.ringproof.spec.backend.BackendProvider.Availability;
import dev.ringproof.spec.operation.TelemetryOperation.DecodeRing;
import dev.ringproof.spec.refusal.RefusedException;
import dev.ringproof.spec.shape.MisfitException;
import dev.ringproof.suite.vector.Case;
import dev.ringproof.suite.vector.Expectation;
import dev.ringproof.suite.vector.VectorException;
import dev.ringproof.suite.vector.Vectors;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Assumptions;

/**
 * Holds what a kernel counts against the recorded answers to decode_ring.
 *
 * <p>As a program it does so in a process of its own, with another driver than this one's.
 *
 * @param kernel what counts
 * @param lanes how many lanes of it
 */
record TelemetryComparison(TelemetryKernel kernel, int lanes) {
  private static final int MOST = 16_384;

  /** Prints the first difference and exits with 1, if there is one. */
  public static void main(String... backend) throws Exception {
    TelemetryKernel kernel = open(backend[0]);
    List<String> differences = new ArrayList<>();
    for (int lanes : new int[] {1, 3, 32}) {
      differences.addAll(new TelemetryComparison(kernel, lanes).differences());
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
      Assumptions.abort("absent: the " + name + " — " + absent.reason());
    }
    return (TelemetryKernel) ((Availability.Ready) availability).backend();
  }

  static List<Case> recorded() throws VectorException, IOException {
    return Vectors.bundled().cases().stream()
        .filter(each -> each.operation() instanceof DecodeRing)
        .toList();
  }

  /** A line a difference. */
  List<String> differences() throws VectorException, IOException, MisfitException {
    List<String> differences = new ArrayList<>();
    for (Case each : recorded()) {
      DecodeRing asked = (DecodeRing) each.operation();
      if (!(each.expected() instanceof Expectation.Err err
          ? refused(asked, err.code())
          : counted(asked, (Expectation.Ok) each.expected()))) {
        differences.add(each.id() + " lanes=" + lanes + " expected " + each.expected());
      }
    }
    return differences;
  }

  private boolean refused(DecodeRing asked, String code) {
    try {
      telemetry(asked);
      return false;
    } catch (RefusedException refused) {
      return refused.refusal().code().wireName().equals(code);
    }
  }

  private boolean counted(DecodeRing asked, Expectation.Ok expected) throws MisfitException {
    return TelemetryCheck.tells(
        telemetry(asked),
        (RingSnapshotAnswer) Answer.read(RingSnapshotAnswer.class, expected.fields()));
  }

  private RingTelemetry telemetry(DecodeRing asked) {
    return kernel.telemetry(asked, new TelemetryBounds(MOST, lanes));
  }
}
