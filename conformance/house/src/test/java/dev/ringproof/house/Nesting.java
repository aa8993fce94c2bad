package dev.ringproof.house;

import com.sun.source.tree.DoWhileLoopTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.SynchronizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.WhileLoopTree;
import com.sun.source.util.TreeScanner;

/**
 * How deep a method's loops, branches, switches, locks and tries stand in one another; a lambda and
 * a method of a local class begin anew, an {@code else if} is no deeper than its {@code if}.
 */
final class Nesting extends TreeScanner<Void, Integer> {
  private int deepest;

  private Nesting() {}

  /** Levels of a method. */
  static int of(MethodTree method) {
    Nesting nesting = new Nesting();
    nesting.scan(method.getBody(), 0);
    return nesting.deepest;
  }

  private int into(int depth) {
    deepest = Math.max(deepest, depth + 1);
    return depth + 1;
  }

  @Override
  public Void visitIf(IfTree branch, Integer depth) {
    int inside = into(depth);
    scan(branch.getCondition(), depth);
    scan(branch.getThenStatement(), inside);
    Tree otherwise = branch.getElseStatement();
    return scan(otherwise, otherwise instanceof IfTree ? depth : inside);
  }

  @Override
  public Void visitForLoop(ForLoopTree loop, Integer depth) {
    return super.visitForLoop(loop, into(depth));
  }

  @Override
  public Void visitEnhancedForLoop(EnhancedForLoopTree loop, Integer depth) {
    return super.visitEnhancedForLoop(loop, into(depth));
  }

  @Override
  public Void visitWhileLoop(WhileLoopTree loop, Integer depth) {
    return super.visitWhileLoop(loop, into(depth));
  }

  @Override
  public Void visitDoWhileLoop(DoWhileLoopTree loop, Integer depth) {
    return super.visitDoWhileLoop(loop, into(depth));
  }

  @Override
  public Void visitSwitch(SwitchTree choice, Integer depth) {
    return super.visitSwitch(choice, into(depth));
  }

  @Override
  public Void visitSwitchExpression(SwitchExpressionTree choice, Integer depth) {
    return super.visitSwitchExpression(choice, into(depth));
  }

  @Override
  public Void visitSynchronized(SynchronizedTree lock, Integer depth) {
    return super.visitSynchronized(lock, into(depth));
  }

  @Override
  public Void visitTry(TryTree attempt, Integer depth) {
    return super.visitTry(attempt, into(depth));
  }

  @Override
  public Void visitLambdaExpression(LambdaExpressionTree lambda, Integer depth) {
    return super.visitLambdaExpression(lambda, 0);
  }

  @Override
  public Void visitMethod(MethodTree method, Integer depth) {
    return super.visitMethod(method, 0);
  }
}
