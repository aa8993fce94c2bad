package dev.ringproof.spec.refusal;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Codes with which an operation is refused; the wire name is the lower-case constant. */
public enum RefusalCode {
  /** A buffer of the asked size cannot be made, or an index does not fit a u32. */
  BYTE_LENGTH_OVERFLOW("the size or index does not fit the protocol", "ask for fewer"),
  /** A buffer is not a whole number of words. */
  MISALIGNED_LENGTH("the length is not a whole number of words", "pass the whole buffer"),
  /** A word lies outside the buffer. */
  MISSING_WORD("the buffer ends before the word", "pass a buffer that holds it"),
  /** A slot-local word index is 16 or more. */
  WORD_OUT_OF_SLOT("a slot has 16 words", "give a word of 0 to 15"),
  /** A ring is not a whole number of slots. */
  RING_LENGTH("the ring is not a multiple of 64 bytes", "pass whole slots"),
  /** A slot index is not below the capacity. */
  SLOT_OUT_OF_RANGE("the ring has no such slot", "give a slot below the capacity"),
  /** More than twelve arguments. */
  TOO_MANY_ARGS("a slot holds 12 argument words", "pass at most 12"),
  /** The opcode is not publishable. */
  OPCODE_RESERVED("the opcode is reserved", "use a builtin or a user opcode"),
  /** The slot is neither EMPTY nor DONE. */
  SLOT_NOT_PUBLISHABLE("the slot is in use", "wait until it is EMPTY or DONE"),
  /** More than 255 inner operations. */
  PACKED_TOO_MANY_OPS("a packed slot counts its operations in a byte", "pack at most 255"),
  /** The metadata alone is over twelve words. */
  PACKED_METADATA_OVERFLOW("the metadata is over 12 words", "pack fewer operations"),
  /** Metadata and arguments are over twelve words. */
  PACKED_PAYLOAD_OVERFLOW("metadata and arguments are over 12 words", "pack fewer arguments"),
  /** More items than the ring, or what is left of it, holds. */
  WORK_ITEMS_EXCEED_RING("the items do not fit the ring", "use a larger ring or fewer items"),
  /** A ring of more slots than an encoder allocates. */
  RING_CAPACITY("the ring is over 1048576 slots", "shard the ring"),
  /** A slot index would not fit a u32. */
  SLOT_INDEX_OVERFLOW("start plus count does not fit a u32", "start lower or split"),
  /** The batch and its fence do not fit the ring. */
  BATCH_EXCEEDS_RING("the batch and its fence do not fit the ring", "split the batch"),
  /** PUBLISH was asked for as a bare transition. */
  PUBLISH_TRANSITION_FORBIDDEN("only a publisher may publish", "use a publish operation"),
  /** The slot cannot be claimed. */
  ILLEGAL_CLAIM("the slot is not PUBLISHED, YIELD or REQUEUE", "claim only such a slot"),
  /** The slot cannot be completed. */
  ILLEGAL_DONE("the slot is not CLAIMED", "complete only a claimed slot"),
  /** The slot cannot be faulted. */
  ILLEGAL_FAULT("no work is under way in the slot", "fault only an active slot"),
  /** The slot cannot be cancelled. */
  ILLEGAL_CANCEL("the slot is not waiting unclaimed", "cancel only an unclaimed active slot"),
  /** A window payload is over ten words. */
  WINDOW_PAYLOAD_TOO_LONG("ticket, class and payload are over 12 words", "pass at most 10 words"),
  /** A control buffer is too short or misaligned for the operation. */
  CONTROL_LENGTH("the control buffer is short or misaligned", "pass all of it"),
  /** The done count is lower than before. */
  DONE_COUNT_REGRESSED("the done count went backwards", "compare with an older snapshot"),
  /** A sketch without counters, too many of them, or two sketches of different shape. */
  SKETCH_SHAPE("the sketch has no usable shape", "use a depth and width of at least 1"),
  /** An adapter limit is 0. */
  ZERO_ADAPTER_LIMIT("an adapter limit is 0", "pass the limits of a real adapter"),
  /** The hit capacity does not fit a u32. */
  HIT_CAPACITY_OVERFLOW("the hit capacity does not fit a u32", "expect fewer hits or split"),
  /** The peak byte count does not fit a u64. */
  PEAK_BYTES_OVERFLOW("the peak byte count does not fit a u64", "keep less resident"),
  /** The peak byte count is over the budget. */
  DEVICE_MEMORY_BUDGET("the peak byte count is over the budget", "ask for fewer hits"),
  /** The requeue count does not fit a u64. */
  REQUEUE_COUNT_OVERFLOW("the requeue count does not fit a u64", "reset the request's count"),
  /** A counter of a sketch would not fit a u64. */
  COUNTER_OVERFLOW("a counter does not fit a u64", "start a fresh sketch");

  private static final Map<String, RefusalCode> BY_WIRE_NAME =
      Arrays.stream(values())
          .collect(Collectors.toUnmodifiableMap(RefusalCode::wireName, Function.identity()));

  private final String meaning;
  private final String mend;

  RefusalCode(String meaning, String mend) {
    this.meaning = meaning;
    this.mend = mend;
  }

  /** Code that the testee protocol writes so, if the norm knows it. */
  public static Optional<RefusalCode> fromWire(String wireName) {
    return Optional.ofNullable(BY_WIRE_NAME.get(wireName));
  }

  /** Code as in the testee protocol. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What is wrong, in words. */
  public String meaning() {
    return meaning;
  }

  /** What the caller can do about it. */
  public String mend() {
    return mend;
  }
}
