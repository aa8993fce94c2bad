package dev.ringproof.inspect.survey;

import dev.ringproof.inspect.facts.Finding;
import dev.ringproof.inspect.facts.Finding.Code;
import dev.ringproof.inspect.facts.Finding.Gravity;
import dev.ringproof.inspect.facts.Listed;
import dev.ringproof.inspect.facts.Numeral;
import dev.ringproof.inspect.facts.SlotFacts;
import dev.ringproof.inspect.facts.WordCount;
import dev.ringproof.spec.opcode.Opcode;
import dev.ringproof.spec.slot.SlotStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What the queued slots wait for. */
final class SlotFindings {
  private static final int TENANTS_NAMED = 5;
  private static final int WORDS_NAMED = 4;

  private final Evidence evidence;
  private final List<Finding> findings = new ArrayList<>();

  private SlotFindings(Evidence evidence) {
    this.evidence = evidence;
  }

  static List<Finding> of(Evidence evidence) {
    SlotFindings slots = new SlotFindings(evidence);
    slots.faults();
    slots.unknown();
    if (evidence.dumps().now().control().whole()) {
      slots.unauthorised();
    }
    slots.claimed();
    slots.parked();
    slots.runnable();
    return slots.findings;
  }

  private void faults() {
    long count = evidence.count(SlotStatus.FAULT);
    if (count == 0) {
      return;
    }
    SlotFacts first = evidence.survey().faults().first().get(0);
    String cause =
        (int) first.opcode() == Opcode.PACKED_SLOT.code()
            ? "A lane faults a PACKED_SLOT whose arguments are malformed."
            : "Lanes fault only malformed PACKED_SLOTs: the host faulted this one.";
    add(
        Code.FAULTS,
        Gravity.BAD,
        "%s FAULT, the first is slot %d (opcode %s %s, tenant %d). %s Nothing leaves FAULT (E3)."
            .formatted(
                Evidence.are(count),
                first.slot(),
                Numeral.opcode(first.opcode()),
                first.opcodeName(),
                first.tenant(),
                cause));
  }

  private void unknown() {
    Listed<WordCount> words = evidence.ring().unknownStatusWords();
    if (words.total() != 0) {
      String named =
          words.first(WORDS_NAMED).stream()
              .map(each -> "%d (0x%08x)".formatted(each.word(), each.word()))
              .collect(Collectors.joining(", "));
      add(
          Code.UNKNOWN_STATUS,
          Gravity.BAD,
          "%s in no known state, status words %s%s: overwritten memory, or no ring. No lane touches them."
              .formatted(
                  Evidence.are(evidence.count(SlotStatus.UNKNOWN)),
                  named,
                  words.total() > WORDS_NAMED ? ", ..." : ""));
    }
  }

  private void unauthorised() {
    List<WordCount> tenants = evidence.survey().unauthorisedTenants();
    TenantTable table = evidence.survey().tenantTable();
    tenants.stream()
        .limit(TENANTS_NAMED)
        .forEach(
            each ->
                add(
                    Code.UNAUTHORISED_TENANT,
                    Gravity.BAD,
                    "%s PUBLISHED by tenant %d and will never run: %s."
                        .formatted(
                            Evidence.are(each.count()),
                            each.word(),
                            table.reason((int) each.word()))));
    if (tenants.size() > TENANTS_NAMED) {
      add(
          Code.UNAUTHORISED_TENANT,
          Gravity.BAD,
          "%d more unauthorised tenants have PUBLISHED slots."
              .formatted(tenants.size() - TENANTS_NAMED));
    }
  }

  private void claimed() {
    long count = evidence.count(SlotStatus.CLAIMED);
    if (count != 0) {
      SlotFacts first = evidence.survey().firstClaimed().orElseThrow();
      String compared =
          first.unchanged().orElse(false) ? " That one is as it was in the previous dump." : "";
      add(
          Code.CLAIMED,
          Gravity.WARN,
          "%s CLAIMED: a lane holds each, busy or dead, and no other can finish it. The first is slot %d (opcode %s %s, tenant %d).%s"
              .formatted(
                  Evidence.are(count),
                  first.slot(),
                  Numeral.opcode(first.opcode()),
                  first.opcodeName(),
                  first.tenant(),
                  compared));
    }
  }

  private void parked() {
    long waiting = evidence.count(SlotStatus.WAIT_IO);
    if (waiting != 0) {
      add(
          Code.WAIT_IO,
          Gravity.WARN,
          "%s WAIT_IO: nobody can claim from it, the host can only fault or cancel (E4)."
              .formatted(Evidence.are(waiting)));
    }
    long turned = evidence.count(SlotStatus.YIELD) + evidence.count(SlotStatus.REQUEUE);
    if (turned != 0) {
      add(
          Code.HOST_TURN,
          Gravity.WARN,
          "%s YIELD or REQUEUE: lanes run PUBLISHED slots only, so the host has to claim them."
              .formatted(Evidence.are(turned)));
    }
  }

  private void runnable() {
    long count = evidence.survey().runnable();
    if (count == 0) {
      return;
    }
    String what = "%s PUBLISHED by authorised tenants".formatted(Evidence.are(count));
    if (evidence.control().shutdown()) {
      add(Code.RUNNABLE, Gravity.WARN, what + ", and lanes no longer look at them.");
    } else if (evidence.doneDelta().isEmpty() || evidence.publishedOnly()) {
      add(
          Code.RUNNABLE,
          Gravity.INFO,
          what + ". To see whether lanes come round, dump again and name these dumps as previous.");
    } else if (evidence.doneDelta().get() == 0 && !evidence.movedOnly()) {
      add(
          Code.RUNNABLE,
          Gravity.BAD,
          what
              + ", and no lane came round: the kernel is not running, or its lanes hang in CLAIMED slots.");
    } else {
      add(Code.RUNNABLE, Gravity.INFO, what + " and wait for their turn.");
    }
  }

  private void add(Code code, Gravity gravity, String text) {
    findings.add(new Finding(code, gravity, text));
  }
}
