package dev.ringproof.spec.norm.rule;

import static dev.ringproof.spec.norm.TraceLink.BLAME;
import static dev.ringproof.spec.norm.rule.RuleText.must;

import dev.ringproof.spec.norm.Chapter;
import dev.ringproof.spec.norm.Rule;

/** Rules RING: rings, their producers and consumers, and load-miss slots. */
public enum RingRule implements Rule {
  RING_01(
      must(
          "A ring of n slots is 64·n bytes.",
          "A ring has no header.",
          "Recorded vectors of ring_byte_len.",
          "ring_byte_len")),
  RING_02(
      must(
          "The byte length of a ring is absent when n is over 268435455.",
          "Sixteen words a slot have to fit a u32.",
          "Recorded vectors of ring_byte_len.",
          "ring_byte_len.bytes")),
  RING_03(
      must(
          "A fresh ring is all zero.",
          "Zero is EMPTY, so a zeroed ring is ready for publishers.",
          "Recorded vectors of encode_empty_ring.",
          "encode_empty_ring")),
  RING_04(
      must(
          "A ring of more than 1048576 slots is refused with byte_length_overflow and buffer "
              + "ring, whether it is encoded, owned by a producer or made for a persistent run "
              + "(DEC-06).",
          "An encoder allocates, so it has a lower limit than a length.",
          "Recorded vectors of encode_empty_ring and host_ring.",
          "encode_empty_ring!byte_length_overflow",
          "host_ring!byte_length_overflow",
          "run_persistent!byte_length_overflow")),
  RING_05(
      must(
          "The DONE slots are counted among the first k slots only.",
          "The caller waits for its own items, not for the whole ring.",
          "Recorded vectors of count_done_slots.",
          "count_done_slots")),
  RING_06(
      must(
          "A count over no slots is 0 whatever the buffer is.",
          "There is nothing to look at.",
          "Recorded vectors of count_done_slots.",
          "count_done_slots.count")),
  RING_07(
      must(
          "A count on a ring that is not a multiple of 4 bytes is refused with "
              + "misaligned_length and buffer ring, while a ring that is not a multiple of 64 is "
              + "not refused for that.",
          "The count reads words, not slots.",
          "Recorded vectors of count_done_slots.",
          "count_done_slots!misaligned_length")),
  RING_08(
      must(
          "A count on a ring of fewer than 64·k bytes is refused with missing_word at word "
              + "16·k, in 64 bits.",
          "The answer would be about slots that are not there.",
          "Recorded vectors of count_done_slots.",
          "count_done_slots!missing_word")),
  RING_09(
      must(
          "A producer copies 64 encoded bytes unchanged into a slot of its ring, whatever "
              + "status the slot has.",
          "Whoever owns the ring alone has checked before.",
          "Recorded vectors of host_ring.",
          "host_ring.ring")),
  RING_10(
      must(
          "A consumer copies the 64 bytes of a slot out of its ring as they are.",
          "A host may read a slot in any state.",
          "Recorded vectors of host_ring.",
          "host_ring.steps")),
  RING_11(
      must(
          "A producer or consumer refuses a buffer that is not exactly 64 bytes with "
              + "misaligned_length and buffer ring slot, and only then a slot past the ring with "
              + "missing_word at word 16·slot.",
          "A short copy would mix two owners' words in one slot.",
          "Recorded vectors of host_ring, whose refused steps are compared whole.",
          "host_ring")),
  RING_12(
      must(
          "The done count of an owned ring is the number of its slots whose status is DONE.",
          "The ring itself is the truth; no counter is kept beside it.",
          "Recorded vectors of host_ring.",
          "host_ring.done_count")),
  RING_13(
      must(
              "The in-process producer reports the name in-process-host.",
              "Logs of several producers stay tellable apart.",
              "Literal test of the norm; no operation asks for it.")
          .without(BLAME, "no operation asks for the name.")),
  RING_14(
      must(
          "A load-miss slot holds PUBLISHED, LOAD_MISS, tenant 0, priority 0, the resource "
              + "id in args[0], 1 or 0 for prefetch in args[1], and zeros.",
          "A kernel that lacks a resource asks the host through the same ring.",
          "Recorded vectors of encode_load_miss.",
          "encode_load_miss")),
  RING_15(
      must(
          "A load-miss is found at a slot exactly when its opcode word is there and is "
              + "LOAD_MISS and its first two argument words are there, whatever the status.",
          "The reader looks at a snapshot in which the status may be ahead.",
          "Recorded vectors of decode_load_miss.",
          "decode_load_miss",
          "decode_load_miss.found")),
  RING_16(
      must(
          "A decoded load-miss is a prefetch when args[1] is not zero.",
          "Any truth value of the writer counts.",
          "Recorded vectors of decode_load_miss.",
          "decode_load_miss.prefetch")),
  RING_17(
      must(
          "A decoded load-miss takes its resource id from args[0] of the slot, whose index "
              + "is formed in 64 bits.",
          "A large slot number is absent; it is not another slot.",
          "Recorded vectors of decode_load_miss.",
          "decode_load_miss.resource_id"));

  private final RuleText text;

  RingRule(RuleText text) {
    this.text = text;
  }

  @Override
  public Chapter chapter() {
    return Chapter.RING;
  }

  @Override
  public RuleText text() {
    return text;
  }
}
