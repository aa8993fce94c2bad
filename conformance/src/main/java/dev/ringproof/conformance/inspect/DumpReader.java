package dev.ringproof.conformance.inspect;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/**
 * Opens dump files, strictly or leniently.
 *
 * <p>Strictly, a dump that is not whole is refused. Leniently, it is cut or filled up to what can
 * be inspected, and what was done is kept beside it.
 */
public final class DumpReader {
  private final boolean lenient;

  /** A reader of either kind. */
  public DumpReader(boolean lenient) {
    this.lenient = lenient;
  }

  /**
   * Maps a dump.
   *
   * @throws UnusableDumpException when there is no such file, it cannot be read, or it is no whole
   *     dump and this reader is strict
   */
  public DumpFile read(DumpRole role, Path path) throws UnusableDumpException {
    requireFile(role, path);
    try (FileChannel file = FileChannel.open(path, StandardOpenOption.READ)) {
      return map(role, path, file);
    } catch (AccessDeniedException denied) {
      throw new UnusableDumpException(role, path, "permission denied; make it readable");
    } catch (IOException broken) {
      throw new UnusableDumpException(
          role, path, "cannot be read (" + broken.getMessage() + "); copy it to a local disk");
    }
  }

  private static void requireFile(DumpRole role, Path path) throws UnusableDumpException {
    if (Files.isDirectory(path)) {
      throw new UnusableDumpException(role, path, "is a directory; name the dump file in it");
    }
    if (!Files.exists(path)) {
      throw new UnusableDumpException(role, path, "no such file; check the path");
    }
    if (!Files.isRegularFile(path)) {
      throw new UnusableDumpException(role, path, "is no regular file; copy the dump to one");
    }
  }

  private DumpFile map(DumpRole role, Path path, FileChannel file)
      throws IOException, UnusableDumpException {
    long length = file.size();
    List<String> flaws = flaws(role, length);
    if (!lenient && !flaws.isEmpty()) {
      throw new UnusableDumpException(role, path, flaws.get(0) + "; " + mend(length));
    }
    long usable = Math.min(length, Integer.MAX_VALUE);
    ByteBuffer content = file.map(MapMode.READ_ONLY, 0, usable - usable % role.unitBytes());
    return new DumpFile(role, path, length, role.control() ? filledUp(content) : content, flaws);
  }

  private static List<String> flaws(DumpRole role, long length) {
    List<String> flaws = new ArrayList<>();
    if (length < role.fewestBytes()) {
      String fill = role.control() ? ", words that are missing count as 0" : "";
      flaws.add(
          length == 0
              ? "is empty" + fill
              : "has " + length + " bytes, under the " + role.fewestBytes() + " it needs" + fill);
    } else if (length > Integer.MAX_VALUE) {
      long most = Integer.MAX_VALUE / role.unitBytes();
      flaws.add(
          "has %d bytes, over the %d that can be looked at: only its first %d %s can"
              .formatted(length, Integer.MAX_VALUE, most, role.units()));
    }
    long rest = length % role.unitBytes();
    if (rest != 0 && length > role.fewestBytes()) {
      flaws.add(
          "has %d bytes, no whole number of %d-byte %s: the last %d belong to none"
              .formatted(length, role.unitBytes(), role.units(), rest));
    }
    return flaws;
  }

  private static String mend(long length) {
    return length > Integer.MAX_VALUE
        ? "split it, or add --lenient to see the first part"
        : "dump all of it, or add --lenient to see what is there";
  }

  private static ByteBuffer filledUp(ByteBuffer content) {
    if (content.limit() >= DumpRole.CONTROL.fewestBytes()) {
      return content;
    }
    return ByteBuffer.allocate(DumpRole.CONTROL.fewestBytes())
        .put(content)
        .asReadOnlyBuffer()
        .clear();
  }
}
