package dev.ringproof.model.backend;

import dev.ringproof.model.execution.Interpreter;
import dev.ringproof.model.execution.PersistentRun;
import dev.ringproof.spec.answer.ChangedBuffers;
import dev.ringproof.spec.answer.ExecutionAnswer.KernelAnswer;
import dev.ringproof.spec.operation.ExecutionOperation.Drain;
import dev.ringproof.spec.operation.ExecutionOperation.RunParallel;
import dev.ringproof.spec.operation.ExecutionOperation.RunPersistent;
import dev.ringproof.spec.operation.Outcome;
import dev.ringproof.spec.refusal.RefusedException;
import dev.ringproof.spec.value.Bytes;
import java.nio.ByteBuffer;
import java.util.function.Supplier;

/** Operations of the capabilities {@code drain}, {@code parallel} and {@code persistent}. */
final class ExecutionTable {
  /** Copies of what a kernel changes; the ring of a persistent run is made by the run. */
  private record Kernel(ByteBuffer control, ByteBuffer ring, ByteBuffer debugLog) {
    static Kernel over(Bytes control, Bytes ring, Bytes debugLog) {
      return new Kernel(control.toBuffer(), ring.toBuffer(), debugLog.toBuffer());
    }

    Interpreter interpreter() {
      return new Interpreter(control, ring, debugLog);
    }

    Outcome outcome(Supplier<ByteBuffer> run) {
      try {
        Bytes left = Bytes.copyOf(run.get());
        return Outcome.done(new KernelAnswer(Bytes.copyOf(control), left, Bytes.copyOf(debugLog)));
      } catch (RefusedException refused) {
        return Outcome.refused(
            refused.refusal(),
            ChangedBuffers.of(Bytes.copyOf(control), Bytes.copyOf(ring), Bytes.copyOf(debugLog)));
      }
    }
  }

  private ExecutionTable() {}

  static void addTo(OperationTable table) {
    table
        .on(Drain.class, ExecutionTable::drain)
        .on(RunParallel.class, ExecutionTable::runParallel)
        .on(RunPersistent.class, ExecutionTable::runPersistent);
  }

  private static Outcome drain(Drain it) {
    Kernel kernel = Kernel.over(it.control(), it.ring(), it.debugLog());
    return kernel.outcome(
        () -> {
          kernel.interpreter().drain(it.passes());
          return kernel.ring();
        });
  }

  private static Outcome runParallel(RunParallel it) {
    Kernel kernel = Kernel.over(it.control(), it.ring(), it.debugLog());
    return kernel.outcome(
        () -> {
          kernel.interpreter().runParallel(it.lanes(), it.passes());
          return kernel.ring();
        });
  }

  private static Outcome runPersistent(RunPersistent it) {
    Kernel kernel = Kernel.over(it.control(), Bytes.EMPTY, it.debugLog());
    return kernel.outcome(
        () -> PersistentRun.run(kernel.control(), kernel.debugLog(), it.slotCount(), it.batches()));
  }
}
