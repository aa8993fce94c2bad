package dev.ringproof.suite.judge;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** Gathers which cases heard of which break, and which of them broke again. Thread-safe. */
final class Breakdowns {
  private final Map<Break, List<Heard>> heard = new IdentityHashMap<>();
  private final List<Break> order = new ArrayList<>();

  private record Heard(String id, boolean again) {}

  /** A case was under way at a break, and was asked again alone. */
  synchronized void heard(Break broken, String id, boolean again) {
    heard.computeIfAbsent(broken, this::first).add(new Heard(id, again));
  }

  private List<Heard> first(Break broken) {
    order.add(broken);
    return new ArrayList<>();
  }

  /** What was gathered since the last time, in the order in which it came. */
  synchronized List<Breakdown> take() {
    List<Breakdown> taken = order.stream().map(this::breakdown).toList();
    order.clear();
    heard.clear();
    return taken;
  }

  /** Those that broke again are guilty; when none did, any of them may be. */
  private Breakdown breakdown(Break broken) {
    List<Heard> all = heard.get(broken);
    List<String> guilty = all.stream().filter(Heard::again).map(Heard::id).sorted().toList();
    return guilty.isEmpty()
        ? new Breakdown(broken, all.stream().map(Heard::id).sorted().toList(), 2, 1)
        : new Breakdown(broken, guilty, 2, 2);
  }
}
