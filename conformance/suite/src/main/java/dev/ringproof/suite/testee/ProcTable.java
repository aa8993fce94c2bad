package dev.ringproof.suite.testee;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The processes of this machine, where /proc shows them. */
final class ProcTable {
  private static final Path PROC = Path.of("/proc");
  private static final Pattern NUMBER = Pattern.compile("[0-9]+");

  /** States of a process that is dead but not yet taken note of. */
  private static final Set<String> DEAD = Set.of("Z", "X", "x");

  private static final int STATE = 0;
  private static final int GROUP = 2;
  private static final int SESSION = 3;

  private ProcTable() {}

  /** Whether there is one. */
  static boolean isThere() {
    return Files.isReadable(PROC.resolve("self/stat"));
  }

  /**
   * The live processes of a session, of the group of that number, or with a mark in their
   * environment.
   *
   * @param session number of the session, which is that of its first process
   * @param mark text that the environment they were started with has
   */
  static List<ProcessHandle> of(long session, String mark) {
    try (Stream<Path> entries = Files.list(PROC)) {
      return entries
          .filter(each -> NUMBER.matcher(each.getFileName().toString()).matches())
          .filter(each -> belongs(each, Long.toString(session), mark))
          .map(each -> ProcessHandle.of(Long.parseLong(each.getFileName().toString())))
          .flatMap(Optional::stream)
          .toList();
    } catch (IOException | UncheckedIOException closed) {
      // No table: then nothing is found in it.
      return List.of();
    }
  }

  /** What a process is called. */
  static String name(ProcessHandle process) {
    try {
      return Files.readString(PROC.resolve(process.pid() + "/comm")).strip();
    } catch (IOException gone) {
      return process.info().command().orElse("?");
    }
  }

  private static boolean belongs(Path process, String session, String mark) {
    try {
      String row = text(process.resolve("stat"));
      // The name of a program, in parentheses, may hold anything.
      String[] fields = row.substring(row.lastIndexOf(')') + 1).strip().split(" ");
      if (DEAD.contains(fields[STATE])) {
        return false;
      }
      return fields[SESSION].equals(session)
          || fields[GROUP].equals(session)
          || text(process.resolve("environ")).contains(mark);
    } catch (IOException gone) {
      // It ended meanwhile, or is another user's.
      return false;
    }
  }

  private static String text(Path file) throws IOException {
    return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
  }
}
