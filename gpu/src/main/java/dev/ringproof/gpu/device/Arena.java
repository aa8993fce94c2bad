package dev.ringproof.gpu.device;

import java.nio.ByteBuffer;
import jcuda.Pointer;
import jcuda.driver.JCudaDriver;

/**
 * Memory of one run at a time: a pinned block of the host that the device can reach, and a block of
 * the device of the same size. It grows between runs, since neither can be had while a kernel is
 * resident.
 */
public final class Arena {
  private static final int MAP_TO_DEVICE = JCudaDriver.CU_MEMHOSTALLOC_DEVICEMAP;
  private static final int LINE_BYTES = 256;

  private Pointer pinned = new Pointer();
  private Address mapped = new Address();
  private Address resident = new Address();
  private ByteBuffer host = ByteBuffer.allocateDirect(0);
  private int used;

  /** Gives everything back and makes room for so many regions of so many bytes in all. */
  public void reset(long contentBytes, int regions) {
    used = 0;
    int bytes = Math.toIntExact(contentBytes + (long) regions * LINE_BYTES);
    if (bytes > host.capacity()) {
      free();
      allocate(Integer.highestOneBit(bytes) < bytes ? roundedUp(bytes) : bytes);
    }
  }

  private static int roundedUp(int bytes) {
    int doubled = Integer.highestOneBit(bytes) << 1;
    return doubled > 0 ? doubled : bytes;
  }

  private void allocate(int bytes) {
    DriverCall.check("cuMemHostAlloc", JCudaDriver.cuMemHostAlloc(pinned, bytes, MAP_TO_DEVICE));
    DriverCall.check(
        "cuMemHostGetDevicePointer", JCudaDriver.cuMemHostGetDevicePointer(mapped, pinned, 0));
    DriverCall.check("cuMemAlloc", JCudaDriver.cuMemAlloc(resident, bytes));
    host = pinned.getByteBuffer(0, bytes);
  }

  private void free() {
    if (host.capacity() > 0) {
      DriverCall.check("cuMemFree", JCudaDriver.cuMemFree(resident));
      DriverCall.check("cuMemFreeHost", JCudaDriver.cuMemFreeHost(pinned));
      host = ByteBuffer.allocateDirect(0);
      pinned = new Pointer();
      mapped = new Address();
      resident = new Address();
    }
  }

  /** The next region, on lines of its own. */
  public Region region(int lengthBytes) {
    int offset = used;
    used += (lengthBytes + LINE_BYTES - 1) / LINE_BYTES * LINE_BYTES;
    return new Region(
        host.slice(offset, lengthBytes),
        new Region.Places(
            pinned.withByteOffset(offset),
            resident.withByteOffset(offset),
            resident.value() + offset,
            mapped.value() + offset));
  }
}
