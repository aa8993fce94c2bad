package dev.ringproof.spec.backend;

import java.util.Objects;
import java.util.Optional;

/**
 * Who answers: what a backend says of itself when it is greeted.
 *
 * @param name short name
 * @param version its version
 * @param language language it is written in
 * @param device device it runs on, if it is one
 * @param driver driver of the device
 * @param url where to read more
 */
public record Implementation(
    String name,
    String version,
    String language,
    Optional<String> device,
    Optional<String> driver,
    Optional<String> url) {
  /** Checks presence. */
  public Implementation {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(version, "version");
    Objects.requireNonNull(language, "language");
    Objects.requireNonNull(device, "device");
    Objects.requireNonNull(driver, "driver");
    Objects.requireNonNull(url, "url");
  }

  /** An implementation without a device. */
  public static Implementation of(String name, String version, String language) {
    return new Implementation(
        name, version, language, Optional.empty(), Optional.empty(), Optional.empty());
  }
}
