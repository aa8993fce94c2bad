package dev.ringproof.cli;

import dev.ringproof.spec.operation.OperationName;
import dev.ringproof.suite.cases.Selection;
import dev.ringproof.suite.vector.Case;
import dev.ringproof.suite.vector.VectorException;
import dev.ringproof.suite.vector.Vectors;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** Options that say which cases a command works on. */
final class CaseSource {
  @Option(
      names = "--vectors",
      paramLabel = "PATH",
      description = "Vector file or folder; again for more. Default: the bundled vectors.")
  private List<Path> paths = new ArrayList<>();

  @Option(
      names = "--filter",
      paramLabel = "PATTERN",
      description = "Only cases whose id matches; * stands for anything. Again for more.")
  private List<String> patterns = new ArrayList<>();

  @Option(
      names = "--op",
      paramLabel = "NAME",
      description = "Only cases of this operation. Again for more.")
  private List<String> operations = new ArrayList<>();

  /** Wire names of the wanted operations; none means every operation. */
  List<String> operations() {
    return List.copyOf(operations);
  }

  /** Whether nothing is selected, so that a run is a whole one. */
  boolean isEverything() {
    return paths.isEmpty() && patterns.isEmpty() && operations.isEmpty();
  }

  /** Reads the vectors. */
  Vectors read() throws Complaint {
    try {
      return paths.isEmpty() ? Vectors.bundled() : Vectors.from(paths);
    } catch (VectorException malformed) {
      throw new Complaint(
          Ringproof.BROKEN, malformed.getMessage() + "; nothing was run: mend the vector file");
    } catch (IOException unreadable) {
      throw new Complaint(Ringproof.BROKEN, "vectors cannot be read: " + unreadable);
    }
  }

  /** The selected cases; a filter that matches nothing is refused. */
  List<Case> select(Vectors vectors) throws Complaint {
    for (String operation : operations) {
      if (OperationName.fromWire(operation).isEmpty()) {
        throw new Complaint(
            Ringproof.WRONG_USAGE,
            "--op " + operation + ": no such operation; see `ringproof list --operations`");
      }
    }
    Selection selection = new Selection(patterns, operations);
    List<String> unmatched = selection.unmatched(vectors.cases());
    if (!unmatched.isEmpty()) {
      throw new Complaint(
          Ringproof.VOID,
          String.join(", ", unmatched)
              + ": matches none of "
              + vectors.cases().size()
              + " cases; see `ringproof list`");
    }
    List<Case> selected = selection.of(vectors.cases());
    if (selected.isEmpty()) {
      throw new Complaint(
          Ringproof.VOID, "nothing is selected; the filters and operations exclude each other");
    }
    return selected;
  }
}
