package dev.ringproof.inspect.dump;

import dev.ringproof.spec.value.Words;
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
import java.util.Optional;

/**
 * Opens dump files, strictly or leniently.
 *
 * <p>Strictly, a dump that is not whole is refused. Leniently, it is cut or filled up to what can
 * be inspected, and what was done is kept beside it. A file that holds something else than the
 * bytes of a dump is refused either way.
 */
public final class DumpReader {
  private final boolean lenient;

  /** A reader of either kind. */
  public DumpReader(boolean lenient) {
    this.lenient = lenient;
  }

  /**
   * Maps all dumps.
   *
   * @param windowOpcodes opcodes whose slots form windows, u32
   * @throws UnusableDumpException as {@link #read(DumpRole, Path)}, or when a ring and a control
   *     buffer look swapped
   */
  public Dumps read(DumpPaths paths, Words windowOpcodes) throws UnusableDumpException {
    DumpFile ring = read(DumpRole.RING, paths.ring());
    Moment now = Moment.of(read(DumpRole.CONTROL, paths.control()), ring);
    Optional<DumpFile> debugLog = Optional.empty();
    if (paths.debugLog().isPresent()) {
      debugLog = Optional.of(read(DumpRole.DEBUG_LOG, paths.debugLog().get()));
    }
    Optional<Moment> previous = Optional.empty();
    if (paths.previousRing().isPresent()) {
      DumpFile before = read(DumpRole.PREVIOUS_RING, paths.previousRing().get());
      DumpFile control = read(DumpRole.PREVIOUS_CONTROL, paths.previousControl().orElseThrow());
      previous = Optional.of(Moment.of(control, before));
    }
    return new Dumps(now, debugLog, previous, windowOpcodes);
  }

  /**
   * Maps a dump.
   *
   * @throws UnusableDumpException when there is no such file, it cannot be read, it holds something
   *     else than the bytes of a dump, or it is no whole dump and this reader is strict
   */
  DumpFile read(DumpRole role, Path path) throws UnusableDumpException {
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
    long usable = Math.min(length, Integer.MAX_VALUE);
    ByteBuffer bytes = file.map(MapMode.READ_ONLY, 0, usable);
    Optional<Disguise> disguise = Disguise.of(role, bytes);
    if (disguise.isPresent()) {
      throw new UnusableDumpException(role, path, disguise.get().told(path));
    }
    List<Flaw> flaws = flaws(role, length);
    if (!lenient && !flaws.isEmpty()) {
      throw new UnusableDumpException(role, path, flaws.get(0).fact() + "; " + mend(length));
    }
    List<String> leftOut =
        flaws.stream().map(flaw -> flaw.fact() + ": " + flaw.consequence()).toList();
    ByteBuffer content = bytes.slice(0, (int) (usable - usable % role.unitBytes()));
    return new DumpFile(role, path, length, role.control() ? filledUp(content) : content, leftOut);
  }

  /** Why a dump is not whole, and what becomes of it when that does not matter. */
  private record Flaw(String fact, String consequence) {}

  private static List<Flaw> flaws(DumpRole role, long length) {
    List<Flaw> flaws = new ArrayList<>();
    if (length < role.fewestBytes()) {
      flaws.add(
          new Flaw(
              length == 0
                  ? "is empty"
                  : "has %d bytes, under the %d it needs".formatted(length, role.fewestBytes()),
              role.control() ? "the missing words are taken as 0" : "nothing of it is shown"));
    } else if (length > Integer.MAX_VALUE) {
      flaws.add(
          new Flaw(
              "has %d bytes, over the %d that can be mapped".formatted(length, Integer.MAX_VALUE),
              "only its first %d %s are"
                  .formatted(Integer.MAX_VALUE / role.unitBytes(), role.units())));
    }
    long rest = length % role.unitBytes();
    if (rest != 0 && length > role.fewestBytes()) {
      flaws.add(
          new Flaw(
              "has %d bytes, no whole number of %d-byte %s"
                  .formatted(length, role.unitBytes(), role.units()),
              "the last %d bytes belong to none".formatted(rest)));
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
