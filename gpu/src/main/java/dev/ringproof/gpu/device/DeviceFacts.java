package dev.ringproof.gpu.device;

import java.nio.charset.StandardCharsets;
import jcuda.driver.CUdevice;
import jcuda.driver.CUdevice_attribute;
import jcuda.driver.JCudaDriver;

/**
 * What the driver says of a device.
 *
 * @param name its name
 * @param driverVersion such as 12040
 * @param major of its compute capability
 * @param minor of its compute capability
 * @param multiprocessors how many
 * @param mapsHostMemory whether it reads pinned memory of the host
 * @param hostNativeAtomics attribute 86: whether host and device may both read-modify-write a word
 * @param cooperativeLaunch whether a launch can ask that all blocks be resident
 */
public record DeviceFacts(
    String name,
    int driverVersion,
    int major,
    int minor,
    int multiprocessors,
    boolean mapsHostMemory,
    boolean hostNativeAtomics,
    boolean cooperativeLaunch) {
  private static final int NAME_BYTES = 256;
  private static final int OLDEST_MAJOR = 7;

  static DeviceFacts of(CUdevice device, int driverVersion) {
    return new DeviceFacts(
        name(device),
        driverVersion,
        attribute(device, CUdevice_attribute.CU_DEVICE_ATTRIBUTE_COMPUTE_CAPABILITY_MAJOR),
        attribute(device, CUdevice_attribute.CU_DEVICE_ATTRIBUTE_COMPUTE_CAPABILITY_MINOR),
        attribute(device, CUdevice_attribute.CU_DEVICE_ATTRIBUTE_MULTIPROCESSOR_COUNT),
        attribute(device, CUdevice_attribute.CU_DEVICE_ATTRIBUTE_CAN_MAP_HOST_MEMORY) != 0,
        attribute(device, CUdevice_attribute.CU_DEVICE_ATTRIBUTE_HOST_NATIVE_ATOMIC_SUPPORTED) != 0,
        attribute(device, CUdevice_attribute.CU_DEVICE_ATTRIBUTE_COOPERATIVE_LAUNCH) != 0);
  }

  /** Throws when the kernel cannot run there. */
  void require() throws AbsentException {
    if (major < OLDEST_MAJOR) {
      throw new AbsentException(
          name + " has compute capability " + major + "." + minor + "; the kernel needs 7.0");
    }
    if (!mapsHostMemory) {
      throw new AbsentException(name + " cannot map memory of the host");
    }
  }

  /** The driver and its version, as people write it. */
  public String driver() {
    return "CUDA " + DriverLibrary.name(driverVersion);
  }

  /** One line for a report. */
  public String line() {
    return name
        + ", compute capability "
        + major
        + "."
        + minor
        + ", "
        + multiprocessors
        + " multiprocessors, host native atomics "
        + (hostNativeAtomics ? 1 : 0)
        + ", cooperative launch "
        + (cooperativeLaunch ? 1 : 0);
  }

  private static String name(CUdevice device) {
    byte[] bytes = new byte[NAME_BYTES];
    DriverCall.check("cuDeviceGetName", JCudaDriver.cuDeviceGetName(bytes, bytes.length, device));
    String padded = new String(bytes, StandardCharsets.UTF_8);
    return padded.substring(0, padded.indexOf('\0'));
  }

  private static int attribute(CUdevice device, int attribute) {
    int[] value = new int[1];
    DriverCall.check(
        "cuDeviceGetAttribute", JCudaDriver.cuDeviceGetAttribute(value, attribute, device));
    return value[0];
  }
}
