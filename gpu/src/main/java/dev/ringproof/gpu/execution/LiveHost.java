package dev.ringproof.gpu.execution;

import dev.ringproof.spec.execution.PublishedSlot;
import dev.ringproof.spec.opcode.Opcode;
import dev.ringproof.spec.refusal.Refusal;
import java.util.List;
import java.util.Optional;

/** The host's side of a persistent run: publishes batch after batch, then stops the kernel. */
public final class LiveHost {
  private final LiveRun run;
  private final LivePublisher publisher;
  private final Deadline deadline;

  /** A host that waits for no slot past the deadline. */
  public LiveHost(LiveRun run, Deadline deadline) {
    this.run = run;
    this.publisher = new LivePublisher(run.ring());
    this.deadline = deadline;
  }

  /**
   * Publishes all batches and ends the run, whatever happens on the way.
   *
   * @return why a slot could not be published, if one could not; nothing after it was
   */
  public Optional<Refusal> serve(List<List<PublishedSlot>> batches) {
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
      run.shutDown();
    }
  }

  private Optional<Refusal> publish(List<PublishedSlot> batch) {
    int unsent = 0;
    for (int next = 0; next < batch.size(); next++) {
      PublishedSlot item = batch.get(next);
      if (item.opcode() == Opcode.SHUTDOWN.code()) {
        // Lanes leave what is still PUBLISHED behind once one of them has run it.
        run.send(batch.subList(unsent, next));
        awaitFinished(batch.subList(unsent, next));
        unsent = next;
      }
      Optional<Refusal> refusal = publisher.publish(item);
      if (refusal.isPresent()) {
        run.send(batch.subList(unsent, next));
        return refusal;
      }
    }
    run.send(batch.subList(unsent, batch.size()));
    return Optional.empty();
  }

  /** A kernel that has stopped by itself finishes nothing more and is not waited for. */
  private void awaitFinished(List<PublishedSlot> items) {
    for (PublishedSlot item : items) {
      deadline.await(
          () -> finished(item.slot()) || run.stopped(),
          () ->
              "slot="
                  + Integer.toUnsignedString(item.slot())
                  + " is neither DONE nor FAULT "
                  + run.progress());
    }
  }

  private boolean finished(int slot) {
    if (!publisher.finished(slot)) {
      run.refresh();
    }
    return publisher.finished(slot);
  }
}
