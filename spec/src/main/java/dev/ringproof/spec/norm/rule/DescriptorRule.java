package dev.ringproof.spec.norm.rule;

import static dev.ringproof.spec.norm.TraceLink.CASE;
import static dev.ringproof.spec.norm.rule.RuleText.must;

import dev.ringproof.spec.norm.Chapter;
import dev.ringproof.spec.norm.Rule;

/** Rules DSC: typed publication: descriptors, batches of them, windows. */
public enum DescriptorRule implements Rule {
  DSC_01(
      must(
          "A single descriptor is published by the rules of publish slot and a packed one by "
              + "those of publish packed slot.",
          "The types add names, not meaning.",
          "Recorded vectors of publish_descriptor.",
          "publish_descriptor")),
  DSC_02(
      must(
          "The items of a batch descriptor take consecutive slots from the start slot and "
              + "are published in their order.",
          "A batch of descriptors has no fence; it is a loop.",
          "Recorded vectors of publish_batch_descriptor.",
          "publish_batch_descriptor")),
  DSC_03(
      must(
          "A batch descriptor or window without entries answers 0 without looking at the "
              + "ring.",
          "There is nothing that could fail.",
          "Recorded vectors of the descriptors.",
          "publish_batch_descriptor.consumed",
          "publish_window.consumed",
          "publish_window_as_batch.consumed")),
  DSC_04(
      must(
          "A batch descriptor whose last slot index does not fit a u32 is refused with "
              + "slot_index_overflow before anything else.",
          "A wrapped index would write at the start of the ring.",
          "Recorded vectors of publish_batch_descriptor.",
          "publish_batch_descriptor!slot_index_overflow")),
  DSC_05(
      must(
          "A batch descriptor that fails at item k leaves the items 0 to k - 1 published and "
              + "the rest of the ring as it was (E2).",
          "It publishes as it goes and takes nothing back.",
          "Recorded vectors of publish_batch_descriptor.",
          "publish_batch_descriptor.unchanged")),
  DSC_06(
      must(
              "The refusal of a batch descriptor or window tells how many slots were published "
                  + "before it (E2).",
              "The caller has to know where to go on.",
              "Unit tests of the reference; the vectors do not name the field, so the suite "
                  + "cannot require it.",
              "publish_batch_descriptor.published",
              "publish_window.published",
              "publish_window_as_batch.published")
          .without(CASE, "the vectors do not name the field.")),
  DSC_07(
      must(
          "A window publishes one slot an entry, in consecutive slots from the start slot, "
              + "the required entries first.",
          "What is needed is there before what is only useful.",
          "Recorded vectors of publish_window and publish_window_as_batch.",
          "publish_window",
          "publish_window_as_batch")),
  DSC_08(
      must(
          "A window entry's arguments are the ticket, the class, 0 for required and 1 for "
              + "lookahead, and then the payload.",
          "Telemetry groups slots by these two words.",
          "Recorded vectors of publish_window and publish_window_as_batch.",
          "publish_window.args",
          "publish_window_as_batch.args")),
  DSC_09(
      must(
          "A window payload of more than 10 words is refused with window_payload_too_long.",
          "Ticket and class take two of the twelve words.",
          "Recorded vectors of publish_window and publish_window_as_batch.",
          "publish_window!window_payload_too_long",
          "publish_window_as_batch!window_payload_too_long")),
  DSC_10(
      must(
          "A window published directly checks slot_index_overflow before every payload, and "
              + "turned into a batch first after every payload.",
          "The conversion looks at all payloads before it knows a slot.",
          "Recorded vectors of publish_window and publish_window_as_batch.",
          "publish_window!slot_index_overflow",
          "publish_window_as_batch!slot_index_overflow")),
  DSC_11(
      must(
          "A window published directly checks each payload when its entry's turn comes, so "
              + "that the entries before a bad one stay published (E2).",
          "It publishes as it goes and takes nothing back.",
          "Recorded vectors of publish_window.",
          "publish_window.unchanged")),
  DSC_12(
      must(
          "A window turned into a batch checks all payloads before the first write, and "
              + "when a later slot turns out busy or missing, the entries before it stay "
              + "published (E2).",
          "Only what needs no ring can be checked ahead.",
          "Recorded vectors of publish_window_as_batch.",
          "publish_window_as_batch.unchanged"));

  private final RuleText text;

  DescriptorRule(RuleText text) {
    this.text = text;
  }

  @Override
  public Chapter chapter() {
    return Chapter.DESCRIPTOR;
  }

  @Override
  public RuleText text() {
    return text;
  }
}
