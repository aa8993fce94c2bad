package dev.ringproof.gpu.device;

import jcuda.driver.CUdeviceptr;

/** A device pointer whose number can be put into a kernel's arguments. */
final class Address extends CUdeviceptr {
  long value() {
    return getNativePointer();
  }
}
