package dev.ringproof.cli;

import dev.ringproof.inspect.dump.DumpPaths;
import dev.ringproof.inspect.dump.DumpReader;
import dev.ringproof.inspect.dump.Dumps;
import dev.ringproof.inspect.dump.UnusableDumpException;
import dev.ringproof.spec.value.Words;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** The options that name dumps. */
final class DumpChoice {
  @Option(names = "--ring", paramLabel = "FILE", required = true, description = "The ring's bytes.")
  private Path ring;

  @Option(
      names = "--control",
      paramLabel = "FILE",
      required = true,
      description = "The control buffer's bytes, of the same moment.")
  private Path control;

  @Option(names = "--debug-log", paramLabel = "FILE", description = "The debug log's bytes.")
  private Path debugLog;

  @Option(
      names = "--window-opcodes",
      paramLabel = "OPCODE",
      split = ",",
      converter = OpcodeWord.class,
      description = "Opcodes whose slots form windows, decimal or hexadecimal (0x).")
  private List<Integer> windowOpcodes = List.of();

  @Option(
      names = "--previous-ring",
      paramLabel = "FILE",
      description = "The ring at an earlier moment; needs --previous-control.")
  private Path previousRing;

  @Option(
      names = "--previous-control",
      paramLabel = "FILE",
      description = "The control buffer at that moment; needs --previous-ring.")
  private Path previousControl;

  @Option(
      names = "--lenient",
      description = "Shows a dump that is not whole as far as it goes, and says what is left out.")
  private boolean lenient;

  /** Every file named. */
  List<Path> files() {
    return Stream.of(ring, control, debugLog, previousRing, previousControl)
        .filter(Objects::nonNull)
        .toList();
  }

  /** The ring's file. */
  Path ring() {
    return ring;
  }

  /**
   * Maps the dumps.
   *
   * @throws UnusableDumpException when one cannot be inspected
   */
  Dumps open() throws UnusableDumpException, Complaint {
    requireBothOfPrevious();
    DumpPaths paths =
        new DumpPaths(
            ring,
            control,
            Optional.ofNullable(debugLog),
            Optional.ofNullable(previousRing),
            Optional.ofNullable(previousControl));
    int[] opcodes = windowOpcodes.stream().mapToInt(Integer::intValue).toArray();
    return new DumpReader(lenient).read(paths, Words.of(opcodes));
  }

  private void requireBothOfPrevious() throws Complaint {
    if (previousRing == null && previousControl != null) {
      throw new Complaint(
          Ringproof.WRONG_USAGE, "--previous-control without --previous-ring; name both");
    }
    if (previousRing != null && previousControl == null) {
      throw new Complaint(
          Ringproof.WRONG_USAGE, "--previous-ring without --previous-control; name both");
    }
  }

  /** A u32 as people write opcodes. */
  private static final class OpcodeWord implements ITypeConverter<Integer> {
    @Override
    public Integer convert(String text) {
      try {
        long word = Long.decode(text);
        if (word < 0 || word > 0xFFFF_FFFFL) {
          throw new TypeConversionException("'" + text + "' is no u32");
        }
        return (int) word;
      } catch (NumberFormatException notNumber) {
        throw new TypeConversionException("'" + text + "' is no number");
      }
    }
  }
}
