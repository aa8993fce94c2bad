package dev.ringproof.gpu.bench;

import dev.ringproof.gpu.device.AbsentException;
import dev.ringproof.gpu.device.Device;
import dev.ringproof.gpu.device.DeviceOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Properties;

/**
 * How fast a live kernel answers its host, beside what a launch costs and what the bus allows.
 *
 * <p>Run it by {@code run.sh bench} of the device bundle. It writes JSON to the file that its
 * argument names, and a line a measurement to the standard output. The system property {@code
 * ringproof.gpu.rounds} (default 200,000) is the number of round trips. Exit status 3 when there is
 * no device.
 *
 * <p>Measured are, in this order: the bus (reads, copies); a live kernel (round trips, depths);
 * launches and graphs of small batches; the same of whole rings in the device; telemetry there,
 * beside reading the ring back; the library on the processor at the same batches; and the
 * crossover, the smallest batch at which the best way over the device beats it.
 */
public final class DeviceBench {
  private static final int ABSENT = 3;
  private static final int WRONG_USAGE = 2;
  private static final String ROUNDS = "ringproof.gpu.rounds";
  private static final int[] DEPTHS = {1, 8, 64, 1_024};
  private static final int[] BATCHES = {1, 8, 64};
  private static final int LARGEST_SHIFT = 20;
  private static final int SMALLEST_SHIFT = 10;

  private final Device device;
  private final BenchReport report = new BenchReport();
  private final int rounds;
  private final int largestShift;

  private DeviceBench(Device device, Properties properties) {
    this.device = device;
    this.rounds = Integer.parseInt(properties.getProperty(ROUNDS, "200000"));
    this.largestShift = rounds < 1_000 ? SMALLEST_SHIFT : LARGEST_SHIFT;
  }

  /** Measures and exits. */
  public static void main(String... arguments) throws IOException {
    if (arguments.length != 1) {
      System.err.println("name the JSON file to write");
      System.exit(WRONG_USAGE);
    }
    Properties properties = System.getProperties();
    try {
      Device device = Device.open(DeviceOptions.of(properties).ordinal());
      BenchReport report = new DeviceBench(device, properties).measure();
      Files.writeString(Path.of(arguments[0]), report.json());
      device.close(Duration.ofSeconds(30));
    } catch (AbsentException absent) {
      System.err.println("gpu: ABSENT: " + absent.getMessage());
      System.exit(ABSENT);
    }
    System.exit(0);
  }

  private BenchReport measure() {
    device.enter();
    report.text("device", device.facts().line());
    report.text("driver", device.facts().driver());
    report.number("resident_lanes", device.residentLanes());
    new LimitBench(device, report).measure();
    LiveBench live = new LiveBench(device, report);
    live.roundTrips(rounds);
    for (int depth : DEPTHS) {
      live.depth(depth, Math.max(1, rounds / depth));
    }
    LaunchBench launches = new LaunchBench(device, report);
    for (int batch : BATCHES) {
      launches.launches(batch, Math.max(1, Math.min(rounds, 20_000) / batch));
    }
    for (int shift = SMALLEST_SHIFT; shift <= largestShift; shift += 2) {
      live.residentRing(1 << shift);
      launches.launches(1 << shift, 10);
    }
    new TelemetryBench(device, report).ring(1 << largestShift);
    report.rates().batches().forEach(new LibraryBench(report)::drain);
    report.text("crossover", report.rates().crossover());
    return report;
  }
}
