package dev.ringproof.spec.norm.rule;

import static dev.ringproof.spec.norm.TraceLink.BLAME;
import static dev.ringproof.spec.norm.rule.RuleText.must;
import static dev.ringproof.spec.norm.rule.RuleText.should;

import dev.ringproof.spec.norm.Chapter;
import dev.ringproof.spec.norm.Rule;

/** Rules LOG: the debug log: its words, lengths, encoder and readers. */
public enum DebugLogRule implements Rule {
  LOG_01(
      must(
          "Word 0 of a debug log is the cursor, the number of words written after it.",
          "A writer reserves room with one addition.",
          "Recorded vectors of read_debug_log.",
          "read_debug_log")),
  LOG_02(
      must(
          "A record of a debug log is four words: the format id and three arguments.",
          "A fixed size lets lanes write without agreeing on more than the cursor.",
          "Recorded vectors of read_debug_log.",
          "read_debug_log.records")),
  LOG_03(
      must(
          "A debug log of c records is 4·(1 + 4·c) bytes.",
          "The cursor and then the records.",
          "Recorded vectors of debug_log_byte_len.",
          "debug_log_byte_len")),
  LOG_04(
      must(
          "The byte length of a debug log is absent when c is over 1073741823.",
          "Four words a record have to fit a u32.",
          "Recorded vectors of debug_log_byte_len.",
          "debug_log_byte_len.bytes")),
  LOG_05(
      must(
              "A debug log of the usual size holds 64 records, 257 words.",
              "Hosts and kernels that agree on nothing else agree on this.",
              "Layout test of the norm; no operation asks for it.")
          .without(BLAME, "no operation asks for a log of the usual size.")),
  LOG_06(
      must(
          "A fresh debug log is all zero.",
          "The cursor starts at nothing written.",
          "Recorded vectors of encode_empty_debug_log.",
          "encode_empty_debug_log")),
  LOG_07(
      must(
          "A debug log of more than 1048576 records is refused with byte_length_overflow and "
              + "buffer debug_log.",
          "An encoder allocates, so it has a lower limit than a length.",
          "Recorded vectors of encode_empty_debug_log.",
          "encode_empty_debug_log!byte_length_overflow")),
  LOG_08(
      must(
          "A strict read of a debug log that is not a multiple of 4 bytes is refused with "
              + "misaligned_length.",
          "Half a word at the end means that the log was cut.",
          "Recorded vectors of read_debug_log.",
          "read_debug_log!misaligned_length")),
  LOG_09(
      must(
          "A strict read of a debug log is refused with missing_word at word 0 without a "
              + "cursor, and at word 1 + cursor when the cursor is past the log or not a multiple "
              + "of 4 (E8).",
          "A cursor that cannot be true says that records were lost.",
          "Recorded vectors of read_debug_log.",
          "read_debug_log!missing_word")),
  LOG_10(
      should(
          "A lenient read of a debug log returns the whole records that are present and the "
              + "number of records that were dropped (E8).",
          "A log that ran over is the one that somebody wants to read.",
          "Unit tests of the reference; no operation of the testee protocol asks for it."));

  private final RuleText text;

  DebugLogRule(RuleText text) {
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
