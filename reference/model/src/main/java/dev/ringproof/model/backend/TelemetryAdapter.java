package dev.ringproof.model.backend;

import dev.ringproof.host.telemetry.ControlSnapshot;
import dev.ringproof.host.telemetry.Health;
import dev.ringproof.host.telemetry.Occupancy;
import dev.ringproof.host.telemetry.OpcodeSet;
import dev.ringproof.host.telemetry.RingSnapshot;
import dev.ringproof.host.telemetry.RuntimeCounters;
import dev.ringproof.host.telemetry.SlotView;
import dev.ringproof.host.telemetry.WindowView;
import dev.ringproof.spec.control.ControlLayout;
import dev.ringproof.spec.descriptor.WindowClass;
import dev.ringproof.spec.operation.Outcome;
import dev.ringproof.spec.operation.TelemetryOperation;
import dev.ringproof.spec.refusal.RefusedException;
import dev.ringproof.spec.slot.SlotStatus;
import dev.ringproof.spec.telemetry.RingDump;
import dev.ringproof.spec.value.Bytes;
import dev.ringproof.spec.value.Fields;
import dev.ringproof.spec.value.Value;
import dev.ringproof.spec.value.Words;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Operations of the capability {@code telemetry}. */
final class TelemetryAdapter {
  private TelemetryAdapter() {}

  static void register(OperationTable table) {
    table
        .on(TelemetryOperation.DecodeControl.class, TelemetryAdapter::decodeControl)
        .on(TelemetryOperation.DecodeRing.class, TelemetryAdapter::decodeRing)
        .on(TelemetryOperation.ActiveSlots.class, TelemetryAdapter::activeSlots)
        .on(TelemetryOperation.RuntimeCounters.class, TelemetryAdapter::runtimeCounters)
        .on(TelemetryOperation.HealthSince.class, TelemetryAdapter::healthSince);
  }

  private static Outcome decodeControl(TelemetryOperation.DecodeControl asked) {
    return answer(() -> control(ControlSnapshot.of(asked.control().view())));
  }

  private static Outcome decodeRing(TelemetryOperation.DecodeRing asked) {
    return answer(() -> ring(snapshot(asked.control(), asked.ring(), asked.windowOpcodes())));
  }

  private static Outcome activeSlots(TelemetryOperation.ActiveSlots asked) {
    return answer(
        () ->
            Fields.of(
                "slots",
                Value.u32s(
                    snapshot(asked.control(), asked.ring(), asked.windowOpcodes())
                        .activeSlots(asked.opcode())
                        .toArray())));
  }

  private static Outcome runtimeCounters(TelemetryOperation.RuntimeCounters asked) {
    return answer(
        () ->
            counters(
                RuntimeCounters.of(
                    snapshot(asked.control(), asked.ring(), asked.windowOpcodes()))));
  }

  private static Outcome healthSince(TelemetryOperation.HealthSince asked) {
    return answer(
        () -> {
          RingSnapshot previous = snapshot(asked.previous());
          return health(Health.since(previous, snapshot(asked.current())));
        });
  }

  static RingSnapshot snapshot(Bytes control, Bytes ring, Words windowOpcodes) {
    return RingSnapshot.of(control.view(), ring.view(), OpcodeSet.of(windowOpcodes));
  }

  private static RingSnapshot snapshot(RingDump dump) {
    return snapshot(dump.control(), dump.ring(), dump.windowOpcodes());
  }

  /** Outcome of a computation that may be refused and changes no buffer. */
  static Outcome answer(Supplier<Fields> computation) {
    try {
      return Outcome.done(computation.get());
    } catch (RefusedException refused) {
      return Outcome.refused(refused.refusal(), Fields.NONE);
    }
  }

  private static Fields control(ControlSnapshot control) {
    return Fields.of("shutdown", Value.flag(control.shutdown()))
        .with("done_count", Value.u32(control.doneCount()))
        .with("epoch", Value.u32(control.epoch()))
        .with("metrics", metrics(control))
        .with("tenant_fairness", row(ControlLayout.TENANT_FAIRNESS_WORDS, control::tenantFairness))
        .with(
            "priority_fairness",
            row(ControlLayout.PRIORITY_FAIRNESS_WORDS, control::priorityFairness));
  }

  private static Value metrics(ControlSnapshot control) {
    return Value.seq(
        IntStream.range(0, ControlLayout.METRICS_WORDS)
            .filter(opcode -> control.metric(opcode) != 0)
            .mapToObj(opcode -> Value.u32s(opcode, control.metric(opcode)))
            .toList());
  }

