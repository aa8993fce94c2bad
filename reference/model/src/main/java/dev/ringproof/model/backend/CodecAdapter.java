package dev.ringproof.model.backend;

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
import dev.ringproof.spec.operation.CodecOperation;
import dev.ringproof.spec.operation.Operation;
import dev.ringproof.spec.operation.Outcome;
import dev.ringproof.spec.refusal.RefusedException;
import dev.ringproof.spec.value.Bytes;
import dev.ringproof.spec.value.Fields;
import dev.ringproof.spec.value.Value;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Function;

/** Operations of the capability {@code codec}; none of them changes a buffer. */
final class CodecAdapter {
  private CodecAdapter() {}

  static void register(OperationTable table) {
    registerLengths(table);
    registerEncoders(table);
    registerControlReaders(table);
    registerOtherReaders(table);
  }

  private static void registerLengths(OperationTable table) {
    on(
        table,
        CodecOperation.ControlByteLen.class,
        asked -> length(ControlCodec.byteLength(asked.observableSlots())));
    on(
        table,
        CodecOperation.RingByteLen.class,
        asked -> length(RingCodec.byteLength(asked.slotCount())));
    on(
        table,
        CodecOperation.DebugLogByteLen.class,
        asked -> length(DebugLogCodec.byteLength(asked.recordCapacity())));
    on(
        table,
        CodecOperation.SlotWordIndex.class,
        asked -> word("index", RingCodec.wordIndex(asked.slot(), asked.word())));
  }

  private static void registerEncoders(OperationTable table) {
    on(
        table,
        CodecOperation.EncodeControl.class,
        asked ->
            buffer(
                "control",
                ControlCodec.encode(
                    asked.shutdown(), asked.tenantCount(), asked.observableSlots())));
    on(
        table,
        CodecOperation.EncodeEmptyRing.class,
        asked -> buffer("ring", RingCodec.encodeEmpty(asked.slotCount())));
    on(
        table,
        CodecOperation.EncodeEmptyDebugLog.class,
        asked -> buffer("debug_log", DebugLogCodec.encodeEmpty(asked.recordCapacity())));
    on(
        table,
        CodecOperation.EncodeLoadMiss.class,
        asked ->
            buffer(
                "slot", LoadMissCodec.encode(new LoadMiss(asked.resourceId(), asked.prefetch()))));
  }

  private static void registerControlReaders(OperationTable table) {
    on(
        table,
        CodecOperation.ReadDoneCount.class,
        asked -> word("value", ControlReader.doneCount(asked.control().view())));
    on(
        table,
        CodecOperation.ReadEpoch.class,
        asked -> word("value", ControlReader.epoch(asked.control().view())));
    on(
        table,
        CodecOperation.ReadObservable.class,
        asked -> word("value", ControlReader.observable(asked.control().view(), asked.index())));
    on(
        table,
        CodecOperation.ReadMetrics.class,
        asked -> metrics(ControlReader.metrics(asked.control().view())));
    on(
        table,
        CodecOperation.ReadMetricsLenient.class,
        asked -> metrics(ControlReader.metricsLenient(asked.control().view())));
  }

  private static void registerOtherReaders(OperationTable table) {
    on(
        table,
        CodecOperation.ReadDebugLog.class,
        asked -> records(DebugLogReader.read(asked.debugLog().view())));
    on(
        table,
        CodecOperation.CountDoneSlots.class,
        asked -> word("count", RingCodec.countDone(asked.ring().view(), asked.itemCount())));
    on(table, CodecOperation.DecodeLoadMiss.class, CodecAdapter::loadMiss);
    on(table, CodecOperation.ClassifyOpcode.class, asked -> classes(asked.opcode()));
  }

  private static <T extends Operation> void on(
      OperationTable table, Class<T> type, Function<T, Fields> answer) {
    table.on(
        type,
        operation -> {
          try {
            return Outcome.done(answer.apply(operation));
          } catch (RefusedException refused) {
            return Outcome.refused(refused.refusal(), Fields.NONE);
          }
        });
  }

  private static Fields length(OptionalLong bytes) {
    return Fields.of("bytes", bytes.isPresent() ? Value.number(bytes.getAsLong()) : Value.none());
  }

  private static Fields word(String name, int word) {
    return Fields.of(name, Value.u32(word));
  }

  private static Fields buffer(String name, ByteBuffer content) {
    return Fields.of(name, Bytes.copyOf(content));
  }

  private static Fields metrics(List<OpcodeMetric> metrics) {
    return Fields.of(
        "metrics",
        Value.seq(metrics.stream().map(each -> Value.u32s(each.opcode(), each.count())).toList()));
  }

  private static Fields records(List<DebugRecord> records) {
    return Fields.of(
        "records", Value.seq(records.stream().map(CodecAdapter::debugRecord).toList()));
  }

  private static Fields debugRecord(DebugRecord kept) {
    return Fields.of("fmt_id", Value.u32(kept.formatId()))
        .with("args", Value.u32s(kept.arg0(), kept.arg1(), kept.arg2()));
  }

  private static Fields loadMiss(CodecOperation.DecodeLoadMiss asked) {
    return LoadMissCodec.decode(asked.ring().view(), asked.slot())
        .map(
            miss ->
                Fields.of("found", Value.flag(true))
                    .with("resource_id", Value.u32(miss.resourceId()))
                    .with("prefetch", Value.flag(miss.prefetch())))
        .orElse(Fields.of("found", Value.flag(false)));
  }

  private static Fields classes(int opcode) {
    return Fields.of("system", Value.flag(Opcodes.system(opcode)))
        .with("builtin", Value.flag(Opcodes.builtin(opcode)))
        .with("user", Value.flag(Opcodes.user(opcode)))
        .with("publishable", Value.flag(Opcodes.publishable(opcode)));
  }
}
