package dev.ringproof.inspect.facts;

import dev.ringproof.inspect.dump.DumpFile;
import java.util.List;

/**
 * One inspected file.
 *
 * @param role what it is a dump of
 * @param path its file
 * @param bytes length of the file
 * @param units whole slots or words that were looked at
 * @param leftOut what was not looked at, in words
 */
public record SourceFacts(String role, String path, long bytes, long units, List<String> leftOut) {
  /** Says where a dump came from and how much of it was looked at. */
  public static SourceFacts of(DumpFile file) {
    return new SourceFacts(
        file.role().wireName(),
        file.path().toString(),
        file.fileBytes(),
        file.units(),
        file.leftOut());
  }
}
