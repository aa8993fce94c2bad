package dev.ringproof.inspect.dump;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/**
 * A dump, mapped from its file and read where it lies.
 *
 * @param role what it is a dump of
 * @param path its file
 * @param fileBytes length of the file
 * @param content what can be inspected: whole slots or words, read-only
 * @param leftOut what could not, a sentence each; empty unless asked to be lenient
 */
public record DumpFile(
    DumpRole role, Path path, long fileBytes, ByteBuffer content, List<String> leftOut) {
  /** Checks presence. */
  public DumpFile {
    Objects.requireNonNull(role, "role");
    Objects.requireNonNull(path, "path");
    Objects.requireNonNull(content, "content");
    leftOut = List.copyOf(leftOut);
  }

  /** Whether all that has a meaning was read: each slot of a ring, each word of a layout. */
  public boolean whole() {
    return role.control() ? fileBytes >= role.fewestBytes() : leftOut.isEmpty();
  }

  /** Whole slots or words. */
  public long units() {
    return content.limit() / role.unitBytes();
  }
}
