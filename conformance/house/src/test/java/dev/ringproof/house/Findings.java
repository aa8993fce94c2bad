package dev.ringproof.house;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Predicate;

/** Places that break a rule of style: a rule passes when there is none. */
final class Findings {
  private final List<String> places = new ArrayList<>();

  void add(String place) {
    places.add(place);
  }

  void none() {
    assertEquals("", String.join(System.lineSeparator(), places));
  }

  /** A method in the type that declares it. */
  record Member(JavaSource source, ClassTree type, MethodTree method) {
    String place() {
      return source.place(method) + " " + type.getSimpleName() + "." + method.getName();
    }

    boolean isConstructor() {
      return method.getName().contentEquals("<init>");
    }

    boolean isAnnotated(Predicate<String> name) {
      return method.getModifiers().getAnnotations().stream()
          .anyMatch(each -> name.test(each.getAnnotationType().toString()));
    }
  }

  /** Every method that is written out in the sources. */
  static List<Member> methods(List<JavaSource> sources) {
    List<Member> found = new ArrayList<>();
    for (JavaSource source : sources) {
      new Members(source, found).scan(source.unit(), null);
    }
    return found;
  }

  private static final class Members extends TreeScanner<Void, Void> {
    private final JavaSource source;
    private final List<Member> found;
    private final Deque<ClassTree> types = new ArrayDeque<>();

    Members(JavaSource source, List<Member> found) {
      this.source = source;
      this.found = found;
    }

    @Override
    public Void visitClass(ClassTree type, Void nothing) {
      types.push(type);
      super.visitClass(type, nothing);
      types.pop();
      return nothing;
    }

    @Override
    public Void visitMethod(MethodTree method, Void nothing) {
      if (source.trees().getSourcePositions().getEndPosition(source.unit(), method) >= 0) {
        found.add(new Member(source, types.element(), method));
      }
      return super.visitMethod(method, nothing);
    }
  }
}
