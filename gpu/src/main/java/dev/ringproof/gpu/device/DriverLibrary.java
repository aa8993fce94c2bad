package dev.ringproof.gpu.device;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import jcuda.driver.CUresult;
import jcuda.driver.JCudaDriver;

/**
 * Loads the binding and, with it, the driver.
 *
 * <p>The driver's functions are bound when they are first called, and one that is missing ends the
 * process: only calls that drivers have had since CUDA 10 are made, and the version is asked before
 * most of them.
 */
final class DriverLibrary {
  /** The kernel is of PTX ISA 6.3, which is that of CUDA 10.0. */
  private static final int OLDEST_VERSION = 10_000;

  private static final String DRIVER = "libcuda.so";

  private DriverLibrary() {}

  /**
   * Loads and starts the driver.
   *
   * @return its version, such as 12040 for 12.4
   */
  static int start() throws AbsentException {
    load();
    int started = JCudaDriver.cuInit(0);
    if (started == CUresult.CUDA_ERROR_NO_DEVICE) {
      throw new AbsentException("the driver finds no NVIDIA device (cuInit: no device)");
    }
    if (started != CUresult.CUDA_SUCCESS) {
      throw new AbsentException(new DriverException("cuInit", started).getMessage());
    }
    int[] version = new int[1];
    DriverException.check("cuDriverGetVersion", JCudaDriver.cuDriverGetVersion(version));
    if (version[0] < OLDEST_VERSION) {
      throw new AbsentException(
          "the driver is for CUDA " + name(version[0]) + "; the kernel needs 10.0 or newer");
    }
    return version[0];
  }

  /** Version as people write it. */
  static String name(int version) {
    return version / 1000 + "." + version % 1000 / 10;
  }

  /** The binding unpacks to a fixed name in the temporary folder and trusts what lies there. */
  private static void load() throws AbsentException {
    String key = "java.io.tmpdir";
    String shared = System.getProperty(key);
    Path own = null;
    try {
      own = Files.createTempDirectory("ringproof-driver");
      System.setProperty(key, own.toString());
      JCudaDriver.setExceptionsEnabled(false);
    } catch (LinkageError unloadable) {
      throw new AbsentException(reason(unloadable));
    } catch (IOException unwritable) {
      throw new AbsentException("the temporary folder cannot be written: " + unwritable);
    } finally {
      System.setProperty(key, shared);
      remove(own);
    }
  }

  /** The binding tells the loader's words in the middle of a page. */
  private static String reason(LinkageError unloadable) {
    String page = String.valueOf(unloadable.getMessage());
    return page.lines()
        .filter(line -> line.contains(DRIVER))
        .findFirst()
        .map(line -> "no NVIDIA driver: " + line.substring(line.indexOf(DRIVER)))
        .orElseGet(
            () -> "the binding does not load: " + page.lines().findFirst().orElse("no reason"));
  }

  /** A loaded library stays loaded when its file is gone. */
  private static void remove(Path folder) {
    if (folder == null) {
      return;
    }
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
      Files.delete(folder);
    } catch (IOException kept) {
      folder.toFile().deleteOnExit();
    }
  }
}
