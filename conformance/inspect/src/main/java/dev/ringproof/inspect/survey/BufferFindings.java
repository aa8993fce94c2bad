package dev.ringproof.inspect.survey;

import dev.ringproof.inspect.dump.DumpFile;
import dev.ringproof.inspect.facts.Finding;
import dev.ringproof.inspect.facts.Finding.Code;
import dev.ringproof.inspect.facts.Finding.Gravity;
import dev.ringproof.spec.control.ControlLayout;
import dev.ringproof.spec.slot.SlotStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** What the control buffer, the debug log and the files themselves explain. */
final class BufferFindings {
  private final Evidence evidence;
  private final List<Finding> findings = new ArrayList<>();

  private BufferFindings(Evidence evidence) {
    this.evidence = evidence;
  }

  static List<Finding> of(Evidence evidence) {
    BufferFindings buffers = new BufferFindings(evidence);
    buffers.shutdown();
    if (evidence.dumps().now().control().whole()) {
      buffers.tenants();
      buffers.uncounted();
    }
    if (evidence.dumps().now().ring().whole()) {
      buffers.full();
    }
    if (evidence.dumps().debugLog().map(DumpFile::whole).orElse(false)) {
      buffers.debugLog();
    }
    buffers.leftOut();
    return buffers.findings;
  }

  private void shutdown() {
    if (evidence.control().shutdown()) {
      boolean queued = evidence.queued() > 0;
      add(
          Code.SHUTDOWN_SET,
          queued ? Gravity.BAD : Gravity.INFO,
          "SHUTDOWN is set: each lane stops at its next visit"
              + (queued ? ", and what is queued stays as it is." : "."));
    }
  }

  private void tenants() {
    TenantTable table = evidence.survey().tenantTable();
    if (table.base() != ControlLayout.TENANT_MASKS_INDEX) {
      add(
          Code.TENANT_BASE,
          Gravity.WARN,
          "TENANT_BASE is %d where encoders write 3: tenants are looked up in other words."
              .formatted(table.base()));
    }
    if (IntStream.range(0, ControlLayout.TENANT_MASKS_WORDS).noneMatch(table::authorised)) {
      add(
          Code.NO_TENANT,
          evidence.queued() > 0 ? Gravity.BAD : Gravity.INFO,
          "No tenant is authorised: nothing that is published will run.");
    }
  }

  private void full() {
    long total = evidence.ring().totalSlots();
    if (total > 0 && evidence.queued() == total) {
      add(
          Code.RING_FULL,
          Gravity.WARN,
          "No slot is EMPTY or DONE: publishers are refused until one is.");
    }
  }

  private void uncounted() {
    long done = evidence.count(SlotStatus.DONE);
    if (done > evidence.control().doneCount()) {
      add(
          Code.DONE_UNCOUNTED,
          Gravity.WARN,
          "%d slots are DONE and DONE_COUNT is %d: it wrapped, the host completed slots, or the dumps do not belong together."
              .formatted(done, evidence.control().doneCount()));
    }
  }

  private void debugLog() {
    evidence
        .debugLog()
        .filter(log -> log.dropped() > 0)
        .ifPresent(
            log ->
                add(
                    Code.DEBUG_LOG_OVERFLOW,
                    Gravity.INFO,
                    "The debug log is full: it kept %d records and dropped %d (E8)."
                        .formatted(log.kept(), log.dropped())));
  }

  private void leftOut() {
    evidence
        .dumps()
        .files()
        .forEach(
            file ->
                file.leftOut()
                    .forEach(
                        what ->
                            add(
                                Code.LEFT_OUT,
                                Gravity.WARN,
                                "Not all was looked at: %s %s."
                                    .formatted(file.role().option(), what))));
  }

  private void add(Code code, Gravity gravity, String text) {
    findings.add(new Finding(code, gravity, text));
  }
}
