package dev.ringproof.spec.norm.rule;

import static dev.ringproof.spec.norm.rule.RuleText.must;

import dev.ringproof.spec.norm.Chapter;
import dev.ringproof.spec.norm.Rule;

/** Rules SCH: the priority partition of a ring. */
public enum ScheduleRule implements Rule {
  SCH_01(
      must(
          "The default partition of n slots gives n / 5 slots to every level and the "
              + "remainder to level 2.",
          "Normal work is the most frequent.",
          "Recorded vectors of default_priority_offsets.",
          "default_priority_offsets")),
  SCH_02(
      must(
          "The partition is six words: the first slot of each level and, as a sentinel, n.",
          "A level's end is the next level's start.",
          "Recorded vectors of default_priority_offsets.",
          "default_priority_offsets.offsets")),
  SCH_03(
      must(
          "Writing the partition stores the six words at 129 to 134 and changes nothing " + "else.",
          "The kernel reads them there.",
          "Recorded vectors of write_default_priority_offsets.",
          "write_default_priority_offsets")),
  SCH_04(
      must(
          "Writing the partition into a buffer that is not a multiple of 4 bytes is refused "
              + "with misaligned_length.",
          "Half a word at the end means that the buffer was cut.",
          "Recorded vectors of write_default_priority_offsets.",
          "write_default_priority_offsets!misaligned_length")),
  SCH_05(
      must(
          "Writing the partition into a buffer of fewer than 135 words is refused with "
              + "control_length at the first absent word, and the words before it stay written.",
          "The words are stored in order and nothing is taken back.",
          "Recorded vectors of write_default_priority_offsets.",
          "write_default_priority_offsets!control_length",
          "write_default_priority_offsets.unchanged"));

  private final RuleText text;

  ScheduleRule(RuleText text) {
    this.text = text;
  }

  @Override
  public Chapter chapter() {
    return Chapter.LAUNCH;
  }

  @Override
  public RuleText text() {
    return text;
  }
}
