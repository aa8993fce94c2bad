package dev.ringproof.spec.norm.rule;

import static dev.ringproof.spec.norm.TraceLink.BLAME;
import static dev.ringproof.spec.norm.rule.RuleText.must;

import dev.ringproof.spec.norm.Chapter;
import dev.ringproof.spec.norm.Rule;

/** Rules VIS: the order in which accesses of host and kernel become visible. */
public enum VisibilityRule implements Rule {
  VIS_01(
      must(
              "A publisher stores PUBLISHED with release semantics after the words of the "
                  + "payload.",
              "A claimer never sees half a payload.",
              "Litmus tests of the stress module, each with a broken twin; finished buffers "
                  + "cannot show it.")
          .without(BLAME, "finished buffers do not show an order.")),
  VIS_02(
      must(
              "A claimer's exchange of PUBLISHED for CLAIMED has acquire semantics.",
              "It pairs with the publisher's release.",
              "Litmus tests of the stress module, each with a broken twin; finished buffers "
                  + "cannot show it.")
          .without(BLAME, "finished buffers do not show an order.")),
  VIS_03(
      must(
              "DONE is stored with release semantics after all effects of the slot.",
              "The effects travel with the status.",
              "Litmus tests of the stress module, each with a broken twin; finished buffers "
                  + "cannot show it.")
          .without(BLAME, "finished buffers do not show an order.")),
  VIS_04(
      must(
              "A host whose acquire load of a status gives DONE sees all effects of that slot.",
              "It pairs with the lane's release.",
              "Litmus tests of the stress module, each with a broken twin; finished buffers "
                  + "cannot show it.")
          .without(BLAME, "finished buffers do not show an order.")),
  VIS_05(
      must(
              "On a device these accesses have system scope.",
              "The host is outside the device's own scope.",
              "Not testable from outside without a device; read the device's assembly.")
          .without(BLAME, "no operation tells the scope of an access.")),
  VIS_06(
      must(
              "The fence of a batch is stored PUBLISHED with release semantics after all of its items "
                  + "are.",
              "Who sees the fence sees the batch.",
              "Litmus tests of the stress module, each with a broken twin; finished buffers "
                  + "cannot show it.")
          .without(BLAME, "finished buffers do not show an order.")),
  VIS_07(
      must(
              "A publisher loads EMPTY or DONE with acquire semantics before it writes the payload.",
              "It pairs with the release of DONE: the lane has read what is overwritten.",
              "Litmus tests of the stress module, each with a broken twin; finished buffers "
                  + "cannot show it.")
          .without(BLAME, "finished buffers do not show an order.")),
  VIS_08(
      must(
              "A slot has at most one publisher at a time.",
              "No state says that a slot is being written, so two publishers mix their payloads.",
              "Not testable: it binds who calls, not who is called.")
          .without(BLAME, "it binds who calls, not who is called.")),
  VIS_09(
      must(
              "Only who claimed a slot completes it, and only once for each claim.",
              "A status word has no generation: a late completion would end the next publication.",
              "Tests of the concurrent ring, whose claims know whether they have ended.")
          .without(BLAME, "no operation completes a claim of somebody else.")),
  VIS_10(
      must(
              "Of claims, cancels and faults of one slot each is one atomic exchange of its status word.",
              "One of them decides, and the others are judged by what it left.",
              "Linearizability of the concurrent ring, with a broken twin; litmus tests.")
          .without(BLAME, "finished buffers do not show how many accesses a move took.")),
  VIS_11(
      must(
              "A snapshot of a slot of a ring in use is of one moment, or says that it is not.",
              "A reader is never shown a slot that was not there.",
              "Litmus tests of the stress module, each with a broken twin; finished buffers "
                  + "cannot show it.")
          .without(BLAME, "the buffers of an operation are not in use while it reads them."));

  private final RuleText text;

  VisibilityRule(RuleText text) {
    this.text = text;
  }

  @Override
  public Chapter chapter() {
    return Chapter.EXECUTION;
  }

  @Override
  public RuleText text() {
    return text;
  }
}
