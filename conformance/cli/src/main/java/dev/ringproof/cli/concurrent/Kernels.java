package dev.ringproof.cli.concurrent;

import dev.ringproof.model.execution.Memory;
import dev.ringproof.model.execution.PersistentRun;
import dev.ringproof.spec.operation.ExecutionOperation;
import dev.ringproof.spec.operation.ExecutionOperation.Drain;
import dev.ringproof.spec.operation.ExecutionOperation.RunParallel;
import dev.ringproof.spec.operation.ExecutionOperation.RunPersistent;
import dev.ringproof.spec.operation.Outcome;
import dev.ringproof.spec.refusal.RefusedException;
import dev.ringproof.spec.slot.SlotLayout;
import dev.ringproof.spec.value.Bytes;
import dev.ringproof.spec.value.SharedWords;
import java.util.concurrent.ExecutorService;

/** Starts kernels whose lanes are threads. */
final class Kernels {
  private static final int PERSISTENT_LANES = 3;

  private final ExecutorService threads;

  Kernels(ExecutorService threads) {
    this.threads = threads;
  }

  Outcome run(ExecutionOperation asked) {
    if (asked instanceof Drain drain) {
      return toEnd(drain.control(), drain.ring(), drain.debugLog(), 1, drain.passes());
    }
    if (asked instanceof RunParallel parallel) {
      return toEnd(
          parallel.control(),
          parallel.ring(),
          parallel.debugLog(),
          parallel.lanes(),
          parallel.passes());
    }
    return persistent((RunPersistent) asked);
  }

  private Outcome toEnd(Bytes control, Bytes ring, Bytes debugLog, int lanes, int passes) {
    try {
      Memory.over(control.view(), ring.view(), debugLog.view());
    } catch (RefusedException refused) {
      return Outcome.refused(refused.refusal(), KernelMemory.fields(control, ring, debugLog));
    }
    KernelMemory memory = KernelMemory.copyOf(control, ring, debugLog);
    new Passes(memory.forLanes(), passes).run(lanes, threads);
    return Outcome.done(memory.fields());
  }

  private Outcome persistent(RunPersistent asked) {
    try {
      PersistentRun.check(
          asked.control().view(), asked.debugLog().view(), asked.slotCount(), asked.batches());
    } catch (RefusedException refused) {
      return Outcome.refused(
          refused.refusal(), KernelMemory.fields(asked.control(), Bytes.EMPTY, asked.debugLog()));
    }
    KernelMemory memory =
        new KernelMemory(
            SharedWords.copyOf(asked.control()),
            SharedWords.allocate(asked.slotCount() * SlotLayout.SLOT_BYTES),
            SharedWords.copyOf(asked.debugLog()));
    LiveKernel kernel = LiveKernel.start(memory.forLanes(), PERSISTENT_LANES, threads);
    new LiveHost(memory, kernel).serve(asked.batches());
    kernel.awaitEnd();
    return Outcome.done(memory.fields());
  }
}
