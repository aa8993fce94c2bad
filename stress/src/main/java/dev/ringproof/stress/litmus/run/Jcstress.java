package dev.ringproof.stress.litmus.run;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openjdk.jcstress.infra.runners.TestList;

/**
 * jcstress in a process of its own: it writes into the folder where it is started, and starts JVMs
 * with the class path of its own.
 */
final class Jcstress {
  private static final String RESULTS = "jcstress-results-*.bin.gz";

  private final Path folder;
  private final Class<?> main;

  /**
   * jcstress in a folder, which is made if need be and keeps what earlier runs left.
   *
   * @param main what to start: jcstress' own class, or {@link OneKindOfJvm}
   */
  Jcstress(Path folder, Class<?> main) {
    this.folder = folder;
    this.main = main;
  }

  /** Litmus tests whose name holds what the pattern finds. */
  static SortedSet<String> tests(Pattern pattern) {
    return TestList.tests().stream()
        .filter(test -> pattern.matcher(test).find())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /**
   * Runs tests, and waits for the end.
   *
   * @return exit status: 0 when no test saw what it forbids
   */
  int run(LitmusMode mode, SortedSet<String> tests, boolean verbose)
      throws IOException, InterruptedException {
    Files.createDirectories(folder);
    for (Path earlier : results()) {
      Files.delete(earlier);
    }
    ProcessBuilder process = new ProcessBuilder(command(mode, tests)).directory(folder.toFile());
    process.redirectErrorStream(true);
    process.redirectOutput(
        verbose ? ProcessBuilder.Redirect.INHERIT : ProcessBuilder.Redirect.to(log().toFile()));
    return process.start().waitFor();
  }

  /** What jcstress said, unless it said so to the terminal. */
  Path log() {
    return folder.resolve("jcstress.log");
  }

  /** What jcstress counted. */
  Path result() throws IOException {
    List<Path> results = results();
    if (results.size() != 1) {
      throw new IOException(
          folder + ": jcstress left " + results.size() + " result files, not one; see " + log());
    }
    return results.get(0);
  }

  private List<Path> results() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(
              file ->
                  folder
                      .getFileSystem()
                      .getPathMatcher("glob:" + RESULTS)
                      .matches(file.getFileName()))
          .toList();
    }
  }

  /** Ours, wherever the process is started. */
  private static String classPath() {
    return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
        .map(entry -> Path.of(entry).toAbsolutePath().toString())
        .collect(Collectors.joining(File.pathSeparator));
  }

  private List<String> command(LitmusMode mode, SortedSet<String> tests) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-cp", classPath()));
    command.add(main.getName());
    command.addAll(mode.options());
    command.addAll(List.of("-r", "html", "-t", "^(" + String.join("|", tests) + ")$"));
    return command;
  }
}
