package dev.ringproof.gpu.device;

import dev.ringproof.host.execution.Deadline;
import dev.ringproof.spec.backend.BackendTimeoutException;
import jcuda.driver.CUresult;
import jcuda.driver.CUstream;
import jcuda.driver.CUstream_flags;
import jcuda.driver.JCudaDriver;

/** Work in order on the device. It is polled: nothing here blocks. */
public final class DeviceStream {
  private final CUstream stream = new CUstream();

  DeviceStream() {
    DriverCall.check(
        "cuStreamCreate",
        JCudaDriver.cuStreamCreate(stream, CUstream_flags.CU_STREAM_NON_BLOCKING));
  }

  CUstream handle() {
    return stream;
  }

  /** Whether all work so far has ended. */
  public boolean idle() {
    int result = JCudaDriver.cuStreamQuery(stream);
    if (result != CUresult.CUDA_ERROR_NOT_READY) {
      DriverCall.check("cuStreamQuery", result);
    }
    return result == CUresult.CUDA_SUCCESS;
  }

  /**
   * Polls until all work so far has ended.
   *
   * @throws BackendTimeoutException when the deadline passes before; {@code what} says what goes on
   */
  public void await(Deadline deadline, String what) {
    deadline.await(this::idle, () -> what + " goes on");
  }
}
