package dev.ringproof.spec.norm.rule;

import static dev.ringproof.spec.norm.TraceLink.BLAME;
import static dev.ringproof.spec.norm.rule.RuleText.must;

import dev.ringproof.spec.norm.Chapter;
import dev.ringproof.spec.norm.Rule;

/** Rules CTRL: the control buffer: its words, lengths, encoder and readers. */
public enum ControlRule implements Rule {
  CTRL_01(
      must(
              "Word 0 of a control buffer is SHUTDOWN, word 1 DONE_COUNT, word 2 TENANT_BASE and "
                  + "word 128 EPOCH.",
              "The words that host and kernel both watch have fixed places.",
              "Layout test of the norm; recorded vectors of decode_control.")
          .without(BLAME, "a word out of place falls on the rule that says what the word holds.")),
  CTRL_02(
      must(
              "Words 3 to 31 are tenant masks, 32 to 63 tenant quotas, 64 to 95 tenant fairness "
                  + "counters and 96 to 127 metrics of the opcodes 0 to 31.",
              "Four tables that touch, so that their bounds have to be exact.",
              "Layout test of the norm; recorded vectors of decode_control.")
          .without(BLAME, "a word out of place falls on the rule that says what the word holds.")),
  CTRL_03(
      must(
              "Words 129 to 134 are the priority offsets, 135 the starvation counter, 136 to 140 "
                  + "the priority fairness counters, and 141 to 159 are reserved and zero.",
              "The scheduler's words close the fixed part.",
              "Layout test of the norm; recorded vectors of encode_control.")
          .without(BLAME, "a word out of place falls on the rule that says what the word holds.")),
  CTRL_04(
      must(
          "Observable i is word 160 + i.",
          "Results of a kernel begin where the fixed part ends.",
          "Recorded vectors of read_observable.",
          "read_observable",
          "read_observable.value")),
  CTRL_05(
      must(
          "A control buffer for n observables is 4·(160 + n) bytes, and 4·160 when there are "
              + "none.",
          "The fixed part is always there.",
          "Recorded vectors of control_byte_len.",
          "control_byte_len")),
  CTRL_06(
      must(
          "The byte length of a control buffer is absent, not refused, when n is over "
              + "4294967135.",
          "Past that, a word index is no u32; a question about a size is not a mistake.",
          "Recorded vectors of control_byte_len.",
          "control_byte_len.bytes")),
  CTRL_07(
      must(
          "A fresh control buffer is zero except for the words that the encoder is said to "
              + "write.",
          "Counters and results start from nothing.",
          "Recorded vectors of encode_control.",
          "encode_control",
          "encode_control.control")),
  CTRL_08(
      must(
          "A fresh control buffer holds 1 in SHUTDOWN if shutdown was asked for, else 0.",
          "A kernel can be started so that it leaves at once.",
          "Recorded vectors of encode_control.",
          "encode_control.shutdown")),
  CTRL_09(
      must(
          "A fresh control buffer holds 3 in TENANT_BASE.",
          "It points at the first tenant mask.",
          "Recorded vectors of encode_control.",
          "encode_control.tenant_base")),
  CTRL_10(
      must(
          "A fresh control buffer holds 0xFFFFFFFF in the masks of the first tenants, as "
              + "many as were asked for and at most 29.",
          "The table ends where the quotas begin.",
          "Recorded vectors of encode_control.",
          "encode_control.tenant_masks")),
  CTRL_11(
      must(
          "A fresh control buffer holds 1000000 in the quotas of the first tenants, as many "
              + "as were asked for and at most 32.",
          "The quota table is three entries longer than the mask table.",
          "Recorded vectors of encode_control.",
          "encode_control.tenant_quotas")),
  CTRL_12(
      must(
          "A control buffer of more than 1048576 observables is refused with "
              + "byte_length_overflow and buffer control.",
          "An encoder allocates, so it has a lower limit than a length.",
          "Recorded vectors of encode_control.",
          "encode_control!byte_length_overflow")),
  CTRL_13(
      must(
          "An observable whose word index does not fit a u32 is refused with "
              + "byte_length_overflow and buffer control, before the buffer is looked at.",
          "A wrapped index would read the fixed part.",
          "Recorded vectors of read_observable.",
          "read_observable!byte_length_overflow")),
  CTRL_14(
      must(
          "A strict reader refuses a buffer that is not a multiple of 4 bytes with "
              + "misaligned_length, the buffer and its byte length, before it looks for the word.",
          "Half a word at the end means that the buffer was cut.",
          "Recorded vectors of the strict readers.",
          "read_done_count!misaligned_length",
          "read_epoch!misaligned_length",
          "read_observable!misaligned_length",
          "read_metrics!misaligned_length")),
  CTRL_15(
      must(
          "A strict reader refuses a buffer that ends before the word with missing_word, the "
              + "word index and the byte length.",
          "An absent word is not a zero.",
          "Recorded vectors of the strict readers.",
          "read_done_count!missing_word",
          "read_epoch!missing_word",
          "read_observable!missing_word",
          "read_metrics!missing_word")),
  CTRL_16(
      must(
          "The done count is read from word 1.",
          "Progress is one word.",
          "Recorded vectors of read_done_count.",
          "read_done_count")),
  CTRL_17(
      must(
          "The epoch is read from word 128.",
          "Fences are counted in one word.",
          "Recorded vectors of read_epoch.",
          "read_epoch")),
  CTRL_18(
      must(
          "Metrics are the pairs of opcode and count of the non-zero words 96 to 127, in "
              + "ascending order.",
          "Opcodes that never ran do not fill a report.",
          "Recorded vectors of read_metrics.",
          "read_metrics")),
  CTRL_19(
      must(
          "When a strict read of metrics lacks words, the one reported is the first that is "
              + "absent.",
          "The caller learns how much the buffer holds.",
          "Recorded vectors of read_metrics, which compare word_idx.",
          "read_metrics.word_idx")),
  CTRL_20(
      must(
          "A lenient read of metrics reports what whole words of 96 to 127 are present and "
              + "never refuses.",
          "A cut dump still tells something.",
          "Recorded vectors of read_metrics_lenient.",
          "read_metrics_lenient"));

  private final RuleText text;

  ControlRule(RuleText text) {
    this.text = text;
  }

  @Override
  public Chapter chapter() {
    return Chapter.CONTROL;
  }

  @Override
  public RuleText text() {
    return text;
  }
}