  private static Value row(int count, IntUnaryOperator word) {
    return Value.u32s(IntStream.range(0, count).map(word).toArray());
  }

  private static Fields ring(RingSnapshot snapshot) {
    List<WindowView> windows =
        IntStream.range(0, snapshot.windows().size()).mapToObj(snapshot.windows()::window).toList();
    return Fields.of("control", control(snapshot.control()))
        .with("occupancy", occupancy(snapshot.occupancy()))
        .with("total_slots", Value.u32(snapshot.occupancy().totalSlots()))
        .with("queue_depth", Value.u32(snapshot.occupancy().queueDepth()))
        .with("slots", slots(snapshot))
        .with("windows", Value.seq(windows.stream().map(TelemetryAdapter::window).toList()))
        .with(
            "active_windows",
            Value.seq(
                windows.stream()
                    .filter(WindowView::active)
                    .map(window -> Value.u32s(window.ticket(), window.opcode()))
                    .toList()));
  }

  private static Fields occupancy(Occupancy occupancy) {
    Map<String, Value> counts = new LinkedHashMap<>();
    Arrays.stream(SlotStatus.values())
        .forEach(status -> counts.put(wireName(status), Value.u32(occupancy.count(status))));
    return Fields.copyOf(counts);
  }

  private static Value slots(RingSnapshot snapshot) {
    return Value.seq(
        IntStream.range(0, snapshot.slots().size())
            .mapToObj(index -> slot(snapshot.slots().slot(index)))
            .toList());
  }

  private static Fields slot(SlotView slot) {
    return Fields.copyOf(
        Map.of(
            "slot", Value.u32(slot.index()),
            "status", Value.u32(slot.rawStatus()),
            "tenant", Value.u32(slot.tenant()),
            "opcode", Value.u32(slot.opcode()),
            "args_prefix", Value.u32s(slot.arg0(), slot.arg1(), slot.arg2())));
  }

  private static Fields window(WindowView window) {
    Map<String, Value> fields = new LinkedHashMap<>();
    fields.put("ticket", Value.u32(window.ticket()));
    fields.put("opcode", Value.u32(window.opcode()));
    fields.put("tenant", Value.u32(window.tenant()));
    fields.put("required", Value.u32(window.count(WindowClass.REQUIRED)));
    fields.put("lookahead", Value.u32(window.count(WindowClass.LOOKAHEAD)));
    Arrays.stream(SlotStatus.values())
        .filter(status -> status != SlotStatus.EMPTY && status != SlotStatus.UNKNOWN)
        .forEach(status -> fields.put(wireName(status), Value.u32(window.count(status))));
    return Fields.copyOf(fields);
  }

  private static Fields counters(RuntimeCounters counters) {
    return Fields.of("total_slots", Value.u32(counters.totalSlots()))
        .with("queue_depth", Value.u32(counters.queueDepth()))
        .with("gpu_idle_slots", Value.u32(counters.gpuIdleSlots()))
        .with("gpu_idle_ppm", Value.u32(counters.gpuIdlePpm()))
        .with("frontier_density_bps", Value.u32(counters.frontierDensityBps()))
        .with("occupancy_proxy_bps", Value.u32(counters.occupancyProxyBps()))
        .with("drained_slots", Value.u32(counters.drainedSlots()))
        .with("unreclaimed_done_slots", Value.u32(counters.unreclaimedDoneSlots()))
        .with("tenant_fairness_total", Value.u64(counters.tenantFairnessTotal()))
        .with("priority_fairness_total", Value.u64(counters.priorityFairnessTotal()))
        .with("tenant_fairness_skew", Value.u32(counters.tenantFairnessSkew()))
        .with("requeue_slots", Value.u32(counters.requeueSlots()))
        .with("priority_requeue_count", Value.u64(counters.priorityRequeueCount()))
        .with("fault_slots", Value.u32(counters.faultSlots()));
  }

  private static Fields health(Health health) {
    return Fields.of("done_delta", Value.u32(health.doneDelta()))
        .with("queue_depth", Value.u32(health.queueDepth()))
        .with("fault_slots", Value.u32(health.faultSlots()))
        .with("requeue_slots", Value.u32(health.requeueSlots()))
        .with("gpu_idle_ppm", Value.u32(health.gpuIdlePpm()))
        .with("suspected_stall", Value.flag(health.suspectedStall()));
  }

  private static String wireName(SlotStatus status) {
    return status.name().toLowerCase(Locale.ROOT);
  }
}
