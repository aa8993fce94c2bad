package dev.ringproof.spec.answer;

import dev.ringproof.spec.value.Bytes;
import java.util.List;

/** Answers of a transition and of calls to an owned ring. */
public sealed interface SlotAnswer extends Answer {
  /** The ring afterwards, and the status word that was replaced. */
  record TransitionAnswer(Bytes ring, int previous) implements SlotAnswer {}

  /** What each step came to, and the owned ring in the end. */
  record HostRingAnswer(List<StepAnswer> steps, int doneCount, Bytes ring) implements SlotAnswer {
    /** Copies the list. */
    public HostRingAnswer {
      steps = List.copyOf(steps);
    }
  }
}
