package dev.ringproof.gpu.emulator;

import dev.ringproof.spec.control.ControlLayout;
import dev.ringproof.spec.execution.PublishedSlot;
import dev.ringproof.spec.opcode.Opcode;
import dev.ringproof.spec.refusal.Refusal;
import java.util.List;
import java.util.Optional;

/** The host's side of a persistent run: publishes batch after batch, then stops the kernel. */
final class LiveHost {
  private final EmulatorRun run;
  private final LivePublisher publisher;
  private final Deadline deadline;

  LiveHost(EmulatorRun run, Deadline deadline) {
    this.run = run;
    this.publisher = new LivePublisher(run.buffers().ring());
    this.deadline = deadline;
  }

  /**
   * Publishes all batches and ends the run, whatever happens on the way.
   *
   * @return why a slot could not be published, if one could not; nothing after it was
   */
  Optional<Refusal> serve(List<List<PublishedSlot>> batches) {
    try {
      for (List<PublishedSlot> batch : batches) {
        Optional<Refusal> refusal = publish(batch);
        if (refusal.isPresent()) {
          return refusal;
        }
        awaitFinished(batch);
      }
      return Optional.empty();
    } finally {
      // Pairs with the lanes' look at SHUTDOWN.
      run.buffers().control().storeRelease(ControlLayout.SHUTDOWN_INDEX, 1);
    }
  }

  private Optional<Refusal> publish(List<PublishedSlot> batch) {
    for (int next = 0; next < batch.size(); next++) {
      PublishedSlot item = batch.get(next);
      if (item.opcode() == Opcode.SHUTDOWN.code()) {
        // Lanes leave what is still PUBLISHED behind once one of them has run it.
        awaitFinished(batch.subList(0, next));
      }
      Optional<Refusal> refusal = publisher.publish(item);
      if (refusal.isPresent()) {
        return refusal;
      }
    }
    return Optional.empty();
  }

  /** A kernel that has stopped by itself finishes nothing more and is not waited for. */
  private void awaitFinished(List<PublishedSlot> items) {
    for (PublishedSlot item : items) {
      deadline.await(
          () -> publisher.finished(item.slot()) || run.report().exit() != ExitReason.RUNNING,
          () ->
              "slot="
                  + Integer.toUnsignedString(item.slot())
                  + " is neither DONE nor FAULT "
                  + run.report());
    }
  }
}
