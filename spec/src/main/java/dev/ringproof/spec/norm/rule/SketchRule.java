package dev.ringproof.spec.norm.rule;

import static dev.ringproof.spec.norm.TraceLink.BLAME;
import static dev.ringproof.spec.norm.TraceLink.CASE;
import static dev.ringproof.spec.norm.rule.RuleText.must;

import dev.ringproof.spec.norm.Chapter;
import dev.ringproof.spec.norm.Rule;

/** Rules SKT: Count-Min sketches of a snapshot. */
public enum SketchRule implements Rule {
  SKT_01(
      must(
          "A sketch of depth or width 0 is refused with sketch_shape, after the checks of "
              + "the snapshot.",
          "There is no counter to count in.",
          "Recorded vectors of sketch.",
          "sketch!sketch_shape")),
  SKT_02(
      must(
              "A sketch of more than 1048576 counters is refused with sketch_shape before "
                  + "anything is allocated (DEC-01).",
              "A request of two words must not take the memory of a host.",
              "Generated cases of sketch; the original has no such limit and no vector reaches "
                  + "it.")
          .without(BLAME, "the code is that of SKT-01, on which a wrong limit falls.")),
  SKT_03(
      must(
          "A sketch is depth·width u64 counters, row by row.",
          "Two sketches of equal shape can be compared counter by counter.",
          "Recorded vectors of sketch.",
          "sketch")),
  SKT_04(
      must(
              "A key's bucket in a row is row·width + splitmix64(key xor (row·0x9E3779B97F4A7C15 "
                  + "mod 2^64)) mod width, unsigned.",
              "Rows are independent enough and cost one hash each.",
              "Recorded vectors of sketch.")
          .without(BLAME, "a wrong bucket falls on the sketch whose counters it spoils.")),
  SKT_05(
      must(
              "Adding a count to a key adds it to one counter of every row.",
              "The smallest of them bounds the true count from above.",
              "Recorded vectors of sketch.")
          .without(BLAME, "a wrong count falls on the sketch whose counters it spoils.")),
  SKT_06(
      must(
              "Adding 0 changes nothing, and a counter that would not fit a u64 is refused with "
                  + "counter_overflow (DEC-02).",
              "A wrapped counter would be below the true count.",
              "Unit tests of the reference; a snapshot cannot count so far.",
              "sketch!counter_overflow")
          .without(CASE, "a snapshot cannot count so far.")),
  SKT_07(
      must(
              "The estimate of a key is the smallest of its counters.",
              "Collisions only ever add.",
              "Unit tests of the reference; no operation asks for an estimate.")
          .without(BLAME, "no operation asks for an estimate.")),
  SKT_08(
      must(
              "Two sketches are merged counter by counter when their shapes are equal, and "
                  + "refused with sketch_shape when not.",
              "Buckets of different widths do not mean the same keys.",
              "Unit tests of the reference; no operation merges.")
          .without(BLAME, "no operation merges sketches.")),
  SKT_09(
      must(
          "The ring opcode sketch counts the opcode of every slot once.",
          "What lies in the ring.",
          "Recorded vectors of sketch.",
          "sketch.ring_opcode")),
  SKT_10(
      must(
          "The active opcode sketch counts the opcode of every active slot once.",
          "What is under way.",
          "Recorded vectors of sketch.",
          "sketch.active_opcode")),
  SKT_11(
      must(
          "The tenant sketch counts the tenant of every slot once.",
          "Whose slots they are.",
          "Recorded vectors of sketch.",
          "sketch.tenant")),
  SKT_12(
      must(
          "The status sketch counts the raw status word of every slot once.",
          "Unknown words are told apart.",
          "Recorded vectors of sketch.",
          "sketch.status")),
  SKT_13(
      must(
          "The dispatch metrics sketch adds to each opcode index 0 to 31 its metric.",
          "What was executed, beside what waits.",
          "Recorded vectors of sketch.",
          "sketch.dispatch_metrics")),
  SKT_14(
      must(
          "A sketch tells the number of all slots and of the active ones.",
          "Shares can be formed without the ring.",
          "Recorded vectors of sketch.",
          "sketch.total_slots",
          "sketch.active_slots"));

  private final RuleText text;

  SketchRule(RuleText text) {
    this.text = text;
  }

  @Override
  public Chapter chapter() {
    return Chapter.TELEMETRY;
  }

  @Override
  public RuleText text() {
    return text;
  }
}
