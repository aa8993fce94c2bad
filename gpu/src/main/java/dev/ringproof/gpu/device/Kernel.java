package dev.ringproof.gpu.device;

import jcuda.driver.CUfunction;
import jcuda.driver.JCudaDriver;

/**
 * An entry point of the kernel.
 *
 * @param function the driver's handle
 * @param blockThreads threads of a block
 */
public record Kernel(CUfunction function, int blockThreads) {
  /** Starts so many threads, rounded up to blocks; the kernel lets the rest leave. */
  public void launch(int threads, KernelArguments arguments, DeviceStream stream) {
    DriverCall.check(
        "cuLaunchKernel",
        JCudaDriver.cuLaunchKernel(
            function,
            blocks(threads),
            1,
            1,
            blockThreads,
            1,
            1,
            0,
            stream.handle(),
            arguments.pointer(),
            null));
  }

  /** The same, or an error where not all of them can be resident at once. */
  void launchResident(int threads, KernelArguments arguments, DeviceStream stream) {
    DriverCall.check(
        "cuLaunchCooperativeKernel",
        JCudaDriver.cuLaunchCooperativeKernel(
            function,
            blocks(threads),
            1,
            1,
            blockThreads,
            1,
            1,
            0,
            stream.handle(),
            arguments.pointer()));
  }

  int residentThreads(int multiprocessors) {
    int[] blocks = new int[1];
    DriverCall.check(
        "cuOccupancyMaxActiveBlocksPerMultiprocessor",
        JCudaDriver.cuOccupancyMaxActiveBlocksPerMultiprocessor(blocks, function, blockThreads, 0));
    return Math.multiplyExact(Math.multiplyExact(blocks[0], multiprocessors), blockThreads);
  }

  private int blocks(int threads) {
    return (threads + blockThreads - 1) / blockThreads;
  }
}
