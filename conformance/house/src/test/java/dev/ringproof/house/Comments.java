package dev.ringproof.house;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/** Javadoc comments of what is public in public types. */
final class Comments {
  private static final Set<String> SMALL_WORDS = Set.of("a", "an", "the", "of", "this", "is");

  private Comments() {}

  /** Public types and methods without one. */
  static List<String> missing(List<JavaSource> sources) {
    return places(sources, (name, comment) -> comment == null);
  }

  /** Those whose first sentence is made of the words of the name alone. */
  static List<String> repeating(List<JavaSource> sources) {
    return places(
        sources, (name, comment) -> comment != null && words(first(comment)).equals(words(name)));
  }

  private static String first(DocCommentTree comment) {
    return comment.getFirstSentence().stream().map(Object::toString).collect(Collectors.joining());
  }

  private static Set<String> words(String text) {
    return Arrays.stream(text.replaceAll("([a-z0-9])([A-Z])", "$1 $2").split("[^A-Za-z0-9]+"))
        .map(word -> word.toLowerCase(Locale.ROOT))
        .filter(word -> !word.isEmpty() && !SMALL_WORDS.contains(word))
        .collect(Collectors.toSet());
  }

  private static List<String> places(
      List<JavaSource> sources, BiPredicate<String, DocCommentTree> wrong) {
    List<String> places = new ArrayList<>();
    for (JavaSource source : sources) {
      new Published(source, wrong, places).scan(source.unit(), null);
    }
    return places;
  }

  /** Walks what a reader of the Javadoc sees. */
  private static final class Published extends TreePathScanner<Void, Void> {
    private final JavaSource source;
    private final BiPredicate<String, DocCommentTree> wrong;
    private final List<String> places;

    Published(JavaSource source, BiPredicate<String, DocCommentTree> wrong, List<String> places) {
      this.source = source;
      this.wrong = wrong;
      this.places = places;
    }

    @Override
    public Void visitClass(ClassTree type, Void nothing) {
      if (!isSeen(type.getModifiers())) {
        return nothing;
      }
      note(type, type.getSimpleName().toString());
      return super.visitClass(type, nothing);
    }

    @Override
    public Void visitMethod(MethodTree method, Void nothing) {
      if (isSeen(method.getModifiers()) && !isTold(method)) {
        note(method, method.getName().toString());
      }
      return nothing;
    }

    /** Members of an interface are public without saying so. */
    private boolean isSeen(ModifiersTree modifiers) {
      Tree around = getCurrentPath().getParentPath().getLeaf();
      boolean inInterface = around.getKind() == Tree.Kind.INTERFACE;
      boolean hidden = modifiers.getFlags().contains(Modifier.PRIVATE);
      return modifiers.getFlags().contains(Modifier.PUBLIC) || inInterface && !hidden;
    }

    /** Its comment stands where it is declared first, or nobody wrote it. */
    private boolean isTold(MethodTree method) {
      boolean overrides =
          method.getModifiers().getAnnotations().stream()
              .anyMatch(each -> each.getAnnotationType().toString().equals("Override"));
      return overrides
          || source.trees().getSourcePositions().getEndPosition(source.unit(), method) < 0;
    }

    private void note(Tree part, String name) {
      TreePath path = new TreePath(getCurrentPath().getParentPath(), part);
      if (wrong.test(name, source.trees().getDocCommentTree(path))) {
        places.add(source.place(part) + " " + name);
      }
    }
  }
}
