package dev.ringproof.spec.norm;

import static dev.ringproof.spec.norm.RuleText.must;

/** Rules VIS: the order in which accesses of host and kernel become visible. */
public enum VisibilityRule implements Rule {
  VIS_01(
      must(
          "A publisher stores PUBLISHED with release semantics after the words of the "
              + "payload.",
          "A claimer never sees half a payload.",
          "Litmus tests of the stress module, each with a broken twin; finished buffers "
              + "cannot show it.")),
  VIS_02(
      must(
          "A claimer's exchange of PUBLISHED for CLAIMED has acquire semantics.",
          "It pairs with the publisher's release.",
          "Litmus tests of the stress module, each with a broken twin; finished buffers "
              + "cannot show it.")),
  VIS_03(
      must(
          "DONE is stored with release semantics after all effects of the slot.",
          "The effects travel with the status.",
          "Litmus tests of the stress module, each with a broken twin; finished buffers "
              + "cannot show it.")),
  VIS_04(
      must(
          "A host whose acquire load of a status gives DONE sees all effects of that slot.",
          "It pairs with the lane's release.",
          "Litmus tests of the stress module, each with a broken twin; finished buffers "
              + "cannot show it.")),
  VIS_05(
      must(
          "On a device these accesses have system scope.",
          "The host is outside the device's own scope.",
          "Not testable from outside without a device; read the device's assembly."));

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
