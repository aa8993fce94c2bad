package dev.ringproof.house;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LineMap;
import com.sun.source.tree.Tree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * A Java source of the project, parsed by the compiler of the JDK that runs the build.
 *
 * @param path path from the root of the project
 * @param unit what was parsed
 * @param trees comments and positions of what was parsed
 */
record JavaSource(Path path, CompilationUnitTree unit, DocTrees trees) {
  /** Parses sources, in their order. */
  static List<JavaSource> parse(List<Path> paths) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    List<Path> absolute = paths.stream().map(ProjectTree.root()::resolve).toList();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
      JavacTask task =
          (JavacTask)
              compiler.getTask(
                  null,
                  files,
                  null,
                  List.of("-proc:none"),
                  null,
                  files.getJavaFileObjectsFromPaths(absolute));
      return named(task, paths);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static List<JavaSource> named(JavacTask task, List<Path> paths) throws IOException {
    DocTrees trees = DocTrees.instance(task);
    List<JavaSource> sources = new ArrayList<>();
    for (CompilationUnitTree unit : task.parse()) {
      sources.add(new JavaSource(paths.get(sources.size()), unit, trees));
    }
    return sources;
  }

  /** Lines that a part takes, the first and the last included. */
  int lines(Tree part) {
    SourcePositions positions = trees.getSourcePositions();
    LineMap map = unit.getLineMap();
    long first = map.getLineNumber(positions.getStartPosition(unit, part));
    long last = map.getLineNumber(positions.getEndPosition(unit, part));
    return (int) (last - first + 1);
  }

  /** Where a part begins, as a person looks it up. */
  String place(Tree part) {
    long start = trees.getSourcePositions().getStartPosition(unit, part);
    return path + ":" + unit.getLineMap().getLineNumber(start);
  }
}
