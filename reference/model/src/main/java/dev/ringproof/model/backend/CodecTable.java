package dev.ringproof.model.backend;

import dev.ringproof.model.control.ControlEncoding;
import dev.ringproof.model.control.ControlReading;
import dev.ringproof.model.control.DebugLogEncoding;
import dev.ringproof.model.control.DebugLogReading;
import dev.ringproof.model.opcode.OpcodeClassification;
import dev.ringproof.model.ring.DoneSlots;
import dev.ringproof.model.ring.LoadMissSlot;
import dev.ringproof.model.ring.RingEncoding;
import dev.ringproof.model.slot.SlotIndex;
import dev.ringproof.spec.answer.CodecAnswer.ControlAnswer;
import dev.ringproof.spec.answer.CodecAnswer.CountAnswer;
import dev.ringproof.spec.answer.CodecAnswer.DebugLogAnswer;
import dev.ringproof.spec.answer.CodecAnswer.DebugRecordsAnswer;
import dev.ringproof.spec.answer.CodecAnswer.RingAnswer;
import dev.ringproof.spec.answer.CodecAnswer.SlotBytesAnswer;
import dev.ringproof.spec.answer.CodecAnswer.WordAnswer;
import dev.ringproof.spec.answer.CodecAnswer.WordIndexAnswer;
import dev.ringproof.spec.operation.CodecOperation.ClassifyOpcode;
import dev.ringproof.spec.operation.CodecOperation.ControlByteLen;
import dev.ringproof.spec.operation.CodecOperation.CountDoneSlots;
import dev.ringproof.spec.operation.CodecOperation.DebugLogByteLen;
import dev.ringproof.spec.operation.CodecOperation.DecodeLoadMiss;
import dev.ringproof.spec.operation.CodecOperation.EncodeControl;
import dev.ringproof.spec.operation.CodecOperation.EncodeEmptyDebugLog;
import dev.ringproof.spec.operation.CodecOperation.EncodeEmptyRing;
import dev.ringproof.spec.operation.CodecOperation.EncodeLoadMiss;
import dev.ringproof.spec.operation.CodecOperation.ReadDebugLog;
import dev.ringproof.spec.operation.CodecOperation.ReadDoneCount;
import dev.ringproof.spec.operation.CodecOperation.ReadEpoch;
import dev.ringproof.spec.operation.CodecOperation.ReadMetrics;
import dev.ringproof.spec.operation.CodecOperation.ReadMetricsLenient;
import dev.ringproof.spec.operation.CodecOperation.ReadObservable;
import dev.ringproof.spec.operation.CodecOperation.RingByteLen;
import dev.ringproof.spec.operation.CodecOperation.SlotWordIndex;
import dev.ringproof.spec.value.Bytes;

/** Operations of the capability {@code codec}. */
final class CodecTable {
  private CodecTable() {}

  static void addTo(OperationTable table) {
    addLengths(table);
    addEncoders(table);
    addControlReaders(table);
    addOtherReaders(table);
  }

  private static void addLengths(OperationTable table) {
    table
        .reads(ControlByteLen.class, it -> ControlEncoding.byteLength(it.observableSlots()))
        .reads(RingByteLen.class, it -> RingEncoding.byteLength(it.slotCount()))
        .reads(DebugLogByteLen.class, it -> DebugLogEncoding.byteLength(it.recordCapacity()))
        .reads(
            SlotWordIndex.class, it -> new WordIndexAnswer(SlotIndex.named(it.slot(), it.word())))
        .reads(ClassifyOpcode.class, it -> OpcodeClassification.classes(it.opcode()));
  }

  private static void addEncoders(OperationTable table) {
    table
        .reads(EncodeControl.class, CodecTable::encodeControl)
        .reads(
            EncodeEmptyRing.class,
            it -> new RingAnswer(Bytes.copyOf(RingEncoding.empty(it.slotCount()))))
        .reads(
            EncodeEmptyDebugLog.class,
            it -> new DebugLogAnswer(Bytes.copyOf(DebugLogEncoding.empty(it.recordCapacity()))))
        .reads(
            EncodeLoadMiss.class,
            it ->
                new SlotBytesAnswer(
                    Bytes.copyOf(LoadMissSlot.encode(it.resourceId(), it.prefetch()))));
  }

  private static ControlAnswer encodeControl(EncodeControl it) {
    return new ControlAnswer(
        Bytes.copyOf(
            ControlEncoding.encode(it.shutdown(), it.tenantCount(), it.observableSlots())));
  }

  private static void addControlReaders(OperationTable table) {
    table
        .reads(
            ReadDoneCount.class,
            it -> new WordAnswer(ControlReading.doneCount(it.control().view())))
        .reads(ReadEpoch.class, it -> new WordAnswer(ControlReading.epoch(it.control().view())))
        .reads(
            ReadObservable.class,
            it -> new WordAnswer(ControlReading.observable(it.control().view(), it.index())))
        .reads(ReadMetrics.class, it -> ControlReading.metrics(it.control().view()))
        .reads(ReadMetricsLenient.class, it -> ControlReading.presentMetrics(it.control().view()));
  }

  private static void addOtherReaders(OperationTable table) {
    table
        .reads(
            ReadDebugLog.class,
            it -> new DebugRecordsAnswer(DebugLogReading.strict(it.debugLog().view())))
        .reads(
            CountDoneSlots.class,
            it -> new CountAnswer(DoneSlots.count(it.ring().view(), it.itemCount())))
        .reads(DecodeLoadMiss.class, it -> LoadMissSlot.decode(it.ring().view(), it.slot()));
  }
}
