package dev.ringproof.spec.norm.rule;

import static dev.ringproof.spec.norm.TraceLink.BLAME;
import static dev.ringproof.spec.norm.TraceLink.CASE;
import static dev.ringproof.spec.norm.rule.RuleText.must;

import dev.ringproof.spec.norm.Chapter;
import dev.ringproof.spec.norm.Rule;

/** Rules EXE: what a kernel does with a ring. */
public enum ExecutionRule implements Rule {
  EXE_01(
      must(
              "An execution checks control_length (under 640 bytes or no multiple of 4) before "
                  + "everything else.",
              "The fixed part of the control buffer is what a kernel runs on.",
              "Generated cases of drain; the model vectors hold no refusal.",
              "drain!control_length",
              "run_parallel!control_length",
              "run_persistent!control_length")
          .without(CASE, "no vector of an execution is refused.")),
  EXE_02(
      must(
              "An execution refuses a ring that is not a multiple of 64 bytes with ring_length.",
              "Half a slot cannot be executed.",
              "Generated cases of drain; the model vectors hold no refusal.",
              "drain!ring_length",
              "run_parallel!ring_length")
          .without(CASE, "no vector of an execution is refused.")),
  EXE_03(
      must(
              "An execution refuses a debug log that is not a multiple of 4 bytes with "
                  + "misaligned_length and buffer debug_log, and accepts a log of no bytes, which "
                  + "then keeps nothing.",
              "A kernel without a log still runs.",
              "Generated cases of drain; the model vectors hold no refusal.",
              "drain!misaligned_length",
              "run_parallel!misaligned_length",
              "run_persistent!misaligned_length")
          .without(CASE, "no vector of an execution is refused.")),
  EXE_04(
      must(
          "A word index outside a buffer loads 0, and a store or an atomic there changes "
              + "nothing and gives 0 (E7).",
          "Arguments of a tenant cannot reach past a buffer.",
          "Model vectors of drain.",
          "drain.observable",
          "run_parallel.observable",
          "run_persistent.observable")),
  EXE_05(
      must(
          "A lane stops before a slot when SHUTDOWN is not 0.",
          "A shutdown is seen between two slots, never within one.",
          "Model vectors of drain.",
          "drain.stop",
          "run_parallel.stop")),
  EXE_06(
      must(
          "A slot that is not PUBLISHED is passed over and left as it is.",
          "Waiting, owned, failed and free slots are not this lane's business.",
          "Model vectors of drain.",
          "drain.passed_over",
          "run_parallel.passed_over")),
  EXE_07(
      must(
          "A slot is executed only if TENANT_BASE + tenant, not wrapped, is 3 to 31 and that "
              + "word is not zero, and stays PUBLISHED otherwise (E6).",
          "A tenant must not be authorised by a word that is no mask.",
          "Model vectors of drain.",
          "drain.status",
          "run_parallel.status",
          "run_persistent.status")),
  EXE_08(
      must(
              "A lane claims a slot by changing PUBLISHED to CLAIMED in one atomic step, and "
                  + "passes it over when it loses.",
              "A slot has one owner.",
              "Litmus tests of the stress module; a drain by one lane cannot lose.")
          .without(BLAME, "finished buffers do not show who claimed a slot.")),
  EXE_09(
      must(
          "An executed operation with an opcode below 32, outer or inner, adds 1 to its "
              + "metric.",
          "The table has one word for each of these opcodes.",
          "Model vectors of drain.",
          "drain.metrics",
          "run_parallel.metrics",
          "run_persistent.metrics")),
  EXE_10(
      must(
          "STORE_U32 stores a0 in control word a1.",
          "A plain result.",
          "Model vectors of drain.",
          "drain.store_u32",
          "run_parallel.store_u32",
          "run_persistent.store_u32")),
  EXE_11(
      must(
          "ATOMIC_ADD adds a0 to control word a1 modulo 2^32.",
          "A shared count.",
          "Model vectors of drain.",
          "drain.atomic_add",
          "run_parallel.atomic_add",
          "run_persistent.atomic_add")),
  EXE_12(
      must(
          "LOAD_U32 copies control word a0 to observable a1.",
          "A way to look at a word from within.",
          "Model vectors of drain.",
          "drain.load_u32",
          "run_parallel.load_u32",
          "run_persistent.load_u32")),
  EXE_13(
      must(
          "COMPARE_SWAP stores a2 in control word a0 if that is in range and holds a1, and "
              + "puts what it held, or 0, in observable a0.",
          "A tenant learns whether it won.",
          "Model vectors of drain.",
          "drain.compare_swap",
          "run_parallel.compare_swap",
          "run_persistent.compare_swap")),
  EXE_14(
      must(
          "MEMCPY copies a2 words from control word a0 on to control word a1 on, one by one "
              + "and ascending, with indices modulo 2^32.",
          "Overlap has one meaning.",
          "Model vectors of drain.",
          "drain.memcpy",
          "run_parallel.memcpy",
          "run_persistent.memcpy")),
  EXE_15(
      must(
              "MEMCPY takes time in proportion to the words that it really touches.",
              "A length of 2^32 - 1 must not stop a ring.",
              "Model vectors of drain with large lengths: an implementation that walks them runs "
                  + "into the suite's time limit.")
          .without(BLAME, "who is too slow runs into the time limit, which blames no rule.")),
  EXE_16(
      must(
          "BATCH_FENCE adds 1 to EPOCH and puts a1 in observable 0.",
          "A batch has gone through, and which one.",
          "Model vectors of drain.",
          "drain.batch_fence",
          "run_parallel.batch_fence",
          "run_persistent.batch_fence",
          "drain.epoch",
          "run_parallel.epoch",
          "run_persistent.epoch")),
  EXE_17(
      must(
          "PRINTF adds 4 to the cursor and writes a0, a1, a2 and 16·slot behind the cursor's "
              + "old value, if the record fits the log without wrapping.",
          "A full log goes on counting what it lost.",
          "Model vectors of drain.",
          "drain.printf",
          "run_parallel.printf",
          "run_persistent.printf",
          "drain.debug_log",
          "run_parallel.debug_log",
          "run_persistent.debug_log")),
  EXE_18(
      must(
          "SHUTDOWN stores 1 in word 0.",
          "Work can end the kernel that runs it.",
          "Model vectors of drain.",
          "drain.shutdown",
          "run_parallel.shutdown",
          "run_persistent.shutdown")),
  EXE_19(
      must(
          "NOP does nothing but finish its slot.",
          "A placeholder has a cost that can be measured.",
          "Model vectors of drain.",
          "drain.nop",
          "run_parallel.nop",
          "run_persistent.nop")),
  EXE_20(
      must(
          "DFA_STEP does nothing but finish its slot (E10).",
          "The automaton lives in a handler that the protocol does not define.",
          "Model vectors of drain.",
          "drain.dfa_step",
          "run_parallel.dfa_step",
          "run_persistent.dfa_step")),
  EXE_21(
      must(
          "LOAD_MISS does nothing but finish its slot.",
          "It is a message to the host, not work for a lane.",
          "Model vectors of drain.",
          "drain.load_miss",
          "run_parallel.load_miss",
          "run_persistent.load_miss")),
  EXE_22(
      must(
          "Every opcode without a name or handler does nothing but finish its slot.",
          "A ring is never stopped by work that this kernel does not know.",
          "Model vectors of drain.",
          "drain.other",
          "run_parallel.other",
          "run_persistent.other")),
  EXE_23(
      must(
          "PACKED_SLOT executes its inner operations in order, metrics included.",
          "Several operations for one claim.",
          "Model vectors of drain.",
          "drain.packed_slot",
          "run_parallel.packed_slot",
          "run_persistent.packed_slot")),
  EXE_24(
      must(
              "An inner operation gets its own argument words only, at most three, and zero for "
                  + "those that it lacks (E5).",
              "An operation must not read the arguments of the next.",
              "Model vectors of drain.")
          .without(BLAME, "a wrong inner operation falls on EXE-23.")),
  EXE_25(
      must(
              "An inner opcode is a byte and names what the word of that value names, so that "
                  + "0xFE and 0xFF are neither PRINTF nor SHUTDOWN.",
              "A byte is not sign-extended into a system word.",
              "Model vectors of drain.")
          .without(BLAME, "a wrong inner operation falls on EXE-23.")),
  EXE_26(
      must(
          "A malformed packed slot runs no inner operation, becomes FAULT and leaves "
              + "DONE_COUNT as it was (E5).",
          "A publisher's mistake is visible in the ring.",
          "Model vectors of drain.",
          "drain.fault",
          "run_parallel.fault")),
  EXE_27(
      must(
              "A packed slot is malformed when metadata and total are over 12 words, when it has "
                  + "arguments but no operation, when its first offset is not 0, or when an offset is "
                  + "below the one before it or past the total.",
              "Everything else can be executed without reading a foreign word.",
              "Model vectors of drain.")
          .without(BLAME, "a slot that is wrongly judged falls on EXE-26.")),
  EXE_28(
      must(
          "A slot that was executed adds 1 to DONE_COUNT modulo 2^32.",
          "Progress is counted once a slot, not once an inner operation.",
          "Model vectors of drain.",
          "drain.done_count",
          "run_parallel.done_count",
          "run_persistent.done_count")),
  EXE_29(
      must(
          "An executed slot becomes DONE after its effects and its count.",
          "DONE means that everything can be seen.",
          "Model vectors of drain; litmus tests of the stress module for the order.",
          "drain.done_last",
          "run_parallel.done_last")),
  EXE_30(
      must(
          "A drain visits the slots 0 to n - 1 in order by one lane, as many times as it has "
              + "passes, and does nothing for 0 passes.",
          "The deterministic form is what all others are held against.",
          "Model vectors of drain.",
          "drain")),
  EXE_31(
      must(
          "A parallel run gives slot s to lane s mod lanes, visits every slot once a pass "
              + "and waits for all lanes between passes.",
          "Work is split without a queue.",
          "Generated cases of run_parallel.",
          "run_parallel")),
  EXE_32(
      must(
              "A parallel run leaves the bytes of a drain where the order of the slots makes no "
                  + "difference, the records of the log being compared without their order, and "
                  + "otherwise a result that some order of the slots gives.",
              "Many lanes may not invent a result.",
              "Generated cases of run_parallel; allowed outcomes by exploring orders.")
          .without(BLAME, "a wrong end falls on the rule of the word that no order gives.")),
  EXE_33(
      must(
          "A persistent run executes each batch when it is published, the next one after all "
              + "of it is DONE or FAULT, and ends with SHUTDOWN 1.",
          "Host and kernel live at the same time.",
          "Generated cases of run_persistent.",
          "run_persistent"));

  private final RuleText text;

  ExecutionRule(RuleText text) {
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
