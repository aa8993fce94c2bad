package dev.ringproof.gpu.bench;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** How many slots a second each way of executing them makes, by slots of a batch. */
final class BatchRates {
  private final Map<Integer, Rate> device = new TreeMap<>();
  private final Map<Integer, Rate> processor = new TreeMap<>();

  /** One measurement; the better one of a side stays. */
  void device(String way, int slots, double slotsASecond) {
    device.merge(slots, new Rate(way, slotsASecond), Rate::better);
  }

  /** The same for the library. */
  void processor(int slots, double slotsASecond) {
    processor.merge(slots, new Rate("library", slotsASecond), Rate::better);
  }

  /** Batches that the device was measured with, ascending. */
  Iterable<Integer> batches() {
    return device.keySet();
  }

  /** The smallest batch at which some way over the device beats the library, in one line. */
  String crossover() {
    if (processor.isEmpty()) {
      return "not known: the library was not measured";
    }
    return device.keySet().stream()
        .filter(processor::containsKey)
        .filter(slots -> device.get(slots).slotsASecond > processor.get(slots).slotsASecond)
        .findFirst()
        .map(slots -> slots + " slots: " + device.get(slots) + ", " + processor.get(slots))
        .orElse("none seen");
  }

  private record Rate(String way, double slotsASecond) {
    Rate better(Rate other) {
      return other.slotsASecond > slotsASecond ? other : this;
    }

    @Override
    public String toString() {
      return way + String.format(Locale.ROOT, " %.0f slots a second", slotsASecond);
    }
  }
}
