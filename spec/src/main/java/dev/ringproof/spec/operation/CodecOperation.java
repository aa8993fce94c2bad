package dev.ringproof.spec.operation;

import dev.ringproof.spec.value.Bytes;

/** Operations of the capability {@code codec}: lengths, encoders, readers. */
public sealed interface CodecOperation extends Operation {
  /** Byte length of a control buffer. */
  record ControlByteLen(int observableSlots) implements CodecOperation {}

  /** Byte length of a ring. */
  record RingByteLen(int slotCount) implements CodecOperation {}

  /** Byte length of a debug log. */
  record DebugLogByteLen(int recordCapacity) implements CodecOperation {}

  /** A fresh control buffer. */
  record EncodeControl(boolean shutdown, int tenantCount, int observableSlots)
      implements CodecOperation {}

  /** A ring of empty slots. */
  record EncodeEmptyRing(int slotCount) implements CodecOperation {}

  /** A debug log without records. */
  record EncodeEmptyDebugLog(int recordCapacity) implements CodecOperation {}

  /** Executed slots. */
  record ReadDoneCount(Bytes control) implements CodecOperation {}

  /** Executed batch fences. */
  record ReadEpoch(Bytes control) implements CodecOperation {}

  /** One observable. */
  record ReadObservable(Bytes control, int index) implements CodecOperation {}

  /** Non-zero per-opcode metrics, all of which must be present. */
  record ReadMetrics(Bytes control) implements CodecOperation {}

  /** Non-zero per-opcode metrics, as many as are present. */
  record ReadMetricsLenient(Bytes control) implements CodecOperation {}

  /** Records of a debug log. */
  record ReadDebugLog(Bytes debugLog) implements CodecOperation {}

  /** DONE slots among the first ones. */
  record CountDoneSlots(Bytes ring, int itemCount) implements CodecOperation {}

  /** A slot that asks for a resource. */
  record EncodeLoadMiss(int resourceId, boolean prefetch) implements CodecOperation {}

  /** What a slot asks for, if it asks. */
  record DecodeLoadMiss(Bytes ring, int slot) implements CodecOperation {}

  /** Where a word lies from the start of the ring, counted in words. */
  record SlotWordIndex(int slot, int word) implements CodecOperation {}

  /** Classes that an opcode belongs to. */
  record ClassifyOpcode(int opcode) implements CodecOperation {}
}
