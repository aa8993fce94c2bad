package dev.ringproof.gpu.device;

import jcuda.driver.CUresult;

/** The driver refused a call. Most of its errors leave the process without its device. */
public final class DriverException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int result;

  DriverException(String call, int result) {
    super(
        (losesDevice(result) ? "DEVICE_LOST " : "")
            + call
            + " result="
            + CUresult.stringFor(result)
            + " ("
            + result
            + ")");
    this.result = result;
  }

  /** Number of the driver's error. */
  public int result() {
    return result;
  }

  /** Errors after which every later call of the process fails as well. */
  private static boolean losesDevice(int result) {
    return switch (result) {
      case CUresult.CUDA_ERROR_ECC_UNCORRECTABLE,
          CUresult.CUDA_ERROR_DEVICE_UNAVAILABLE,
          CUresult.CUDA_ERROR_ILLEGAL_ADDRESS,
          CUresult.CUDA_ERROR_LAUNCH_TIMEOUT,
          CUresult.CUDA_ERROR_LAUNCH_FAILED,
          CUresult.CUDA_ERROR_HARDWARE_STACK_ERROR,
          CUresult.CUDA_ERROR_ILLEGAL_INSTRUCTION,
          CUresult.CUDA_ERROR_MISALIGNED_ADDRESS,
          CUresult.CUDA_ERROR_UNKNOWN ->
          true;
      default -> false;
    };
  }

  /** Throws when a call did not succeed. */
  static void check(String call, int result) {
    if (result != CUresult.CUDA_SUCCESS) {
      throw new DriverException(call, result);
    }
  }
}
