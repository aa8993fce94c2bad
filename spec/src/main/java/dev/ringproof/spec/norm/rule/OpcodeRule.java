package dev.ringproof.spec.norm.rule;

import static dev.ringproof.spec.norm.TraceLink.BLAME;
import static dev.ringproof.spec.norm.rule.RuleText.must;

import dev.ringproof.spec.norm.Chapter;
import dev.ringproof.spec.norm.Rule;

/** Rules OPC: opcodes: their words and classes. */
public enum OpcodeRule implements Rule {
  OPC_01(
      must(
              "The opcode words 0 to 7 are NOP, STORE_U32, ATOMIC_ADD, LOAD_U32, COMPARE_SWAP, "
                  + "MEMCPY, DFA_STEP and BATCH_FENCE in this order.",
              "Low words index the metrics table.",
              "Literal test of the norm; model vectors of drain.")
          .without(BLAME, "a wrong number falls on what was executed or classified for it.")),
  OPC_02(
      must(
              "The opcode words 0xFFFD, 0xFFFE, 0x80000001 and 0xFFFFFFFF are LOAD_MISS, PRINTF, "
                  + "PACKED_SLOT and SHUTDOWN.",
              "Protocol words keep clear of the low words that users may take.",
              "Literal test of the norm; model vectors of drain.")
          .without(BLAME, "a wrong number falls on what was executed or classified for it.")),
  OPC_03(
      must(
          "An opcode is a system opcode exactly when bit 31 is set, when it is 0xFFF0 to "
              + "0xFFFF, or when it is 0 to 7.",
          "Room that the protocol keeps for itself.",
          "Recorded vectors of classify_opcode; exhaustive run over all 2^32 words.",
          "classify_opcode.system")),
  OPC_04(
      must(
          "An opcode is builtin exactly when it is 0 to 7, PACKED_SLOT, PRINTF or SHUTDOWN.",
          "What every kernel carries out without a handler.",
          "Recorded vectors of classify_opcode; exhaustive run over all 2^32 words.",
          "classify_opcode.builtin")),
  OPC_05(
      must(
          "An opcode is user-valid exactly when it is no system opcode.",
          "Everything that is not kept is free.",
          "Recorded vectors of classify_opcode; exhaustive run over all 2^32 words.",
          "classify_opcode.user")),
  OPC_06(
      must(
          "An opcode is publishable exactly when it is builtin or user-valid, so that "
              + "LOAD_MISS is not (E9).",
          "A publisher must not write words whose meaning is still to be given.",
          "Recorded vectors of classify_opcode; exhaustive run over all 2^32 words.",
          "classify_opcode.publishable")),
  OPC_07(
      must(
          "Every u32 word has an answer for each class, and none is refused.",
          "A question about a word is not a mistake.",
          "Exhaustive run over all 2^32 words.",
          "classify_opcode"));

  private final RuleText text;

  OpcodeRule(RuleText text) {
    this.text = text;
  }

  @Override
  public Chapter chapter() {
    return Chapter.OPCODE;
  }

  @Override
  public RuleText text() {
    return text;
  }
}
