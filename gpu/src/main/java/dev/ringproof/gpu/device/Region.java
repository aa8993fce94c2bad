package dev.ringproof.gpu.device;

import dev.ringproof.spec.value.Bytes;
import dev.ringproof.spec.value.SharedWords;
import java.nio.ByteBuffer;
import jcuda.Pointer;
import jcuda.driver.CUDA_MEMCPY2D;
import jcuda.driver.CUdeviceptr;
import jcuda.driver.CUmemorytype;
import jcuda.driver.JCudaDriver;

/** The same stretch of an arena on both sides. Copies only start here; their stream is polled. */
public final class Region {
  private final SharedWords words;
  private final int lengthBytes;
  private final Pointer pinned;
  private final CUdeviceptr resident;
  private final long residentAddress;
  private final long mappedAddress;

  Region(ByteBuffer host, Places places) {
    this.words = SharedWords.over(host);
    this.lengthBytes = host.limit();
    this.pinned = places.pinned;
    this.resident = places.resident;
    this.residentAddress = places.residentAddress;
    this.mappedAddress = places.mappedAddress;
  }

  /**
   * Where the driver and a kernel find a region.
   *
   * @param pinned the host's side, for the driver
   * @param resident the device's side, for the driver
   * @param residentAddress the device's side, for a kernel
   * @param mappedAddress the host's side, for a kernel
   */
  record Places(Pointer pinned, CUdeviceptr resident, long residentAddress, long mappedAddress) {}

  /** The host's side. */
  public SharedWords words() {
    return words;
  }

  /** Bytes of either side. */
  public int lengthBytes() {
    return lengthBytes;
  }

  /** Number by which a kernel reaches the device's side, or the host's if it is mapped. */
  public long address(Placement placement) {
    return placement == Placement.DEVICE ? residentAddress : mappedAddress;
  }

  /** Fills the host's side. */
  void fill(Bytes content) {
    words.memory().put(0, content.view(), 0, content.length());
  }

  /** Fills the host's side with zeros. */
  void clear() {
    for (int word = 0; word < words.length(); word++) {
      words.memory().putInt(word * Integer.BYTES, 0);
    }
  }

  /** Starts a copy of all of it to the device. */
  public void upload(DeviceStream stream) {
    copyUp(0, lengthBytes, stream);
  }

  void upload(int offsetBytes, int bytes, DeviceStream stream) {
    copyUp(offsetBytes, bytes, stream);
  }

  private void copyUp(int offsetBytes, int bytes, DeviceStream stream) {
    if (bytes > 0) {
      DriverCall.check(
          "cuMemcpyHtoDAsync",
          JCudaDriver.cuMemcpyHtoDAsync(
              resident.withByteOffset(offsetBytes),
              pinned.withByteOffset(offsetBytes),
              bytes,
              stream.handle()));
    }
  }

  /** Starts a copy of all of it from the device. */
  public void download(DeviceStream stream) {
    download(lengthBytes, stream);
  }

  /** Downloads so many bytes from the first on. */
  void download(int bytes, DeviceStream stream) {
    if (bytes > 0) {
      DriverCall.check(
          "cuMemcpyDtoHAsync",
          JCudaDriver.cuMemcpyDtoHAsync(pinned, resident, bytes, stream.handle()));
    }
  }

  /** Uploads one column of rows. */
  void upload(Column column, DeviceStream stream) {
    CUDA_MEMCPY2D copy = column.copy();
    copy.srcMemoryType = CUmemorytype.CU_MEMORYTYPE_HOST;
    copy.srcHost = pinned.withByteOffset(column.offsetBytes());
    copy.dstMemoryType = CUmemorytype.CU_MEMORYTYPE_DEVICE;
    copy.dstDevice = resident.withByteOffset(column.offsetBytes());
    DriverCall.check("cuMemcpy2DAsync", JCudaDriver.cuMemcpy2DAsync(copy, stream.handle()));
  }

  /** Downloads one column of rows. */
  void download(Column column, DeviceStream stream) {
    CUDA_MEMCPY2D copy = column.copy();
    copy.srcMemoryType = CUmemorytype.CU_MEMORYTYPE_DEVICE;
    copy.srcDevice = resident.withByteOffset(column.offsetBytes());
    copy.dstMemoryType = CUmemorytype.CU_MEMORYTYPE_HOST;
    copy.dstHost = pinned.withByteOffset(column.offsetBytes());
    DriverCall.check("cuMemcpy2DAsync", JCudaDriver.cuMemcpy2DAsync(copy, stream.handle()));
  }

  /**
   * A few bytes of each of several rows that follow one another.
   *
   * @param offsetBytes where the first row has them
   * @param widthBytes how many
   * @param pitchBytes from row to row
   * @param rows how many rows
   */
  record Column(int offsetBytes, int widthBytes, int pitchBytes, int rows) {
    private CUDA_MEMCPY2D copy() {
      CUDA_MEMCPY2D copy = new CUDA_MEMCPY2D();
      copy.srcPitch = pitchBytes;
      copy.dstPitch = pitchBytes;
      copy.WidthInBytes = widthBytes;
      copy.Height = rows;
      return copy;
    }
  }
}
