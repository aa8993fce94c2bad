/**
 * All interleavings of a program's accesses, and the memories in which they end.
 *
 * <p>The published face, on which the suite and the stress tests stand:
 *
 * <ul>
 *   <li>{@link dev.ringproof.model.execution.explore.KernelBuffers}: a memory as a value, the start
 *       of a program and each of its ends;
 *   <li>{@link dev.ringproof.model.execution.explore.Actor}: a lane or a host, as the steps that it
 *       makes. Public so that the stress tests can put a litmus test together as it stands in its
 *       source, broken twins included;
 *   <li>{@link dev.ringproof.model.execution.explore.RacingProgram}: a start and its actors; {@code
 *       parallel} is the program of {@code run_parallel}, which the suite generates;
 *   <li>{@link dev.ringproof.model.execution.explore.Explorer} and {@link
 *       dev.ringproof.model.execution.explore.Exploration}: the exact set of ends with the number
 *       of schedules to each, or that there are too many states. The suite judges an answer by the
 *       set, the stress tests hold a table of litmus outcomes against it.
 * </ul>
 *
 * <p>States, positions and the graph are nobody else's business.
 */
package dev.ringproof.model.execution.explore;
