package dev.ringproof.spec.norm.rule;

import static dev.ringproof.spec.norm.TraceLink.BLAME;
import static dev.ringproof.spec.norm.rule.RuleText.must;

import dev.ringproof.spec.norm.Chapter;
import dev.ringproof.spec.norm.Rule;

/** Rules PUB: publication of slots by the host. */
public enum PublishRule implements Rule {
  PUB_01(
      must(
              "The checks of a publisher are made in the order in which this chapter lists them, "
                  + "and the first that fails names the refusal.",
              "Two implementations refuse the same mistake with the same code.",
              "Recorded vectors with two mistakes at once; what one of them answers is blamed on "
                  + "the check that came first.")
          .without(BLAME, "a wrong order falls on the check that came first.")),
  PUB_02(
      must(
          "A publisher that refuses leaves every byte of the ring as it was, except where "
              + "the descriptor chapter says otherwise.",
          "All checks come before the first write.",
          "Recorded vectors of the publishers, whose refusals return the ring.",
          "publish_slot.unchanged",
          "publish_packed_slot.unchanged",
          "encode_work_items_ring.unchanged",
          "encode_work_items_ring_words.unchanged",
          "publish_work_items.unchanged",
          "batch_publish.unchanged",
          "publish_descriptor.unchanged")),
  PUB_03(
      must(
          "A publisher refuses a ring that is not a multiple of 64 bytes with ring_length.",
          "A cut ring is the caller's mistake, not a ring with one slot fewer.",
          "Recorded vectors of the publishers.",
          "publish_slot!ring_length",
          "publish_packed_slot!ring_length",
          "publish_work_items!ring_length",
          "batch_publish!ring_length",
          "publish_descriptor!ring_length",
          "publish_batch_descriptor!ring_length",
          "publish_window!ring_length",
          "publish_window_as_batch!ring_length")),
  PUB_04(
      must(
          "A publisher of one slot refuses a slot at or past the capacity with "
              + "slot_out_of_range.",
          "The caller named a slot that does not exist.",
          "Recorded vectors of publish_slot and publish_packed_slot.",
          "publish_slot!slot_out_of_range",
          "publish_packed_slot!slot_out_of_range",
          "publish_descriptor!slot_out_of_range",
          "publish_batch_descriptor!slot_out_of_range",
          "publish_window!slot_out_of_range",
          "publish_window_as_batch!slot_out_of_range",
          "run_persistent!slot_out_of_range")),
  PUB_05(
      must(
          "A publisher refuses more than 12 argument words with too_many_args.",
          "They do not fit the slot, and cutting them would change the work.",
          "Recorded vectors of publish_slot and batch_publish; generated cases of the "
              + "descriptors.",
          "publish_slot!too_many_args",
          "batch_publish!too_many_args",
          "publish_descriptor!too_many_args",
          "publish_batch_descriptor!too_many_args",
          "run_persistent!too_many_args")),
  PUB_06(
      must(
          "A publisher refuses an opcode that is not publishable with opcode_reserved.",
          "Reserved words would be executed by a later kernel.",
          "Recorded vectors of the publishers; generated cases of the descriptors.",
          "publish_slot!opcode_reserved",
          "encode_work_items_ring!opcode_reserved",
          "encode_work_items_ring_words!opcode_reserved",
          "publish_work_items!opcode_reserved",
          "batch_publish!opcode_reserved",
          "publish_descriptor!opcode_reserved",
          "publish_batch_descriptor!opcode_reserved",
          "publish_window!opcode_reserved",
          "publish_window_as_batch!opcode_reserved",
          "run_persistent!opcode_reserved")),
  PUB_07(
      must(
          "A publisher refuses a slot whose status is neither EMPTY nor DONE with "
              + "slot_not_publishable, unknown words included.",
          "Work under way, and a fault that nobody has looked at, must not be overwritten.",
          "Recorded vectors of the publishers.",
          "publish_slot!slot_not_publishable",
          "publish_packed_slot!slot_not_publishable",
          "publish_work_items!slot_not_publishable",
          "batch_publish!slot_not_publishable",
          "publish_descriptor!slot_not_publishable",
          "publish_batch_descriptor!slot_not_publishable",
          "publish_window!slot_not_publishable",
          "publish_window_as_batch!slot_not_publishable",
          "run_persistent!slot_not_publishable")),
  PUB_08(
      must(
          "A published slot holds the status PUBLISHED.",
          "It is the sign for which a claimer looks.",
          "Recorded vectors of the publishers.",
          "publish_slot",
          "publish_slot.status",
          "publish_packed_slot.status",
          "publish_work_items.status",
          "batch_publish.status",
          "publish_descriptor.status",
          "publish_batch_descriptor.status",
          "publish_window.status",
          "publish_window_as_batch.status",
          "encode_work_items_ring.status",
          "encode_work_items_ring_words.status")),
  PUB_09(
      must(
          "A published slot holds the opcode that was given.",
          "It is what will be executed.",
          "Recorded vectors of the publishers.",
          "publish_slot.opcode",
          "publish_packed_slot.opcode",
          "publish_work_items.opcode",
          "batch_publish.opcode",
          "publish_descriptor.opcode",
          "publish_batch_descriptor.opcode",
          "publish_window.opcode",
          "publish_window_as_batch.opcode",
          "encode_work_items_ring.opcode",
          "encode_work_items_ring_words.opcode")),
  PUB_10(
      must(
          "A published slot holds the tenant that was given.",
          "It is whose authority will be asked for.",
          "Recorded vectors of the publishers.",
          "publish_slot.tenant",
          "publish_packed_slot.tenant",
          "publish_work_items.tenant",
          "batch_publish.tenant",
          "publish_descriptor.tenant",
          "publish_batch_descriptor.tenant",
          "publish_window.tenant",
          "publish_window_as_batch.tenant",
          "encode_work_items_ring.tenant",
          "encode_work_items_ring_words.tenant")),
  PUB_11(
      must(
          "A published slot holds the priority normal, 2.",
          "A publisher does not choose a level.",
          "Recorded vectors of the publishers.",
          "publish_slot.priority",
          "publish_packed_slot.priority",
          "publish_work_items.priority",
          "batch_publish.priority",
          "publish_descriptor.priority",
          "publish_batch_descriptor.priority",
          "publish_window.priority",
          "publish_window_as_batch.priority",
          "encode_work_items_ring.priority",
          "encode_work_items_ring_words.priority")),
  PUB_12(
      must(
          "A published slot holds its arguments in order, and zero in the argument words "
              + "that were not given.",
          "Words of a former tenant must not become arguments of the next.",
          "Recorded vectors of the publishers.",
          "publish_slot.args",
          "publish_work_items.args",
          "encode_work_items_ring.args",
          "batch_publish.args",
          "publish_descriptor.args",
          "publish_batch_descriptor.args")),
  PUB_13(
      must(
              "The status word is stored after all other words of the slot.",
              "A claimer that sees PUBLISHED sees the payload.",
              "Not visible in a vector, which compares finished rings; see the litmus tests of "
                  + "the stress module.")
          .without(BLAME, "finished buffers do not show an order.")),
  PUB_14(
      must(
          "A packed slot of more than 255 inner operations is refused with "
              + "packed_too_many_ops.",
          "The count is one byte.",
          "Recorded vectors of publish_packed_slot; generated cases of the descriptors.",
          "publish_packed_slot!packed_too_many_ops",
          "publish_descriptor!packed_too_many_ops",
          "publish_batch_descriptor!packed_too_many_ops")),
  PUB_15(
      must(
          "A packed slot whose metadata, (2 + 2·n) bytes in whole words, is over 12 words is "
              + "refused with packed_metadata_overflow.",
          "The table of operations would fill the slot.",
          "Recorded vectors of publish_packed_slot; generated cases of the descriptors.",
          "publish_packed_slot!packed_metadata_overflow",
          "publish_descriptor!packed_metadata_overflow",
          "publish_batch_descriptor!packed_metadata_overflow")),
  PUB_16(
      must(
          "A packed slot whose metadata and arguments are together over 12 words is refused "
              + "with packed_payload_overflow.",
          "There is no second slot to go on in.",
          "Recorded vectors of publish_packed_slot; generated cases of the descriptors.",
          "publish_packed_slot!packed_payload_overflow",
          "publish_descriptor!packed_payload_overflow",
          "publish_batch_descriptor!packed_payload_overflow")),
  PUB_17(
      must(
          "Byte 0 of a packed payload is the number of inner operations, byte 1 the number "
              + "of argument words, and bytes 2 + 2·k and 3 + 2·k are opcode and argument offset "
              + "of operation k.",
          "A lane finds every inner operation without a scan.",
          "Recorded vectors of publish_packed_slot.",
          "publish_packed_slot.args")),
  PUB_18(
      must(
          "A packed slot is published by the rules of a single slot with the opcode "
              + "PACKED_SLOT, and its inner opcodes are not validated.",
          "Inner opcodes are bytes of a table of their own.",
          "Recorded vectors of publish_packed_slot.",
          "publish_packed_slot")),
  PUB_19(
      must(
              "A packed slot without inner operations is legal.",
              "It takes a slot and does nothing when executed.",
              "Recorded vectors of publish_packed_slot.")
          .without(
              BLAME,
              "a refusal falls on the rule of its code, and a wrong slot on the rule of the word.")),
  PUB_20(
      must(
          "A ring encoded from more work items than it has slots is refused with "
              + "work_items_exceed_ring, before the opcodes are looked at.",
          "Work would be lost in silence.",
          "Recorded vectors of encode_work_items_ring and encode_work_items_ring_words.",
          "encode_work_items_ring!work_items_exceed_ring",
          "encode_work_items_ring_words!work_items_exceed_ring")),
  PUB_21(
      must(
          "A ring encoded from work items for more than 1048576 slots is refused with "
              + "ring_capacity, after the opcodes were found good.",
          "An encoder allocates, so it has a lower limit than a length.",
          "Recorded vectors of encode_work_items_ring and encode_work_items_ring_words.",
          "encode_work_items_ring!ring_capacity",
          "encode_work_items_ring_words!ring_capacity")),
  PUB_22(
      must(
          "A ring encoded from work items holds item i in slot i with the arguments input, "
              + "output and param, zeros in the other slots, and nothing of what the destination "
              + "held.",
          "A fresh ring is a function of its items.",
          "Recorded vectors of encode_work_items_ring.",
          "encode_work_items_ring",
          "encode_work_items_ring.ring")),
  PUB_23(
      must(
          "The word form of the work item encoder gives the bytes and the refusals of the "
              + "byte form (E1).",
          "A destination of the right size must not leak a former tenant's words into new "
              + "work.",
          "Recorded vectors of encode_work_items_ring_words, 13 of which accept the "
              + "original's answer as E1.",
          "encode_work_items_ring_words",
          "encode_work_items_ring_words.ring",
          "encode_work_items_ring_words.args")),
  PUB_24(
      must(
          "Publishing work items looks at the opcodes before the ring's length.",
          "The items are judged before the place where they go.",
          "Recorded vectors of publish_work_items with both mistakes.",
          "publish_work_items")),
  PUB_25(
      must(
          "A run of slots whose end does not fit a u32 is refused with slot_index_overflow.",
          "A wrapped end would look as if it fitted.",
          "Recorded vectors of publish_work_items and batch_publish.",
          "publish_work_items!slot_index_overflow",
          "batch_publish!slot_index_overflow")),
  PUB_26(
      must(
          "Work items that end past the capacity are refused with work_items_exceed_ring.",
          "All of them go in or none.",
          "Recorded vectors of publish_work_items.",
          "publish_work_items!work_items_exceed_ring")),
  PUB_27(
      must(
          "Publishing work items answers with their number.",
          "The caller advances by it.",
          "Recorded vectors of publish_work_items.",
          "publish_work_items.published")),
  PUB_28(
      must(
          "A batch is its items, in consecutive slots from the start slot, and one "
              + "BATCH_FENCE slot after them whose arguments are the item count and the tag.",
          "The fence tells an observer which batch has gone through.",
          "Recorded vectors of batch_publish.",
          "batch_publish",
          "batch_publish.ring")),
  PUB_29(
      must(
          "A batch that ends, its fence included, past the capacity is refused with "
              + "batch_exceeds_ring.",
          "A batch without its fence would never be seen to end.",
          "Recorded vectors of batch_publish.",
          "batch_publish!batch_exceeds_ring")),
  PUB_30(
      must(
              "A batch checks each item's argument count and then its opcode, item by item, "
                  + "before any status of its slots.",
              "The first bad item is the one reported.",
              "Recorded vectors of batch_publish with several mistakes.")
          .without(BLAME, "a wrong order falls on the check that came first.")),
  PUB_31(
      must(
          "Publishing a batch answers with the number of its items plus one.",
          "The fence takes a slot too.",
          "Recorded vectors of batch_publish.",
          "batch_publish.consumed"));

  private final RuleText text;

  PublishRule(RuleText text) {
    this.text = text;
  }

  @Override
  public Chapter chapter() {
    return Chapter.PUBLISH;
  }

  @Override
  public RuleText text() {
    return text;
  }
}
