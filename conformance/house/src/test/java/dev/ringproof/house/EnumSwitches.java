package dev.ringproof.house;

import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Switches over an enum of the project that have a {@code default}. */
final class EnumSwitches {
  private EnumSwitches() {}

  /** Their places; a switch is over an enum if all its labels are the constants of one. */
  static List<String> withDefault(List<JavaSource> sources) {
    List<Set<String>> enums = enums(sources);
    List<String> places = new ArrayList<>();
    for (JavaSource source : sources) {
      new TreeScanner<Void, Void>() {
        @Override
        public Void visitSwitch(SwitchTree choice, Void nothing) {
          note(choice, choice.getCases());
          return super.visitSwitch(choice, nothing);
        }

        @Override
        public Void visitSwitchExpression(SwitchExpressionTree choice, Void nothing) {
          note(choice, choice.getCases());
          return super.visitSwitchExpression(choice, nothing);
        }

        private void note(Tree choice, List<? extends CaseTree> cases) {
          if (isOverEnum(cases, enums) && hasDefault(cases)) {
            places.add(source.place(choice));
          }
        }
      }.scan(source.unit(), null);
    }
    return places;
  }

  private static boolean hasDefault(List<? extends CaseTree> cases) {
    return cases.stream().anyMatch(each -> each.getExpressions().isEmpty());
  }

  private static boolean isOverEnum(List<? extends CaseTree> cases, List<Set<String>> enums) {
    Set<String> labels = new HashSet<>();
    for (CaseTree each : cases) {
      for (ExpressionTree label : each.getExpressions()) {
        labels.add(label instanceof IdentifierTree name ? name.getName().toString() : "no name");
      }
    }
    return !labels.isEmpty() && enums.stream().anyMatch(each -> each.containsAll(labels));
  }

  private static List<Set<String>> enums(List<JavaSource> sources) {
    List<Set<String>> found = new ArrayList<>();
    for (JavaSource source : sources) {
      new TreeScanner<Void, Void>() {
        @Override
        public Void visitClass(ClassTree type, Void nothing) {
          if (type.getKind() == Tree.Kind.ENUM) {
            found.add(constants(type));
          }
          return super.visitClass(type, nothing);
        }
      }.scan(source.unit(), null);
    }
    return found;
  }

  private static Set<String> constants(ClassTree type) {
    Set<String> names = new HashSet<>();
    for (Tree member : type.getMembers()) {
      if (member instanceof VariableTree constant
          && constant.getType() instanceof IdentifierTree its
          && its.getName().equals(type.getSimpleName())) {
        names.add(constant.getName().toString());
      }
    }
    return names;
  }
}
