package dev.ringproof.spec.norm.table;

import dev.ringproof.spec.norm.Rule;
import dev.ringproof.spec.norm.rule.TransitionRule;
import dev.ringproof.spec.refusal.RefusalCode;
import dev.ringproof.spec.slot.SlotTransition;
import java.util.List;

/**
 * One row of the transition table: from which status words a move may start, and where it ends.
 *
 * <p>Written by hand in words, and not by asking {@link SlotTransition}, so that a run over all
 * words can hold the two against each other. A word that a row does not list is refused.
 *
 * @param transition the move
 * @param from legal status words, ascending
 * @param to status word that the move leaves
 * @param refusal code of the refusal
 * @param rule rule that states the row
 */
public record TransitionRow(
    SlotTransition transition, List<Integer> from, int to, RefusalCode refusal, Rule rule) {
  private static final List<TransitionRow> TABLE =
      List.of(
          new TransitionRow(
              SlotTransition.PUBLISH,
              List.of(0, 3),
              1,
              RefusalCode.PUBLISH_TRANSITION_FORBIDDEN,
              TransitionRule.TRN_05),
          new TransitionRow(
              SlotTransition.CLAIM,
              List.of(1, 5, 6),
              2,
              RefusalCode.ILLEGAL_CLAIM,
              TransitionRule.TRN_01),
          new TransitionRow(
              SlotTransition.DONE, List.of(2), 3, RefusalCode.ILLEGAL_DONE, TransitionRule.TRN_02),
          new TransitionRow(
              SlotTransition.FAULT,
              List.of(1, 2, 4, 5, 6),
              7,
              RefusalCode.ILLEGAL_FAULT,
              TransitionRule.TRN_03),
          new TransitionRow(
              SlotTransition.CANCEL,
              List.of(1, 4, 5, 6),
              0,
              RefusalCode.ILLEGAL_CANCEL,
              TransitionRule.TRN_04));

  /** Copies the list. */
  public TransitionRow {
    from = List.copyOf(from);
  }

  /** All rows, one a transition. */
  public static List<TransitionRow> table() {
    return TABLE;
  }

  /**
   * Whether the move can be asked for as a transition; publishing cannot, only a publisher makes
   * it.
   */
  public boolean direct() {
    return transition != SlotTransition.PUBLISH;
  }
}
