package dev.ringproof.spec.norm.rule;

import static dev.ringproof.spec.norm.rule.RuleText.must;

import dev.ringproof.spec.norm.Chapter;
import dev.ringproof.spec.norm.Rule;

/** Rules TRN: host-side moves of the status word of a slot. */
public enum TransitionRule implements Rule {
  TRN_01(
      must(
          "A claim is carried out from PUBLISHED, YIELD and REQUEUE, and is refused with "
              + "illegal_claim from every other word, WAIT_IO and unknown words among them (E4).",
          "Only work that is ready and unowned can get an owner.",
          "Recorded vectors of transition; exhaustive run over all 2^32 words.",
          "transition!illegal_claim")),
  TRN_02(
      must(
          "A done is carried out from CLAIMED and is refused with illegal_done from every "
              + "other word.",
          "Nobody finishes what nobody holds.",
          "Recorded vectors of transition; exhaustive run over all 2^32 words.",
          "transition!illegal_done")),
  TRN_03(
      must(
          "A fault is carried out from every active status and is refused with illegal_fault "
              + "from every other word, FAULT itself among them (E3).",
          "Only work under way can fail, and it fails once.",
          "Recorded vectors of transition; exhaustive run over all 2^32 words.",
          "transition!illegal_fault")),
  TRN_04(
      must(
          "A cancel is carried out from PUBLISHED, WAIT_IO, YIELD and REQUEUE, and is "
              + "refused with illegal_cancel from every other word, CLAIMED among them.",
          "The host takes back only what no lane can be executing.",
          "Recorded vectors of transition; exhaustive run over all 2^32 words.",
          "transition!illegal_cancel")),
  TRN_05(
      must(
          "A publish asked for as a transition is refused with publish_transition_forbidden "
              + "before the ring, the slot or the status is looked at.",
          "A status without a payload behind it would be executed as whatever the slot held.",
          "Recorded vectors of transition.",
          "transition!publish_transition_forbidden")),
  TRN_06(
      must(
          "A transition on a ring that is not a multiple of 64 bytes is refused with "
              + "ring_length.",
          "A cut ring is the caller's mistake, not a ring with one slot fewer.",
          "Recorded vectors of transition.",
          "transition!ring_length")),
  TRN_07(
      must(
          "A transition on a slot at or past the capacity is refused with slot_out_of_range, "
              + "after the ring's length was found good.",
          "The caller named a slot that does not exist.",
          "Recorded vectors of transition.",
          "transition!slot_out_of_range")),
  TRN_08(
      must(
          "A transition that is carried out changes the status word of its slot and no other "
              + "byte of the ring.",
          "The payload belongs to the publisher, whatever the state does.",
          "Recorded vectors of transition.",
          "transition",
          "transition.opcode",
          "transition.tenant",
          "transition.priority",
          "transition.args")),
  TRN_09(
      must(
          "A claim leaves CLAIMED, a done DONE, a fault FAULT and a cancel EMPTY.",
          "The target of a move is a fact of its name.",
          "Recorded vectors of transition.",
          "transition.status")),
  TRN_10(
      must(
          "A transition that is carried out answers with the status word that it replaced.",
          "The caller learns from which state it won.",
          "Recorded vectors of transition.",
          "transition.previous")),
  TRN_11(
      must(
          "A transition that is refused changes no byte of the ring.",
          "A refusal can be retried without a repair.",
          "Recorded vectors of transition, whose refusals return the ring.",
          "transition.unchanged"));

  private final RuleText text;

  TransitionRule(RuleText text) {
    this.text = text;
  }

  @Override
  public Chapter chapter() {
    return Chapter.SLOT;
  }

  @Override
  public RuleText text() {
    return text;
  }
}
