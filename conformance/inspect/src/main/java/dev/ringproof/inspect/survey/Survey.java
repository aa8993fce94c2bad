package dev.ringproof.inspect.survey;

import dev.ringproof.host.telemetry.RingSnapshot;
import dev.ringproof.host.telemetry.SlotView;
import dev.ringproof.inspect.dump.Dumps;
import dev.ringproof.inspect.facts.Facts;
import dev.ringproof.inspect.facts.Listed;
import dev.ringproof.inspect.facts.SlotFacts;
import dev.ringproof.inspect.facts.StuckFacts;
import dev.ringproof.inspect.facts.WordCount;
import dev.ringproof.spec.slot.Priority;
import dev.ringproof.spec.slot.SlotLayout;
import dev.ringproof.spec.slot.SlotStatus;
import dev.ringproof.spec.value.LittleEndian;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One walk over the slots that are not EMPTY or DONE, keeping counts and the first of each kind.
 */
final class Survey {
  private final RingSnapshot snapshot;
  private final ByteBuffer ring;
  private final Optional<ByteBuffer> previousRing;
  private final boolean previousWhole;
  private final ByteBuffer control;
  private final Optional<ByteBuffer> previousControl;
  private final TenantTable tenantTable;

  private final WordTally activeOpcodes = new WordTally();
  private final WordTally activeTenants = new WordTally();
  private final WordTally publishedTenants = new WordTally();
  private final WordTally unauthorisedTenants = new WordTally();
  private final WordTally faultTenants = new WordTally();
  private final WordTally unknownStatuses = new WordTally();
  private final long[] activePriorities = new long[Priority.values().length];
  private final List<SlotFacts> faults = new ArrayList<>();
  private final List<SlotFacts> unchanged = new ArrayList<>();
  private final List<SlotFacts> moved = new ArrayList<>();
  private Optional<SlotFacts> firstClaimed = Optional.empty();
  private long unchangedActive;
  private long unauthorisedPublished;
  private long claimedSince;
  private long publishedSince;
  private long waiting;

  Survey(RingSnapshot snapshot, Dumps dumps) {
    this.snapshot = snapshot;
    this.ring = dumps.now().ring().content();
    this.previousRing = dumps.previous().map(moment -> moment.ring().content());
    this.previousWhole = dumps.previous().map(moment -> moment.ring().whole()).orElse(true);
    this.control = dumps.now().control().content();
    this.previousControl = dumps.previous().map(moment -> moment.control().content());
    this.tenantTable = new TenantTable(control);
    for (int i = 0; i < snapshot.slots().size(); i++) {
      look(snapshot.slots().slot(i));
    }
  }

  private void look(SlotView slot) {
    SlotStatus status = slot.status();
    if (status.active()) {
      active(slot, status);
    } else if (status == SlotStatus.FAULT) {
      faultTenants.add(slot.tenant());
      keep(faults, slot, Optional.empty());
    } else if (status == SlotStatus.UNKNOWN) {
      unknownStatuses.add(slot.rawStatus());
    }
  }

  private void active(SlotView slot, SlotStatus status) {
    activeOpcodes.add(slot.opcode());
    activeTenants.add(slot.tenant());
    if (status == SlotStatus.PUBLISHED) {
      published(slot);
    }
    int priority =
        LittleEndian.get(ring, slot.index() * SlotLayout.SLOT_WORDS + SlotLayout.PRIORITY_OFFSET);
    if (priority >= 0 && priority < activePriorities.length) {
      activePriorities[priority]++;
    }
    Optional<Boolean> same =
        previousRing
            .filter(previous -> previousWhole || goesUpTo(previous, slot.index()))
            .map(previous -> sameAs(previous, slot.index()));
    boolean still = same.orElse(false);
    unchangedActive += still ? 1 : 0;
    keep(still ? unchanged : moved, slot, same);
    previousRing
        .filter(previous -> goesUpTo(previous, slot.index()))
        .ifPresent(previous -> compare(slot, status, previous));
    if (status == SlotStatus.CLAIMED && firstClaimed.isEmpty()) {
      firstClaimed = Optional.of(SlotFacts.of(slot, ring, same));
    }
  }

  private void compare(SlotView slot, SlotStatus status, ByteBuffer previous) {
    boolean published = status == SlotStatus.PUBLISHED;
    if (sameAs(previous, slot.index())) {
      waiting += published && tenantTable.authorised(slot.tenant()) ? 1 : 0;
    } else {
      publishedSince += published ? 1 : 0;
      boolean claimed = status == SlotStatus.CLAIMED;
      claimedSince += claimed && wasPublished(previous, slot.index()) ? 1 : 0;
    }
  }

  private static boolean wasPublished(ByteBuffer previous, int slot) {
    int status = slot * SlotLayout.SLOT_WORDS + SlotLayout.STATUS_OFFSET;
    return LittleEndian.get(previous, status) == SlotStatus.PUBLISHED.code();
  }

  private void published(SlotView slot) {
    publishedTenants.add(slot.tenant());
    if (!tenantTable.authorised(slot.tenant())) {
      unauthorisedTenants.add(slot.tenant());
      unauthorisedPublished++;
    }
  }

  private void keep(List<SlotFacts> kept, SlotView slot, Optional<Boolean> same) {
    if (kept.size() < Facts.MOST) {
      kept.add(SlotFacts.of(slot, ring, same));
    }
  }

  private static boolean goesUpTo(ByteBuffer ring, int slot) {
    return slot < LittleEndian.words(ring) / SlotLayout.SLOT_WORDS;
  }

  private boolean sameAs(ByteBuffer previous, int slot) {
    if (!goesUpTo(previous, slot)) {
      return false;
    }
    int first = slot * SlotLayout.SLOT_WORDS;
    for (int word = first; word < first + SlotLayout.SLOT_WORDS; word++) {
      if (LittleEndian.get(ring, word) != LittleEndian.get(previous, word)) {
        return false;
      }
    }
    return true;
  }

  TenantTable tenantTable() {
    return tenantTable;
  }

  List<WordCount> activeOpcodes() {
    return activeOpcodes.counts();
  }

  List<WordCount> activeTenants() {
    return activeTenants.counts();
  }

  List<WordCount> publishedTenants() {
    return publishedTenants.counts();
  }

  List<WordCount> faultTenants() {
    return faultTenants.counts();
  }

  /** Tenants of PUBLISHED slots that no lane may run. */
  List<WordCount> unauthorisedTenants() {
    return unauthorisedTenants.counts();
  }

  Listed<WordCount> unknownStatuses() {
    return Listed.of(unknownStatuses.counts());
  }

  long activeOfPriority(int level) {
    return activePriorities[level];
  }

  Listed<SlotFacts> faults() {
    return new Listed<>(snapshot.occupancy().count(SlotStatus.FAULT), faults);
  }

  StuckFacts stuck() {
    return new StuckFacts(
        snapshot.occupancy().activeSlots(),
        previousRing.map(present -> unchangedActive),
        Stream.concat(unchanged.stream(), moved.stream()).limit(Facts.MOST).toList());
  }

  /** What happened since the earlier moment, if there is one. */
  Optional<Movement> movement() {
    return previousControl.map(
        before ->
            new Movement(
                claimedSince, Movement.dispatched(before, control), publishedSince, waiting));
  }

  Optional<SlotFacts> firstClaimed() {
    return firstClaimed;
  }

  /** PUBLISHED slots that a lane may run. */
  long runnable() {
    return snapshot.occupancy().count(SlotStatus.PUBLISHED) - unauthorisedPublished;
  }
}
