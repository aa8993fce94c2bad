package dev.ringproof.cli.device;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Native libraries from the gpu module's test jar; a test is skipped where they were not built. */
public final class FakeDriver {
  private static final String FOLDER = "native/linux-x86-64/";

  private FakeDriver() {}

  /** Environment of a process that finds the fake driver, with something wrong about it. */
  public static Map<String, String> environment(Path folder, String fault) throws IOException {
    Path library = unpack("fake-cuda/whole/libcuda.so.1", folder.resolve("libcuda.so.1"));
    return Map.of("LD_LIBRARY_PATH", library.getParent().toString(), "RINGPROOF_FAKE_CUDA", fault);
  }

  /** The same with a driver that lacks a function. */
  static Map<String, String> lacking(Path folder) throws IOException {
    unpack("fake-cuda/lacking/libcuda.so.1", folder.resolve("libcuda.so.1"));
    return Map.of("LD_LIBRARY_PATH", folder.toString());
  }

  /** An emulator with a wrong kernel. */
  static Path mutant(Path folder, String name) throws IOException {
    return unpack("mutants/" + name + ".so", folder.resolve(name + ".so"));
  }

  private static Path unpack(String name, Path file) throws IOException {
    try (InputStream library =
        FakeDriver.class.getClassLoader().getResourceAsStream(FOLDER + name)) {
      Kernels.requireBuilt(library, name);
      Files.copy(library, file);
      return file;
    }
  }
}
