package dev.ringproof.spec.answer;

import dev.ringproof.spec.value.Bytes;

/** Answers of executions. */
public sealed interface ExecutionAnswer extends Answer {
  /** The buffers of a kernel when it has ended. */
  record KernelAnswer(Bytes control, Bytes ring, Bytes debugLog) implements ExecutionAnswer {}
}
