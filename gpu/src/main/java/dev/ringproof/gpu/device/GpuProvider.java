package dev.ringproof.gpu.device;

import dev.ringproof.spec.backend.BackendProvider;
import dev.ringproof.spec.backend.OwnProcess;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Offers a device under the name {@code gpu}.
 *
 * <p>It asks for a process of its own: a driver that lacks a function ends the process, a lost
 * device stays lost in it, and a kernel that hangs ends only with it. There, modules are loaded
 * before they are run: loading one while a kernel is resident would wait for that kernel.
 */
public final class GpuProvider implements BackendProvider {
  @Override
  public String name() {
    return "gpu";
  }

  @Override
  public Optional<OwnProcess> ownProcess() {
    return Optional.of(new OwnProcess(Map.of("CUDA_MODULE_LOADING", "EAGER"), List.of()));
  }

  @Override
  public Availability open() {
    try {
      DeviceOptions options = DeviceOptions.of(System.getProperties());
      Device device = Device.open(options.ordinal());
      return new Availability.Ready(new DeviceBackend(device, options));
    } catch (AbsentException absent) {
      return new Availability.Absent(absent.getMessage());
    }
  }
}
