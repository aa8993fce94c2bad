/**
 * Execution, from both sides of a ring: lanes that are threads of this JVM, and a host that
 * publishes while lanes run, whether they are threads or those of a device.
 *
 * <p>The host's side is {@link dev.ringproof.host.execution.StartCheck} and {@link
 * dev.ringproof.host.execution.BatchPlan} before a kernel is started, {@link
 * dev.ringproof.host.execution.LiveHost} and {@link dev.ringproof.host.execution.LiveSlots} while
 * it runs. Whoever has a kernel of his own implements {@link
 * dev.ringproof.host.execution.RunningKernel} for it.
 */
@NullMarked
package dev.ringproof.host.execution;

import org.jspecify.annotations.NullMarked;
