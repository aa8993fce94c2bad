package dev.ringproof.suite.vector;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/**
 * Cases read from vector files, in the order of the files.
 *
 * @param cases the cases; ids are unique
 * @param sha256 digest of the files' bytes, in order
 */
public record Vectors(List<Case> cases, String sha256) {
  private static final String FOLDER = "/dev/ringproof/suite/vectors/";

  /** Copies the list. */
  public Vectors {
    cases = List.copyOf(cases);
  }

  /**
   * Reads the vectors that the suite brings along.
   *
   * @throws VectorException when one is malformed
   */
  public static Vectors bundled() throws VectorException, IOException {
    List<VectorFile> files = new ArrayList<>();
    String index = new String(resource("index.txt"), StandardCharsets.UTF_8);
    for (String name : index.lines().toList()) {
      files.add(new VectorFile(Origin.BUNDLED + name, resource(name)));
    }
    return read(files);
  }

  /**
   * Reads files, and the {@code .jsonl} files below folders in the order of their names.
   *
   * @throws VectorException when one cannot be read or is malformed
   */
  public static Vectors from(List<Path> paths) throws VectorException, IOException {
    List<VectorFile> files = new ArrayList<>();
    for (Path path : paths) {
      for (Path file : below(path)) {
        files.add(new VectorFile(file.toString(), Files.readAllBytes(file)));
      }
    }
    return read(files);
  }

  /** The file itself, or the vector files below a folder in the order of their names. */
  private static List<Path> below(Path path) throws VectorException, IOException {
    if (!Files.exists(path)) {
      throw new VectorException(path + ": no such file or folder; name an existing one");
    }
    try (Stream<Path> below = Files.walk(path)) {
      return below
          .filter(Files::isRegularFile)
          .filter(file -> file.equals(path) || file.toString().endsWith(".jsonl"))
          .sorted()
          .toList();
    }
  }

  private static Vectors read(List<VectorFile> files) throws VectorException {
    MessageDigest digest = sha256Digest();
    files.forEach(file -> digest.update(file.content()));
    List<Case> cases = new ArrayList<>();
    for (List<Case> some : inParallel(files)) {
      cases.addAll(some);
    }
    refuseDuplicates(cases);
    return new Vectors(cases, HexFormat.of().formatHex(digest.digest()));
  }

  private static List<List<Case>> inParallel(List<VectorFile> files) throws VectorException {
    ExecutorService readers =
        Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
    try {
      List<Callable<List<Case>>> tasks = new ArrayList<>();
      files.forEach(file -> tasks.add(file::cases));
      List<List<Case>> read = new ArrayList<>();
      for (Future<List<Case>> future : readers.invokeAll(tasks)) {
        read.add(future.get());
      }
      return read;
    } catch (ExecutionException failed) {
      if (failed.getCause() instanceof VectorException malformed) {
        throw malformed;
      }
      throw new IllegalStateException("reading vectors failed", failed.getCause());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while reading vectors", interrupted);
    } finally {
      readers.shutdownNow();
    }
  }

  private static void refuseDuplicates(List<Case> cases) throws VectorException {
    Map<String, Origin> seen = new HashMap<>();
    for (Case each : cases) {
      Origin first = seen.putIfAbsent(each.id(), each.origin());
      if (first != null) {
        throw VectorException.at(
            each.origin(), 0, "id '" + each.id() + "' was used before, at " + first);
      }
    }
  }

  private static byte[] resource(String name) throws IOException {
    try (InputStream stream = Vectors.class.getResourceAsStream(FOLDER + name)) {
      if (stream == null) {
        throw new IllegalStateException("the bundled vector file " + name + " is missing");
      }
      return stream.readAllBytes();
    }
  }

  private static MessageDigest sha256Digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java platform has SHA-256", impossible);
    }
  }
}
