package dev.ringproof.gpu.device;

import dev.ringproof.host.execution.Deadline;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Arrays;
import jcuda.Pointer;
import jcuda.driver.CUcontext;
import jcuda.driver.CUctx_flags;
import jcuda.driver.CUdevice;
import jcuda.driver.CUfunction;
import jcuda.driver.CUmodule;
import jcuda.driver.CUresult;
import jcuda.driver.JCudaDriver;

/**
 * A device with the kernel on it, and everything made that a run needs: nothing can be made while a
 * kernel is resident. For one thread at a time; {@link #enter()} comes first on each.
 */
public final class Device {
  private static final String PTX = "/dev/ringproof/gpu/ringproof.ptx";
  private static final int BLOCK_LANES = 32;

  private final DeviceFacts facts;
  private final CUcontext context;
  private final Kernel drain;
  private final Kernel parallel;
  private final Kernel persistent;
  private final Kernel sketch;
  private final Kernel count;
  private final Kernel chase;
  private final DeviceStream work;
  private final DeviceStream copies;
  private final Arena arena = new Arena();

  private Device(DeviceFacts facts, CUcontext context, CUmodule module) {
    this.facts = facts;
    this.context = context;
    this.drain = new Kernel(function(module, "drain"), 1);
    this.parallel = new Kernel(function(module, "run_parallel"), BLOCK_LANES);
    this.persistent = new Kernel(function(module, "run_persistent"), BLOCK_LANES);
    this.sketch = new Kernel(function(module, "sketch_ring"), BLOCK_LANES);
    this.count = new Kernel(function(module, "count_ring"), BLOCK_LANES);
    this.chase = new Kernel(function(module, "chase"), 1);
    this.work = new DeviceStream();
    this.copies = new DeviceStream();
  }

  /**
   * Takes a device.
   *
   * @throws AbsentException when there is none to take
   */
  public static Device open(int ordinal) throws AbsentException {
    int driver = DriverLibrary.start();
    try {
      CUdevice handle = device(ordinal);
      DeviceFacts facts = DeviceFacts.of(handle, driver);
      facts.require();
      CUcontext context = new CUcontext();
      DriverCall.check(
          "cuCtxCreate", JCudaDriver.cuCtxCreate(context, CUctx_flags.CU_CTX_SCHED_AUTO, handle));
      return new Device(facts, context, module(facts));
    } catch (IllegalStateException refused) {
      throw new AbsentException(refused.getMessage());
    }
  }

  private static CUdevice device(int ordinal) throws AbsentException {
    int[] count = new int[1];
    DriverCall.check("cuDeviceGetCount", JCudaDriver.cuDeviceGetCount(count));
    if (ordinal >= count[0]) {
      throw new AbsentException("device " + ordinal + " of " + count[0] + ": there is no such one");
    }
    CUdevice device = new CUdevice();
    DriverCall.check("cuDeviceGet", JCudaDriver.cuDeviceGet(device, ordinal));
    return device;
  }

  private static CUmodule module(DeviceFacts facts) throws AbsentException {
    CUmodule module = new CUmodule();
    int result =
        JCudaDriver.cuModuleLoadDataEx(module, Pointer.to(ptx()), 0, new int[0], new Pointer());
    if (result != CUresult.CUDA_SUCCESS) {
      throw new AbsentException(
          "the driver (CUDA "
              + DriverLibrary.name(facts.driverVersion())
              + ") refuses the kernel's PTX: "
              + DriverCall.describe("cuModuleLoadDataEx", result));
    }
    return module;
  }

  /** The text with the zero byte that ends it. */
  private static byte[] ptx() {
    try (InputStream text = Device.class.getResourceAsStream(PTX)) {
      byte[] bytes = text.readAllBytes();
      return Arrays.copyOf(bytes, bytes.length + 1);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static CUfunction function(CUmodule module, String name) {
    CUfunction function = new CUfunction();
    DriverCall.check(
        "cuModuleGetFunction " + name, JCudaDriver.cuModuleGetFunction(function, module, name));
    return function;
  }

  /** What the driver says of it. */
  public DeviceFacts facts() {
    return facts;
  }

  Kernel drain() {
    return drain;
  }

  /** Entry point of parallel runs: one pass of so many lanes. */
  public Kernel parallel() {
    return parallel;
  }

  /** Entry point of lanes that stay. */
  public Kernel persistent() {
    return persistent;
  }

  Kernel sketch() {
    return sketch;
  }

  Kernel count() {
    return count;
  }

  /** Entry point of a chain of dependent reads. */
  public Kernel chase() {
    return chase;
  }

  /** Stream of kernels. */
  public DeviceStream work() {
    return work;
  }

  /** Stream of copies that go on while a kernel is resident. */
  public DeviceStream copies() {
    return copies;
  }

  /** Memory of the run that goes on. */
  public Arena arena() {
    return arena;
  }

  /** Lanes of the persistent kernel that can be resident at once. */
  public int residentLanes() {
    return persistent.residentThreads(facts.multiprocessors());
  }

  /** Makes the device this thread's. */
  public void enter() {
    DriverCall.check("cuCtxSetCurrent", JCudaDriver.cuCtxSetCurrent(context));
  }

  /**
   * Gives the device back, unless a kernel is still on it: then only the end of the process can.
   */
  public void close(Duration longest) {
    enter();
    work.await(Deadline.after(longest), "the last kernel");
    DriverCall.check("cuCtxDestroy", JCudaDriver.cuCtxDestroy(context));
  }
}
