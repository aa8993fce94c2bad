package dev.ringproof.gpu.device;

import jcuda.driver.CUresult;

/** What a call of the driver answered. Most of its errors leave the process without its device. */
final class DriverCall {
  private DriverCall() {}

  /**
   * Goes on when a call succeeded.
   *
   * @throws IllegalStateException when it did not; its message begins with {@code DEVICE_LOST} when
   *     every later call of the process will fail as well
   */
  static void check(String call, int result) {
    if (result != CUresult.CUDA_SUCCESS) {
      throw new IllegalStateException(describe(call, result));
    }
  }

  /** One line for a message. */
  static String describe(String call, int result) {
    String lost = losesDevice(result) ? "DEVICE_LOST " : "";
    return lost + call + " result=" + CUresult.stringFor(result) + " (" + result + ")";
  }

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
}
