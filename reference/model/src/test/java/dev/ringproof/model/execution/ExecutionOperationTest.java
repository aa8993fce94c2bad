package dev.ringproof.model.execution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ringproof.model.backend.ReferenceBackend;
import dev.ringproof.spec.answer.ChangedBuffers;
import dev.ringproof.spec.answer.ExecutionAnswer.KernelAnswer;
import dev.ringproof.spec.execution.PublishedSlot;
import dev.ringproof.spec.operation.Capability;
import dev.ringproof.spec.operation.ExecutionOperation.Drain;
import dev.ringproof.spec.operation.ExecutionOperation.RunParallel;
import dev.ringproof.spec.operation.ExecutionOperation.RunPersistent;
import dev.ringproof.spec.operation.Outcome;
import dev.ringproof.spec.refusal.BufferName;
import dev.ringproof.spec.refusal.Refusal;
import dev.ringproof.spec.value.Bytes;
import dev.ringproof.spec.value.Words;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ExecutionOperationTest {
  private static final Bytes LOG = Bytes.of(new byte[4]);
  private static final Bytes ODD_LOG = Bytes.of(new byte[3]);

  private final ReferenceBackend backend = new ReferenceBackend();
  private final Kernel kernel = new Kernel(0, 1, 1).publish(0, 0);
  private final Bytes control = Bytes.copyOf(kernel.control);
  private final Bytes ring = Bytes.copyOf(kernel.ring);

  private KernelAnswer drained() {
    kernel.drain();
    return new KernelAnswer(Bytes.copyOf(kernel.control), Bytes.copyOf(kernel.ring), LOG);
  }

  private static Outcome misaligned(ChangedBuffers buffers) {
    return Outcome.refused(Refusal.misaligned(BufferName.DEBUG_LOG, 3), buffers);
  }

  @Test
  void all_three_capabilities_are_offered() {
    Set<Capability> execution =
        Set.of(Capability.DRAIN, Capability.PARALLEL, Capability.PERSISTENT);
    assertTrue(backend.capabilities().containsAll(execution));
  }

  @Test
  void drain_returns_every_buffer() {
    assertEquals(Outcome.done(drained()), backend.apply(new Drain(control, ring, LOG, 1)));
  }

  @Test
  void refused_drain_returns_every_buffer_too() {
    Outcome outcome = backend.apply(new Drain(control, ring, ODD_LOG, 1));
    assertEquals(misaligned(ChangedBuffers.of(control, ring, ODD_LOG)), outcome);
  }

  @Test
  void parallel_run_returns_every_buffer() {
    Outcome outcome = backend.apply(new RunParallel(control, ring, LOG, 1, 8));
    assertEquals(Outcome.done(drained()), outcome);
  }

  @Test
  void parallel_run_without_lanes_changes_nothing() {
    Outcome outcome = backend.apply(new RunParallel(control, ring, LOG, 1, 0));
    assertEquals(Outcome.done(new KernelAnswer(control, ring, LOG)), outcome);
  }

  @Test
  void persistent_run_returns_the_ring_that_it_made() {
    List<PublishedSlot> batch = List.of(new PublishedSlot(0, 1, 0, Words.EMPTY));
    Outcome outcome = backend.apply(new RunPersistent(control, LOG, 1, List.of(batch)));
    kernel.drain().with(0, 1);
    assertEquals(Outcome.done(drained()), outcome);
  }

  @Test
  void refused_persistent_run_returns_no_ring() {
    Outcome outcome = backend.apply(new RunPersistent(control, ODD_LOG, 1, List.of()));
    assertEquals(misaligned(ChangedBuffers.of(control, Bytes.EMPTY, ODD_LOG)), outcome);
  }
}
