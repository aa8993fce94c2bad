package dev.ringproof.cli.concurrent;

import dev.ringproof.host.ring.ConcurrentRing;
import dev.ringproof.spec.control.ControlLayout;
import dev.ringproof.spec.execution.PublishedSlot;
import dev.ringproof.spec.opcode.Opcode;
import dev.ringproof.spec.publish.SlotItem;
import dev.ringproof.spec.slot.SlotStatus;
import java.util.List;

/** The host's side of a persistent run: publishes batch after batch, then stops the kernel. */
final class LiveHost {
  private final KernelMemory memory;
  private final ConcurrentRing ring;
  private final LiveKernel kernel;

  LiveHost(KernelMemory memory, LiveKernel kernel) {
    this.memory = memory;
    this.ring = new ConcurrentRing(memory.ring());
    this.kernel = kernel;
  }

  /** Publishes until a batch does not get done, or all are; ends the kernel in any case. */
  void serve(List<List<PublishedSlot>> batches) {
    try {
      for (List<PublishedSlot> batch : batches) {
        if (!served(batch)) {
          return;
        }
      }
    } finally {
      // Pairs with the lanes' look at SHUTDOWN.
      memory.control().setVolatile(ControlLayout.SHUTDOWN_INDEX, 1);
    }
  }

  /** Once a lane has run SHUTDOWN the others leave behind what is PUBLISHED: it runs alone. */
  private boolean served(List<PublishedSlot> batch) {
    for (int next = 0; next < batch.size(); next++) {
      boolean shutdown = batch.get(next).opcode() == Opcode.SHUTDOWN.code();
      if (shutdown) {
        awaitFinished(batch.subList(0, next));
      }
      publish(batch.get(next));
      if (shutdown) {
        awaitFinished(batch.subList(next, next + 1));
      }
    }
    return awaitFinished(batch);
  }

  private void publish(PublishedSlot item) {
    ring.publish(item.slot(), item.tenant(), new SlotItem(item.opcode(), item.args()));
  }

  /** Waits until the slots are DONE or FAULT, or never will be; whether they are. */
  private boolean awaitFinished(List<PublishedSlot> items) {
    LiveKernel.Watch watch = kernel.watch();
    while (!items.stream().allMatch(this::finished)) {
      if (kernel.ended() || watch.nothingLeft()) {
        return items.stream().allMatch(this::finished);
      }
      Thread.yield();
    }
    return true;
  }

  private boolean finished(PublishedSlot item) {
    // Acquires: pairs with the lane's store of the status, so that its effects are there.
    SlotStatus status = SlotStatus.of(ring.status(item.slot()));
    return status == SlotStatus.DONE || status == SlotStatus.FAULT;
  }
}
