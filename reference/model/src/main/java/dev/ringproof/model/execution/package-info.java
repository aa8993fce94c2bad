/**
 * What a kernel does with a ring, one access at a time: chapter 9 of the norm.
 *
 * <p>A {@link dev.ringproof.model.execution.Step} is one access and knows what comes after it. A
 * deterministic run takes the steps of one lane after the other; {@code explore} takes those of all
 * lanes in every order. So both mean the same.
 *
 * <p>Public beside the two runs, for whoever puts programs together for the explorer: {@link
 * dev.ringproof.model.execution.Visit} and {@link dev.ringproof.model.execution.HostAction} make
 * the steps of a lane and of a host; Step, Progress and Ending, over {@code memory}, are what a
 * step of one's own is made of. Of these no name changes without a reason in the norm.
 */
package dev.ringproof.model.execution;
