package dev.ringproof.gpu.bench;

import dev.ringproof.gpu.device.Device;
import dev.ringproof.gpu.device.DeviceLiveRun;
import dev.ringproof.gpu.device.DeviceOptions;
import dev.ringproof.gpu.device.DeviceRun;
import dev.ringproof.gpu.device.KernelArguments;
import dev.ringproof.gpu.device.Placement;
import dev.ringproof.gpu.device.RunRegions;
import dev.ringproof.gpu.device.RunRegions.Extent;
import dev.ringproof.gpu.execution.ExitReason;
import dev.ringproof.gpu.execution.LaneOrder;
import dev.ringproof.host.control.ControlCodec;
import dev.ringproof.host.execution.Deadline;
import dev.ringproof.host.ring.ConcurrentRing;
import dev.ringproof.spec.opcode.Opcode;
import dev.ringproof.spec.publish.SlotItem;
import dev.ringproof.spec.slot.SlotLayout;
import dev.ringproof.spec.slot.SlotStatus;
import dev.ringproof.spec.value.Bytes;
import dev.ringproof.spec.value.Words;
import java.time.Duration;

/**
 * A ring of NOP slots of one authorised tenant, and a live kernel on it when asked. They are
 * published and looked at as a host program does it: by the library.
 */
final class BenchRing {
  private static final Duration LONGEST = Duration.ofMinutes(2);
  private static final int TENANT = 0;
  private static final SlotItem NOP = new SlotItem(Opcode.NOP.code(), Words.EMPTY);

  private final Device device;
  private final DeviceRun run;
  private final ConcurrentRing ring;

  BenchRing(Device device, Placement placement, int slots) {
    this(device, placement, new Extent(bytes(slots), 0, Bytes.EMPTY));
  }

  /** A ring in the device with room to count in, and a row of opcodes to count by. */
  static BenchRing counted(Device device, int slots, int counterBytes, Bytes opcodes) {
    Extent extent = new Extent(bytes(slots), counterBytes, opcodes);
    return new BenchRing(device, Placement.DEVICE, extent);
  }

  private BenchRing(Device device, Placement placement, Extent extent) {
    this.device = device;
    DeviceOptions options = new DeviceOptions(0, placement, 1, LaneOrder.SWEEPING, LONGEST);
    this.run =
        DeviceRun.begin(
            device, options, arena -> RunRegions.in(arena, control(), Bytes.EMPTY, extent));
    this.ring = new ConcurrentRing(run.regions().ring().words());
  }

  private static long bytes(int slots) {
    return (long) slots * SlotLayout.SLOT_BYTES;
  }

  /** A control buffer that authorises tenant 0. */
  static Bytes control() {
    return Bytes.copyOf(ControlCodec.encode(false, 1, 0));
  }

  /** Starts lanes that stay; they end by themselves after as long as a measurement may take. */
  void startKernel(int lanes, LaneOrder order) {
    run.upload();
    long nanos = LONGEST.toNanos();
    KernelArguments arguments =
        run.arguments().word(lanes).word(order.code()).longWord(nanos).longWord(nanos);
    run.launchResident(device.persistent(), lanes, arguments);
  }

  void stopKernel() {
    live().shutDown();
    run.end(ExitReason.SHUTDOWN);
  }

  DeviceRun run() {
    return run;
  }

  DeviceLiveRun live() {
    return new DeviceLiveRun(device, run.regions(), Placement.DEVICE, deadline());
  }

  Deadline deadline() {
    return Deadline.after(LONGEST);
  }

  int slots() {
    return ring.slots();
  }

  void publish(int slot) {
    ring.publish(slot, TENANT, NOP);
  }

  void publishAll() {
    publishAll(ring);
  }

  /** Publishes every slot of a ring, each EMPTY or DONE. */
  static void publishAll(ConcurrentRing ring) {
    for (int slot = 0; slot < ring.slots(); slot++) {
      ring.publish(slot, TENANT, NOP);
    }
  }

  /** Waits for a slot by looking at nothing else, but for the kernel's life now and then. */
  void spinUntilDone(int slot) {
    int done = SlotStatus.DONE.code();
    for (int look = 1; ring.status(slot) != done; look++) {
      Thread.onSpinWait();
      if ((look & 0xF_FFFF) == 0 && device.work().idle()) {
        throw new IllegalStateException("the kernel ended while slot " + slot + " was PUBLISHED");
      }
    }
  }
}
