package dev.ringproof.gpu.emulator;

import com.sun.jna.FunctionMapper;
import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.Platform;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Finds and loads the emulator's library. */
final class EmulatorLibrary {
  private static final String FOLDER = "native/" + Platform.RESOURCE_PREFIX + "/";
  private static final String LIBRARY = FOLDER + "libringproof_emulator.so";
  private static final String REASON = FOLDER + "absent.txt";
  private static final FunctionMapper C_NAMES =
      (library, method) ->
          "ringproof_" + method.getName().replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);

  private EmulatorLibrary() {}

  /**
   * Loads a library.
   *
   * @throws UnsatisfiedLinkError when it does not load on this machine
   */
  static EmulatorFunctions load(Path library) {
    return Native.load(
        library.toAbsolutePath().toString(),
        EmulatorFunctions.class,
        Map.of(Library.OPTION_FUNCTION_MAPPER, C_NAMES));
  }

  /** The library that this build carries, unpacked when it lies in a jar. */
  static Optional<Path> packaged() throws IOException {
    ClassLoader loader = EmulatorLibrary.class.getClassLoader();
    return loader.getResource(LIBRARY) == null
        ? Optional.empty()
        : Optional.of(Native.extractFromResourcePath("/" + LIBRARY, loader).toPath());
  }

  /** Why this build carries none. */
  static String reasonOfAbsence() throws IOException {
    try (InputStream reason = EmulatorLibrary.class.getClassLoader().getResourceAsStream(REASON)) {
      return reason == null
          ? "no emulator for " + Platform.RESOURCE_PREFIX + " in this build: build gpu/ there"
          : new String(reason.readAllBytes(), StandardCharsets.UTF_8).strip();
    }
  }
}
