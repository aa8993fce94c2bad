package dev.ringproof.gpu.bench;

import dev.ringproof.gpu.device.Device;
import dev.ringproof.gpu.device.KernelArguments;
import dev.ringproof.gpu.device.Placement;
import dev.ringproof.gpu.device.Region;
import dev.ringproof.host.execution.Deadline;
import dev.ringproof.spec.value.LittleEndian;
import java.time.Duration;
import java.util.function.Consumer;

/** What no protocol can beat: a read across the bus that waits for the one before, and a copy. */
final class LimitBench {
  private static final Duration LONGEST = Duration.ofSeconds(30);
  private static final int CHAIN_BYTES = 1 << 16;
  private static final int LINE_BYTES = 128;
  private static final int STEPS = 20_000;
  private static final int COPY_BYTES = 1 << 26;
  private static final int COPIES = 8;

  private final Device device;
  private final BenchReport report;

  LimitBench(Device device, BenchReport report) {
    this.device = device;
    this.report = report;
  }

  void measure() {
    chase(Placement.HOST_MAPPED, "host_read_nanos");
    chase(Placement.DEVICE, "device_read_nanos");
    copy("upload_gigabytes_a_second", region -> region.upload(device.copies()));
    copy("download_gigabytes_a_second", region -> region.download(device.copies()));
  }

  /** Each word names the next one, a line further, round and round. */
  private void chase(Placement placement, String name) {
    Deadline deadline = Deadline.after(LONGEST);
    device.arena().reset(CHAIN_BYTES + Long.BYTES, 2);
    Region chain = device.arena().region(CHAIN_BYTES);
    Region nanos = device.arena().region(Long.BYTES);
    for (int at = 0; at < CHAIN_BYTES; at += LINE_BYTES) {
      int next = (at + LINE_BYTES) % CHAIN_BYTES;
      LittleEndian.put(chain.words().memory(), at / Integer.BYTES, next / Integer.BYTES);
    }
    chain.upload(device.work());
    KernelArguments arguments =
        new KernelArguments()
            .longWord(chain.address(placement))
            .word(STEPS)
            .longWord(nanos.address(Placement.DEVICE));
    device.chase().launch(1, arguments, device.work());
    nanos.download(device.work());
    device.work().await(deadline, "a chain of reads");
    long total =
        Integer.toUnsignedLong(LittleEndian.get(nanos.words().memory(), 0))
            | (long) LittleEndian.get(nanos.words().memory(), 1) << Integer.SIZE;
    report.number(name, total / (double) STEPS);
  }

  private void copy(String name, Consumer<Region> start) {
    Deadline deadline = Deadline.after(LONGEST);
    device.arena().reset(COPY_BYTES, 1);
    Region block = device.arena().region(COPY_BYTES);
    start.accept(block);
    device.copies().await(deadline, "a copy");
    long begin = System.nanoTime();
    for (int copy = 0; copy < COPIES; copy++) {
      start.accept(block);
    }
    device.copies().await(deadline, "copies");
    report.number(name, COPIES * (double) COPY_BYTES / (System.nanoTime() - begin));
  }
}
