package dev.ringproof.gpu.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Measurements in the order in which they were made, as one JSON object; each is shown at once. */
final class BenchReport {
  private final List<String> members = new ArrayList<>();
  private final BatchRates rates = new BatchRates();

  void text(String name, String text) {
    add(name, '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"');
  }

  void number(String name, long number) {
    add(name, Long.toString(number));
  }

  /** A rate or a time, with three digits behind the point. */
  void number(String name, double number) {
    add(name, String.format(Locale.ROOT, "%.3f", number));
  }

  /** How fast the device executes batches of so many slots. */
  void deviceRate(String way, int slots, double slotsASecond) {
    rates.device(way, slots, slotsASecond);
    number(way + "_" + slots + "_slots_a_second", slotsASecond);
  }

  /** How fast the library executes them on the processor. */
  void processorRate(int slots, double slotsASecond) {
    rates.processor(slots, slotsASecond);
    number("library_" + slots + "_slots_a_second", slotsASecond);
  }

  BatchRates rates() {
    return rates;
  }

  String json() {
    return "{\n  " + String.join(",\n  ", members) + "\n}\n";
  }

  private void add(String name, String value) {
    members.add('"' + name + "\": " + value);
    System.out.println(name + " " + value);
  }
}
