package dev.ringproof.model.backend;

import dev.ringproof.model.execution.Interpreter;
import dev.ringproof.model.execution.PersistentRun;
import dev.ringproof.spec.operation.ExecutionOperation.Drain;
import dev.ringproof.spec.operation.ExecutionOperation.RunParallel;
import dev.ringproof.spec.operation.ExecutionOperation.RunPersistent;
import dev.ringproof.spec.operation.Outcome;
import dev.ringproof.spec.refusal.RefusedException;
import dev.ringproof.spec.value.Bytes;
import dev.ringproof.spec.value.Fields;
import java.nio.ByteBuffer;
import java.util.function.Consumer;

/** Answers the operations of the capabilities drain, parallel and persistent, on copies. */
final class ExecutionAdapter {
  private ExecutionAdapter() {}

  static void register(OperationTable table) {
    table
        .on(Drain.class, ExecutionAdapter::drain)
        .on(RunParallel.class, ExecutionAdapter::runParallel)
        .on(RunPersistent.class, ExecutionAdapter::runPersistent);
  }

  private static Outcome drain(Drain operation) {
    return interpret(
        operation.control(),
        operation.ring(),
        operation.debugLog(),
        interpreter -> interpreter.drain(operation.passes()));
  }

  private static Outcome runParallel(RunParallel operation) {
    return interpret(
        operation.control(),
        operation.ring(),
        operation.debugLog(),
        interpreter -> interpreter.runParallel(operation.lanes(), operation.passes()));
  }

  private static Outcome interpret(
      Bytes controlBytes, Bytes ringBytes, Bytes debugLogBytes, Consumer<Interpreter> run) {
    ByteBuffer control = controlBytes.toBuffer();
    ByteBuffer ring = ringBytes.toBuffer();
    ByteBuffer debugLog = debugLogBytes.toBuffer();
    try {
      run.accept(new Interpreter(control, ring, debugLog));
      return Outcome.done(buffers(control, ring, debugLog));
    } catch (RefusedException refused) {
      return Outcome.refused(refused.refusal(), buffers(control, ring, debugLog));
    }
  }

  private static Outcome runPersistent(RunPersistent operation) {
    ByteBuffer control = operation.control().toBuffer();
    ByteBuffer debugLog = operation.debugLog().toBuffer();
    try {
      ByteBuffer ring =
          PersistentRun.run(control, debugLog, operation.slotCount(), operation.batches());
      return Outcome.done(buffers(control, ring, debugLog));
    } catch (RefusedException refused) {
      return Outcome.refused(refused.refusal(), buffers(control, ByteBuffer.allocate(0), debugLog));
    }
  }

  private static Fields buffers(ByteBuffer control, ByteBuffer ring, ByteBuffer debugLog) {
    return Fields.of("control", Bytes.copyOf(control))
        .with("ring", Bytes.copyOf(ring))
        .with("debug_log", Bytes.copyOf(debugLog));
  }
}
