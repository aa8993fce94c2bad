package dev.ringproof.spec.norm.rule;

import static dev.ringproof.spec.norm.TraceLink.BLAME;
import static dev.ringproof.spec.norm.rule.RuleText.must;

import dev.ringproof.spec.norm.Chapter;
import dev.ringproof.spec.norm.Rule;

/** Rules SLOT: the 64 bytes of a slot and what its words mean. */
public enum SlotRule implements Rule {
  SLOT_01(
      must(
          "A slot is sixteen u32 words, 64 bytes, and the slots of a ring lie one after the "
              + "other without a gap.",
          "Host and device find any slot by multiplication alone.",
          "Layout test of the norm; recorded vectors of slot_word_index.",
          "slot_word_index")),
  SLOT_02(
      must(
              "Word 0 of a slot is the status, word 1 the opcode, word 2 the tenant id, word 3 "
                  + "the priority, and words 4 to 15 are args 0 to 11.",
              "One fixed place a field, so that a claimer needs no header to read a slot.",
              "Layout test of the norm; every vector that carries a ring.")
          .without(BLAME, "a word out of place falls on the rule that says what the word holds.")),
  SLOT_03(
      must(
              "All words of all buffers are stored little-endian.",
              "The byte order of the devices is the byte order of the wire.",
              "Every vector that carries a buffer, since each compares bytes.")
          .without(
              BLAME,
              "a word in another byte order falls on the rule that says what the word holds.")),
  SLOT_04(
      must(
              "The status words 0 to 7 are EMPTY, PUBLISHED, CLAIMED, DONE, WAIT_IO, YIELD, "
                  + "REQUEUE and FAULT in this order.",
              "A status is exchanged as a bare word, so its number is the contract.",
              "Literal test of the norm; recorded vectors of decode_ring.")
          .without(
              BLAME,
              "a wrong number falls on the rule that says which status is left or reported.")),
  SLOT_05(
      must(
          "A status word above 7 is unknown, is kept as it was found, and is no reason to "
              + "refuse a read.",
          "A dump of a damaged or newer ring has to stay readable.",
          "Recorded vectors of decode_ring.",
          "decode_ring.slots.status")),
  SLOT_06(
      must(
              "A slot is active exactly when its status is PUBLISHED, CLAIMED, WAIT_IO, YIELD or "
                  + "REQUEUE.",
              "Active means that somebody still owes work on the slot.",
              "Recorded vectors of active_slots and sketch.")
          .without(
              BLAME,
              "a status of the wrong kind falls on the snapshot or the sketch that it spoils.")),
  SLOT_07(
      must(
              "The priority words 0 to 4 are critical, high, normal, low and idle in this order.",
              "The levels index the priority partition and its counters.",
              "Literal test of the norm; recorded vectors of publish_slot.")
          .without(BLAME, "a wrong number falls on the publisher that stored it.")),
  SLOT_08(
      must(
          "The index of word w of slot s is 16·s + w.",
          "The one formula behind every access to a ring.",
          "Recorded vectors of slot_word_index.",
          "slot_word_index.index")),
  SLOT_09(
      must(
          "A word index of 16 or more within a slot is refused with word_out_of_slot and "
              + "buffer slot, before the slot index is looked at.",
          "A word of the next slot must not be reached under the name of this one.",
          "Recorded vectors of slot_word_index.",
          "slot_word_index!word_out_of_slot")),
  SLOT_10(
      must(
          "A slot whose first word index does not fit a u32 is refused with "
              + "byte_length_overflow and buffer ring.",
          "A wrapped index would land in a slot of somebody else.",
          "Recorded vectors of slot_word_index.",
          "slot_word_index!byte_length_overflow"));

  private final RuleText text;

  SlotRule(RuleText text) {
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
