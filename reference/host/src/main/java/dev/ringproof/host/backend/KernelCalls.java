package dev.ringproof.host.backend;

import dev.ringproof.host.execution.BatchPlan;
import dev.ringproof.host.execution.Deadline;
import dev.ringproof.host.execution.KernelMemory;
import dev.ringproof.host.execution.KernelWords;
import dev.ringproof.host.execution.LiveHost;
import dev.ringproof.host.execution.PassKernel;
import dev.ringproof.host.execution.StartCheck;
import dev.ringproof.host.execution.ThreadKernel;
import dev.ringproof.spec.answer.ChangedBuffers;
import dev.ringproof.spec.answer.ExecutionAnswer.KernelAnswer;
import dev.ringproof.spec.operation.ExecutionOperation.Drain;
import dev.ringproof.spec.operation.ExecutionOperation.RunParallel;
import dev.ringproof.spec.operation.ExecutionOperation.RunPersistent;
import dev.ringproof.spec.operation.Outcome;
import dev.ringproof.spec.refusal.Refusal;
import dev.ringproof.spec.slot.SlotLayout;
import dev.ringproof.spec.value.Bytes;
import dev.ringproof.spec.value.SharedWords;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * Operations of the capabilities {@code drain}, {@code parallel} and {@code persistent}.
 *
 * @param threads where lanes run
 * @param wrapper what lanes reach control words through
 */
record KernelCalls(ExecutorService threads, UnaryOperator<KernelWords> wrapper) {
  private static final int PERSISTENT_LANES = 3;
  private static final Duration PERSISTENT_BUDGET = Duration.ofMinutes(1);

  void enter(CallTable table) {
    table
        .on(Drain.class, this::drain)
        .on(RunParallel.class, this::runParallel)
        .on(RunPersistent.class, this::runPersistent);
  }

  private Outcome drain(Drain asked) {
    return toEnd(
        new Buffers(asked.control(), asked.ring(), asked.debugLog()),
        kernel -> kernel.drain(asked.passes()));
  }

  private Outcome runParallel(RunParallel asked) {
    return toEnd(
        new Buffers(asked.control(), asked.ring(), asked.debugLog()),
        kernel -> kernel.runParallel(asked.lanes(), asked.passes(), threads));
  }

  private Outcome toEnd(Buffers given, Consumer<PassKernel> run) {
    Optional<Refusal> unfit =
        StartCheck.buffers(
            given.control().length(), given.ring().length(), given.debugLog().length());
    if (unfit.isPresent()) {
      return given.refused(unfit.get());
    }
    Shared shared = given.copy();
    run.accept(new PassKernel(shared.memory(wrapper)));
    return shared.done();
  }

  private Outcome runPersistent(RunPersistent asked) {
    Optional<Refusal> unfit =
        StartCheck.freshRing(asked.control().length(), asked.slotCount(), asked.debugLog().length())
            .or(() -> BatchPlan.refusal(asked.slotCount(), asked.batches()));
    if (unfit.isPresent()) {
      return new Buffers(asked.control(), Bytes.EMPTY, asked.debugLog()).refused(unfit.get());
    }
    Shared shared =
        new Shared(
            SharedWords.copyOf(asked.control()),
            SharedWords.allocate(asked.slotCount() * SlotLayout.SLOT_BYTES),
            SharedWords.copyOf(asked.debugLog()));
    ThreadKernel kernel = ThreadKernel.start(shared.memory(wrapper), PERSISTENT_LANES, threads);
    new LiveHost(kernel, Deadline.after(PERSISTENT_BUDGET)).serve(asked.batches());
    kernel.awaitEnd();
    return shared.done();
  }

  /** The buffers of an operation. */
  private record Buffers(Bytes control, Bytes ring, Bytes debugLog) {
    Shared copy() {
      return new Shared(
          SharedWords.copyOf(control), SharedWords.copyOf(ring), SharedWords.copyOf(debugLog));
    }

    Outcome refused(Refusal refusal) {
      return Outcome.refused(refusal, ChangedBuffers.of(control, ring, debugLog));
    }
  }

  /** Their copies, which lanes change. */
  private record Shared(SharedWords control, SharedWords ring, SharedWords debugLog) {
    KernelMemory memory(UnaryOperator<KernelWords> wrapper) {
      return new KernelMemory(
          wrapper.apply(KernelWords.over(control)), ring, KernelWords.over(debugLog));
    }

    /** Once nobody changes them any more. */
    Outcome done() {
      return Outcome.done(
          new KernelAnswer(
              Bytes.copyOf(control.memory()),
              Bytes.copyOf(ring.memory()),
              Bytes.copyOf(debugLog.memory())));
    }
  }
}
