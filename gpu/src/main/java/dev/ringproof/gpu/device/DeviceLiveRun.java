package dev.ringproof.gpu.device;

import dev.ringproof.gpu.device.Region.Column;
import dev.ringproof.host.execution.Deadline;
import dev.ringproof.host.execution.RunningKernel;
import dev.ringproof.spec.backend.BackendTimeoutException;
import dev.ringproof.spec.control.ControlLayout;
import dev.ringproof.spec.execution.PublishedSlot;
import dev.ringproof.spec.slot.SlotLayout;
import dev.ringproof.spec.value.SharedWords;
import java.time.Duration;
import java.util.List;

/**
 * A resident kernel, fed by stores into pinned memory or by copies, according to where its ring
 * lies. The host never reads and modifies a word that lanes may modify: it stores PUBLISHED, and
 * lanes alone store CLAIMED, DONE and FAULT.
 */
public final class DeviceLiveRun implements RunningKernel {
  private static final Duration REPORT_BUDGET = Duration.ofMillis(100);

  private final Device device;
  private final RunRegions regions;
  private final Placement placement;
  private final Deadline deadline;
  private int firstSent;
  private int lastSent = -1;

  /**
   * A kernel that has been launched on the ring of these regions.
   *
   * @param placement where its lanes see the ring
   * @param deadline after which no copy is waited for
   */
  public DeviceLiveRun(Device device, RunRegions regions, Placement placement, Deadline deadline) {
    this.device = device;
    this.regions = regions;
    this.placement = placement;
    this.deadline = deadline;
  }

  @Override
  public SharedWords ring() {
    return regions.ring().words();
  }

  @Override
  public void send(List<PublishedSlot> published) {
    if (placement == Placement.HOST_MAPPED || published.isEmpty()) {
      return;
    }
    firstSent = published.get(0).slot();
    lastSent = firstSent;
    int begin = 0;
    for (int next = 1; next <= published.size(); next++) {
      if (next == published.size()
          || published.get(next).slot() != published.get(next - 1).slot() + 1) {
        sendRun(published.get(begin).slot(), next - begin);
        firstSent = Math.min(firstSent, published.get(begin).slot());
        lastSent = Math.max(lastSent, published.get(next - 1).slot());
        begin = next;
      }
    }
  }

  /** Shows the whole ring to the lanes. */
  public void sendAll() {
    sendRun(0, regions.slotCount());
  }

  /** Waits until lanes say that they have executed so many slots in all, modulo 2^32. */
  public void awaitExecuted(int slots) {
    deadline.await(
        () -> {
          regions.report().download(device.copies());
          device.copies().await(deadline, "a copy of the report");
          return regions.reported().executed() == slots || stopped();
        },
        () -> "executed is not " + Integer.toUnsignedString(slots) + " " + regions.reported());
  }

  /** VIS-01. Words first, statuses after: copies of one stream are made in order. */
  private void sendRun(int slot, int count) {
    int first = slot * SlotLayout.SLOT_BYTES;
    int statusBytes = Integer.BYTES;
    regions
        .ring()
        .upload(
            new Column(
                first + statusBytes,
                SlotLayout.SLOT_BYTES - statusBytes,
                SlotLayout.SLOT_BYTES,
                count),
            device.copies());
    regions
        .ring()
        .upload(new Column(first, statusBytes, SlotLayout.SLOT_BYTES, count), device.copies());
  }

  @Override
  public void refresh() {
    if (placement == Placement.HOST_MAPPED || lastSent < firstSent) {
      return;
    }
    int first = firstSent * SlotLayout.SLOT_BYTES;
    int count = lastSent - firstSent + 1;
    regions
        .ring()
        .download(new Column(first, Integer.BYTES, SlotLayout.SLOT_BYTES, count), device.copies());
    device.copies().await(deadline, "a copy of status words");
  }

  @Override
  public boolean stopped() {
    return device.work().idle();
  }

  @Override
  public void shutDown() {
    // EXE-05; pairs with the lanes' look at SHUTDOWN. Nothing else of the host's copy is sent.
    regions.control().words().setRelease(ControlLayout.SHUTDOWN_INDEX, 1);
    regions
        .control()
        .upload(ControlLayout.SHUTDOWN_INDEX * Integer.BYTES, Integer.BYTES, device.copies());
  }

  /** The report is in the device: a copy is asked for, and an old one told if it does not come. */
  @Override
  public String progress() {
    Deadline moment = Deadline.after(REPORT_BUDGET);
    regions.report().download(device.copies());
    try {
      device.copies().await(moment, "a copy of the report");
    } catch (BackendTimeoutException silent) {
      return "device=silent";
    }
    return regions.reported().toString();
  }
}
