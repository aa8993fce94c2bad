package dev.ringproof.model.execution;

/** Where a lane or a host stands within a task: before its next access, or at the task's end. */
public sealed interface Progress permits Step, Ending {}
