package dev.ringproof.suite.run;

import dev.ringproof.spec.operation.Capability;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What of a subject a run has looked at.
 *
 * @param claimed capabilities that the subject offers
 * @param asked those of which a case was put to it
 * @param whole whether this is a whole run, in which every claimed capability must be asked
 * @param cases cases of the run
 * @param selectedFrom cases that they were selected from
 */
record Coverage(
    Set<Capability> claimed, Set<Capability> asked, boolean whole, int cases, int selectedFrom) {
  /** What the verdict's own line says after "conforms"; empty when all was looked at. */
  String extent() {
    if (!whole) {
      return "in the selection, " + cases + " of " + selectedFrom + " cases";
    }
    Set<Capability> missing = EnumSet.allOf(Capability.class);
    missing.removeAll(claimed);
    return missing.isEmpty()
        ? ""
        : "in "
            + claimed.size()
            + " of "
            + Capability.values().length
            + " capabilities; not offered: "
            + names(missing);
  }

  /** Why a run that found nothing wrong proves nothing; one line each. */
  List<String> holes() {
    List<String> holes = new ArrayList<>();
    Set<Capability> silent = EnumSet.noneOf(Capability.class);
    silent.addAll(claimed);
    silent.removeAll(asked);
    if (claimed.isEmpty()) {
      holes.add("no capability is claimed");
    } else if (whole && !silent.isEmpty()) {
      holes.add("claimed and never asked: " + names(silent));
    }
    return holes;
  }

  /** Capabilities that must be offered and are not, in one line; empty when there is none. */
  List<String> lacking(Set<Capability> needed) {
    Set<Capability> lacking = EnumSet.noneOf(Capability.class);
    lacking.addAll(needed);
    lacking.removeAll(claimed);
    return lacking.isEmpty() ? List.of() : List.of("required and not offered: " + names(lacking));
  }

  private static String names(Set<Capability> some) {
    return Arrays.stream(Capability.values())
        .filter(some::contains)
        .map(Capability::wireName)
        .collect(Collectors.joining(", "));
  }
}
