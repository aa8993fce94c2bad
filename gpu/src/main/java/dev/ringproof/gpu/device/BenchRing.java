package dev.ringproof.gpu.device;

import dev.ringproof.gpu.device.RunRegions.Extent;
import dev.ringproof.gpu.execution.Deadline;
import dev.ringproof.gpu.execution.ExitReason;
import dev.ringproof.gpu.execution.LaneOrder;
import dev.ringproof.spec.control.ControlLayout;
import dev.ringproof.spec.opcode.Opcode;
import dev.ringproof.spec.slot.SlotLayout;
import dev.ringproof.spec.slot.SlotStatus;
import dev.ringproof.spec.value.Bytes;
import dev.ringproof.spec.value.LittleEndian;
import dev.ringproof.spec.value.SharedWords;
import java.nio.ByteBuffer;
import java.time.Duration;

/** A ring of NOP slots of one authorised tenant, and a live kernel on it when asked. */
final class BenchRing {
  private static final Duration LONGEST = Duration.ofMinutes(2);

  private final Device device;
  private final DeviceRun run;
  private final SharedWords words;
  private final int slots;

  BenchRing(Device device, Placement placement, int slots) {
    this(device, placement, slots, new Extent(bytes(slots), 0, Bytes.EMPTY));
  }

  /** A ring in the device with room to count in, and a row of opcodes to count by. */
  static BenchRing counted(Device device, int slots, int counterBytes, Bytes opcodes) {
    Extent extent = new Extent(bytes(slots), counterBytes, opcodes);
    return new BenchRing(device, Placement.DEVICE, slots, extent);
  }

  private BenchRing(Device device, Placement placement, int slots, Extent extent) {
    this.device = device;
    this.slots = slots;
    DeviceOptions options = new DeviceOptions(0, placement, 1, LaneOrder.SWEEPING, LONGEST);
    this.run =
        DeviceRun.begin(
            device, options, arena -> RunRegions.in(arena, control(), Bytes.EMPTY, extent));
    this.words = run.regions().ring().words();
    for (int slot = 0; slot < slots; slot++) {
      LittleEndian.put(words.memory(), index(slot) + SlotLayout.OPCODE_OFFSET, Opcode.NOP.code());
    }
  }

  private static long bytes(int slots) {
    return (long) slots * SlotLayout.SLOT_BYTES;
  }

  /** A control buffer that authorises tenant 0. */
  static Bytes control() {
    ByteBuffer control = ByteBuffer.allocate(ControlLayout.MIN_BYTES);
    LittleEndian.put(control, ControlLayout.TENANT_BASE_INDEX, ControlLayout.TENANT_MASKS_INDEX);
    LittleEndian.put(control, ControlLayout.TENANT_MASKS_INDEX, ControlLayout.TENANT_AUTHORISED);
    return Bytes.copyOf(control);
  }

  /** The same ring as a value, all of it PUBLISHED. */
  static Bytes published(int slots) {
    ByteBuffer ring = ByteBuffer.allocate(slots * SlotLayout.SLOT_BYTES);
    for (int slot = 0; slot < slots; slot++) {
      LittleEndian.put(ring, index(slot), SlotStatus.PUBLISHED.code());
      LittleEndian.put(ring, index(slot) + SlotLayout.OPCODE_OFFSET, Opcode.NOP.code());
    }
    return Bytes.copyOf(ring);
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
    return slots;
  }

  /** Publishes a slot whose other words are there already. */
  void publish(int slot) {
    words.setRelease(index(slot), SlotStatus.PUBLISHED.code());
  }

  void publishAll() {
    for (int slot = 0; slot < slots; slot++) {
      publish(slot);
    }
  }

  /** Waits for a slot by looking at nothing else, but for the kernel's life now and then. */
  void spinUntilDone(int slot) {
    int done = SlotStatus.DONE.code();
    for (int look = 1; words.getAcquire(index(slot)) != done; look++) {
      Thread.onSpinWait();
      if ((look & 0xF_FFFF) == 0 && device.work().idle()) {
        throw new IllegalStateException("the kernel ended while slot " + slot + " was PUBLISHED");
      }
    }
  }

  private static int index(int slot) {
    return slot * SlotLayout.SLOT_WORDS + SlotLayout.STATUS_OFFSET;
  }
}
