package dev.ringproof.spec.norm.table;

import dev.ringproof.spec.norm.Rule;
import dev.ringproof.spec.norm.RuleBook;
import java.util.List;

/**
 * Places where the original system, its documents and this norm do not agree, or where a fact of
 * the protocol surprises.
 *
 * <p>A backend that answers as the original does where the norm corrects it <em>deviates</em>; it
 * neither passes nor fails.
 */
public enum Erratum {
  E1(
      "The word form of the work item encoder keeps old words",
      "A destination that already has the right size is not cleared: of a slot with an "
          + "item only the first seven words are stored, of a slot without one only the "
          + "status, and what was left of a former tenant becomes the arguments of new work.",
      Ruling.CORRECTED,
      "The word form gives the bytes of the byte form; the original's answer is a deviation."),
  E2(
      "A batch descriptor that fails stays half published",
      "Descriptors are published one by one, and an error leaves the earlier ones in the ring.",
      Ruling.KEPT,
      "The earlier items stay, and the refusal tells how many they are."),
  E3(
      "Nothing leaves FAULT",
      "No transition starts from FAULT and no publisher overwrites it, so that a faulted slot is "
          + "lost to its ring.",
      Ruling.KEPT,
      "It is a fact of the protocol; a ring gets its slot back by being encoded anew."),
  E4(
      "WAIT_IO cannot be claimed",
      "A slot that waits for an I/O can be cancelled or faulted, but the host's table has no way "
          + "back to work.",
      Ruling.KEPT,
      "It is a fact of the protocol; a claim from WAIT_IO is refused with illegal_claim."),
  E5(
      "Packed slots lose and mix inner operations",
      "The kernel runs at most four inner operations, takes the words of the following one for "
          + "missing arguments and skips operations near the end of the slot.",
      Ruling.CORRECTED,
      "All inner operations run with their own arguments, and a malformed slot becomes FAULT."),
  E6(
      "A tenant can be authorised by a word that is no mask",
      "TENANT_BASE + tenant runs on into the quotas and wraps, so that tenant 29 is authorised by "
          + "a quota and tenant 4294967295 by TENANT_BASE itself.",
      Ruling.CORRECTED,
      "Only the words 3 to 31 authorise, and the sum does not wrap."),
  E7(
      "Results can fall outside a control buffer without observables",
      "LOAD_U32, COMPARE_SWAP and BATCH_FENCE put a result into an observable, and a buffer of 160 "
          + "words has none.",
      Ruling.KEPT,
      "A store outside a buffer changes nothing, so the result is lost and the slot is DONE."),
  E8(
      "A debug log that ran over cannot be read",
      "PRINTF moves the cursor on when the log is full, and the reader refuses a cursor past the "
          + "log.",
      Ruling.KEPT,
      "The strict reader refuses; a lenient one, DEC-03, should be offered beside it."),
  E9(
      "LOAD_MISS is named and yet not publishable",
      "It lies in the system range and is no builtin, so that every publisher by opcode refuses "
          + "it.",
      Ruling.KEPT,
      "A ring producer, which copies encoded slots, is the one way in."),
  E10(
      "DFA_STEP does nothing",
      "It is a builtin opcode whose automaton the kernel does not have.",
      Ruling.KEPT,
      "It finishes its slot and counts in its metric like NOP."),
  E11(
      "Reserved",
      "No source that this norm was written from describes an erratum of this number.",
      Ruling.RESERVED,
      "The number is kept free so that E12 and E13 keep theirs."),
  E12(
      "EMPTY slots count as entries of a window",
      "A slot with an opcode of the set and a ticket is counted as required or lookahead even when "
          + "its status is EMPTY, while no status counter of the window takes it.",
      Ruling.KEPT,
      "The counts are kept; required plus lookahead may exceed the sum of the status counters."),
  E13(
      "A window has the tenant of its first slot",
      "Slots of several tenants under one ticket and opcode are reported under the first of them.",
      Ruling.KEPT,
      "The first slot in ring order gives the tenant.");

  /** What the norm makes of it. */
  public enum Ruling {
    /** The original's behaviour is the protocol. */
    KEPT,
    /** The norm demands something else than the original does. */
    CORRECTED,
    /** The number has no erratum. */
    RESERVED
  }

  private final String title;
  private final String original;
  private final Ruling ruling;
  private final String decision;

  Erratum(String title, String original, Ruling ruling, String decision) {
    this.title = title;
    this.original = original;
    this.ruling = ruling;
    this.decision = decision;
  }

  /** Title in a few words. */
  public String title() {
    return title;
  }

  /** What the original does. */
  public String original() {
    return original;
  }

  /** Kept or corrected. */
  public Ruling ruling() {
    return ruling;
  }

  /** What the norm demands. */
  public String decision() {
    return decision;
  }

  /** Rules whose sentence names this erratum. */
  public List<Rule> rules() {
    return RuleBook.rules().stream()
        .filter(rule -> rule.sentence().contains("(" + name() + ")"))
        .toList();
  }
}
