package dev.ringproof.host.execution;

import dev.ringproof.host.ring.ConcurrentRing;
import dev.ringproof.spec.backend.BackendTimeoutException;
import dev.ringproof.spec.execution.PublishedSlot;
import dev.ringproof.spec.opcode.Opcode;
import dev.ringproof.spec.publish.SlotItem;
import dev.ringproof.spec.refusal.RefusedException;
import dev.ringproof.spec.slot.SlotStatus;
import java.util.List;

/**
 * The host's side of a kernel that runs: publishes, waits, ends the run.
 *
 * <p>It stores payloads and PUBLISHED, loads statuses, and swaps no word, so that lanes may be
 * those of a device which has no atomics in common with its host. One thread only, and the only
 * publisher of the ring (VIS-08).
 */
public final class LiveHost {
  private final RunningKernel kernel;
  private final ConcurrentRing ring;
  private final Deadline deadline;

  /**
   * A host that waits for no slot past the deadline.
   *
   * @throws RefusedException {@code ring_length}
   */
  public LiveHost(RunningKernel kernel, Deadline deadline) {
    this.kernel = kernel;
    this.ring = new ConcurrentRing(kernel.ring());
    this.deadline = deadline;
  }

  /**
   * Serves batch after batch and then ends the run (EXE-33); ends it whatever happens on the way.
   *
   * <p>A batch that does not get done is the last one to be published.
   *
   * @return whether all batches got done
   * @throws RefusedException as {@link #publish}; {@link BatchPlan} tells beforehand
   * @throws BackendTimeoutException as {@link #awaitFinished}
   */
  public boolean serve(List<List<PublishedSlot>> batches) {
    try {
      return batches.stream().allMatch(this::serveBatch);
    } finally {
      kernel.shutDown();
    }
  }

  /**
   * Publishes a batch and waits for it.
   *
   * <p>Once a lane has run a SHUTDOWN slot the others leave behind what is PUBLISHED (EXE-05). So
   * such a slot is published when those before it have got done, and those after it when it has:
   * they then stay PUBLISHED, in every run.
   *
   * @return whether every slot of it got DONE or FAULT
   * @throws RefusedException as {@link #publish}
   * @throws BackendTimeoutException as {@link #awaitFinished}
   */
  public boolean serveBatch(List<PublishedSlot> batch) {
    boolean finished = true;
    int next = 0;
    while (next < batch.size()) {
      List<PublishedSlot> together = batch.subList(next, endOfStretch(batch, next));
      publish(together);
      finished &= awaitFinished(together);
      next += together.size();
    }
    return finished;
  }

  private static int endOfStretch(List<PublishedSlot> batch, int begin) {
    int end = begin + 1;
    while (end < batch.size() && !shutsDown(batch.get(begin)) && !shutsDown(batch.get(end))) {
      end++;
    }
    return end;
  }

  private static boolean shutsDown(PublishedSlot item) {
    return item.opcode() == Opcode.SHUTDOWN.code();
  }

  /**
   * Publishes slots one by one and shows them to the lanes, without waiting for anything.
   *
   * @throws RefusedException as {@link ConcurrentRing#publish}; the slots before that one are
   *     published, it and those after it are not
   */
  public void publish(List<PublishedSlot> items) {
    int published = 0;
    try {
      for (PublishedSlot item : items) {
        ring.publish(item.slot(), item.tenant(), new SlotItem(item.opcode(), item.args()));
        published++;
      }
    } finally {
      kernel.send(items.subList(0, published));
    }
  }

  /**
   * Waits until slots that were published last are DONE or FAULT, or the kernel has stopped.
   *
   * @return whether they are; if so, all their effects are seen (VIS-04)
   * @throws BackendTimeoutException when the deadline passes before
   */
  public boolean awaitFinished(List<PublishedSlot> items) {
    return items.stream().allMatch(item -> awaitFinished(item.slot()));
  }

  private boolean awaitFinished(int slot) {
    deadline.await(
        () -> finished(slot) || kernel.stopped(),
        () ->
            "slot="
                + Integer.toUnsignedString(slot)
                + " is neither DONE nor FAULT "
                + kernel.progress());
    // Asked again: a lane may have finished it between the two looks, as its last.
    return finished(slot);
  }

  private boolean finished(int slot) {
    if (!atEnd(slot)) {
      kernel.refresh();
    }
    return atEnd(slot);
  }

  /** VIS-04. Acquires: pairs with the lane's release of DONE or FAULT. */
  private boolean atEnd(int slot) {
    SlotStatus status = SlotStatus.of(ring.status(slot));
    return status == SlotStatus.DONE || status == SlotStatus.FAULT;
  }
}
