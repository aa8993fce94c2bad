package dev.ringproof.stress.tla;

import java.util.ArrayList;
import java.util.List;

/**
 * A configuration of a TLA+ module of {@code spec/tla}, under which all that it lists holds.
 *
 * <p>The number of distinct states is pinned: a model that lost steps still finds no error, but
 * fewer states.
 */
enum TlaCase {
  SLOT_LIFE_CYCLE("SlotLifeCycle", "SlotLifeCycle", 59_122),
  SLOT_PROGRESS("SlotLifeCycle", "SlotProgress", 15_874),
  SLOT_EXCHANGE("SlotLifeCycle", "SlotExchange", 2_694),
  SLOT_PARKING("SlotLifeCycle", "SlotParking", 13_523),
  BATCH_FENCE("BatchFence", "BatchFence", 11_235),
  BATCH_DRAIN("BatchFence", "BatchDrain", 113),
  VISIBILITY("Visibility", "Visibility", 102);

  private final String module;
  private final String configuration;
  private final long distinctStates;

  TlaCase(String module, String configuration, long distinctStates) {
    this.module = module;
    this.configuration = configuration;
    this.distinctStates = distinctStates;
  }

  String module() {
    return module;
  }

  String configuration() {
    return configuration;
  }

  long distinctStates() {
    return distinctStates;
  }

  /** Text of the configuration as it lies in {@code spec/tla}. */
  String text() {
    return TlaFiles.read(configuration + ".cfg");
  }

  /** Everything that the configuration says before its invariants. */
  String constants() {
    return text().substring(0, text().indexOf("INVARIANTS\n"));
  }

  /** Names that the configuration checks in every state. */
  List<String> invariants() {
    return names("INVARIANTS");
  }

  /** Names that the configuration checks of steps and behaviours. */
  List<String> properties() {
    return names("PROPERTIES");
  }

  private List<String> names(String heading) {
    List<String> names = new ArrayList<>();
    boolean within = false;
    for (String line : text().lines().toList()) {
      within = line.startsWith(" ") ? within : line.equals(heading);
      if (within && line.startsWith(" ")) {
        names.add(line.strip());
      }
    }
    return names;
  }
}
