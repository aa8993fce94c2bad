package dev.ringproof.cli;

import java.util.Objects;
import picocli.CommandLine.IVersionProvider;

/** Version of the suite, from the manifest of its jar. */
final class Version implements IVersionProvider {
  /** Revision of the norm that the suite holds backends to. */
  static final String SPEC = "0.6";

  /** The version, or {@code development} when not run from a jar. */
  static String suite() {
    return Objects.requireNonNullElse(
        Version.class.getPackage().getImplementationVersion(), "development");
  }

  @Override
  public String[] getVersion() {
    return new String[] {"ringproof " + suite() + ", norm " + SPEC};
  }
}
