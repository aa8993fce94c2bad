package dev.ringproof.host.backend;

import dev.ringproof.host.control.ControlCodec;
import dev.ringproof.host.control.ControlReader;
import dev.ringproof.host.control.DebugLogCodec;
import dev.ringproof.host.control.DebugLogReader;
import dev.ringproof.host.control.DebugRecord;
import dev.ringproof.host.control.OpcodeMetric;
import dev.ringproof.host.opcode.Opcodes;
import dev.ringproof.host.ring.LoadMiss;
import dev.ringproof.host.ring.LoadMissCodec;
import dev.ringproof.host.ring.RingCodec;
import dev.ringproof.spec.answer.CodecAnswer.ByteLenAnswer;
import dev.ringproof.spec.answer.CodecAnswer.ControlAnswer;
import dev.ringproof.spec.answer.CodecAnswer.CountAnswer;
import dev.ringproof.spec.answer.CodecAnswer.DebugLogAnswer;
import dev.ringproof.spec.answer.CodecAnswer.DebugRecordsAnswer;
import dev.ringproof.spec.answer.CodecAnswer.LoadMissAnswer;
import dev.ringproof.spec.answer.CodecAnswer.MetricsAnswer;
import dev.ringproof.spec.answer.CodecAnswer.OpcodeClassAnswer;
import dev.ringproof.spec.answer.CodecAnswer.RingAnswer;
import dev.ringproof.spec.answer.CodecAnswer.SlotBytesAnswer;
import dev.ringproof.spec.answer.CodecAnswer.WordAnswer;
import dev.ringproof.spec.answer.CodecAnswer.WordIndexAnswer;
import dev.ringproof.spec.answer.DebugEntry;
import dev.ringproof.spec.answer.MetricEntry;
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
import dev.ringproof.spec.value.Words;
import java.util.List;

/** Operations of the capability {@code codec}; none of them changes a buffer. */
final class CodecCalls {
  private CodecCalls() {}

  static void enter(CallTable table) {
    enterLengths(table);
    enterEncoders(table);
    enterControlReaders(table);
    enterOtherReaders(table);
  }

  private static void enterLengths(CallTable table) {
    table
        .reads(
            ControlByteLen.class,
            asked -> new ByteLenAnswer(ControlCodec.byteLength(asked.observableSlots())))
        .reads(
            RingByteLen.class, asked -> new ByteLenAnswer(RingCodec.byteLength(asked.slotCount())))
        .reads(
            DebugLogByteLen.class,
            asked -> new ByteLenAnswer(DebugLogCodec.byteLength(asked.recordCapacity())))
        .reads(
            SlotWordIndex.class,
            asked -> new WordIndexAnswer(RingCodec.wordIndex(asked.slot(), asked.word())));
  }

  private static void enterEncoders(CallTable table) {
    table
        .reads(EncodeControl.class, CodecCalls::encodeControl)
        .reads(
            EncodeEmptyRing.class,
            asked -> new RingAnswer(Bytes.copyOf(RingCodec.encodeEmpty(asked.slotCount()))))
        .reads(
            EncodeEmptyDebugLog.class,
            asked ->
                new DebugLogAnswer(Bytes.copyOf(DebugLogCodec.encodeEmpty(asked.recordCapacity()))))
        .reads(EncodeLoadMiss.class, CodecCalls::encodeLoadMiss);
  }

  private static ControlAnswer encodeControl(EncodeControl asked) {
    return new ControlAnswer(
        Bytes.copyOf(
            ControlCodec.encode(asked.shutdown(), asked.tenantCount(), asked.observableSlots())));
  }

  private static SlotBytesAnswer encodeLoadMiss(EncodeLoadMiss asked) {
    LoadMiss miss = new LoadMiss(asked.resourceId(), asked.prefetch());
    return new SlotBytesAnswer(Bytes.copyOf(LoadMissCodec.encode(miss)));
  }

  private static void enterControlReaders(CallTable table) {
    table
        .reads(
            ReadDoneCount.class,
            asked -> new WordAnswer(ControlReader.doneCount(asked.control().view())))
        .reads(
            ReadEpoch.class, asked -> new WordAnswer(ControlReader.epoch(asked.control().view())))
        .reads(
            ReadObservable.class,
            asked ->
                new WordAnswer(ControlReader.observable(asked.control().view(), asked.index())))
        .reads(ReadMetrics.class, asked -> metrics(ControlReader.metrics(asked.control().view())))
        .reads(
            ReadMetricsLenient.class,
            asked -> metrics(ControlReader.metricsLenient(asked.control().view())));
  }

  private static void enterOtherReaders(CallTable table) {
    table
        .reads(ReadDebugLog.class, asked -> records(DebugLogReader.read(asked.debugLog().view())))
        .reads(
            CountDoneSlots.class,
            asked -> new CountAnswer(RingCodec.countDone(asked.ring().view(), asked.itemCount())))
        .reads(DecodeLoadMiss.class, CodecCalls::loadMiss)
        .reads(ClassifyOpcode.class, asked -> classes(asked.opcode()));
  }

  private static MetricsAnswer metrics(List<OpcodeMetric> metrics) {
    return new MetricsAnswer(
        metrics.stream().map(each -> new MetricEntry(each.opcode(), each.count())).toList());
  }

  private static DebugRecordsAnswer records(List<DebugRecord> records) {
    return new DebugRecordsAnswer(records.stream().map(CodecCalls::entry).toList());
  }

  private static DebugEntry entry(DebugRecord kept) {
    return new DebugEntry(kept.formatId(), Words.of(kept.arg0(), kept.arg1(), kept.arg2()));
  }

  private static LoadMissAnswer loadMiss(DecodeLoadMiss asked) {
    return LoadMissCodec.decode(asked.ring().view(), asked.slot())
        .map(miss -> LoadMissAnswer.of(miss.resourceId(), miss.prefetch()))
        .orElse(LoadMissAnswer.NONE);
  }

  private static OpcodeClassAnswer classes(int opcode) {
    return new OpcodeClassAnswer(
        Opcodes.system(opcode),
        Opcodes.builtin(opcode),
        Opcodes.user(opcode),
        Opcodes.publishable(opcode));
  }
}
