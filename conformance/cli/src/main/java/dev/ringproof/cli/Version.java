package dev.ringproof.cli;

import dev.ringproof.spec.backend.Release;
import picocli.CommandLine.IVersionProvider;

/** What {@code --version} prints. */
final class Version implements IVersionProvider {
  @Override
  public String[] getVersion() {
    return new String[] {"ringproof " + Release.version() + ", norm " + Release.norm()};
  }
}
