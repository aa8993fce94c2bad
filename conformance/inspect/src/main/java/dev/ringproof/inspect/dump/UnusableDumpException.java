package dev.ringproof.inspect.dump;

import java.nio.file.Path;

/** A dump cannot be inspected: one line that names the file, the fact and the mend. */
public final class UnusableDumpException extends Exception {
  private static final long serialVersionUID = 1L;

  UnusableDumpException(DumpRole role, Path path, String fact) {
    super(role.option() + " " + Printable.of(path.toString()) + ": " + fact);
  }
}
