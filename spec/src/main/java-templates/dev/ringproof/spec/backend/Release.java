package dev.ringproof.spec.backend;

/** Versions of what is on the class path: of Ringproof, and of the norm that it holds to. */
public final class Release {
  private static final String VERSION = "${project.version}";

  private static final String NORM = "0.6";

  private Release() {}

  /** Revision of the norm: the version of the system that defines the protocol. */
  public static String norm() {
    return NORM;
  }

  /** Version such as {@code 1.0.0} or {@code 1.1.0-SNAPSHOT}, which stands in the root pom. */
  public static String version() {
    return VERSION;
  }
}
