package dev.ringproof.inspect;

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
record SourceFacts(String role, String path, long bytes, long units, List<String> leftOut) {
  static SourceFacts of(DumpFile file) {
    return new SourceFacts(
        file.role().wireName(),
        file.path().toString(),
        file.fileBytes(),
        file.units(),
        file.leftOut());
  }
}
