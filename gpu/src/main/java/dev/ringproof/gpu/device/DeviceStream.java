package dev.ringproof.gpu.device;

import dev.ringproof.gpu.execution.Deadline;
import jcuda.driver.CUresult;
import jcuda.driver.CUstream;
import jcuda.driver.CUstream_flags;
import jcuda.driver.JCudaDriver;

/** Work in order on the device. It is polled: nothing here blocks. */
final class DeviceStream {
  private final CUstream stream = new CUstream();

  DeviceStream() {
    DriverException.check(
        "cuStreamCreate",
        JCudaDriver.cuStreamCreate(stream, CUstream_flags.CU_STREAM_NON_BLOCKING));
  }

  CUstream handle() {
    return stream;
  }

  /** Whether all work so far has ended. */
  boolean idle() {
    int result = JCudaDriver.cuStreamQuery(stream);
    if (result != CUresult.CUDA_ERROR_NOT_READY) {
      DriverException.check("cuStreamQuery", result);
    }
    return result == CUresult.CUDA_SUCCESS;
  }

  void await(Deadline deadline, String what) {
    deadline.await(this::idle, () -> what + " goes on");
  }
}
