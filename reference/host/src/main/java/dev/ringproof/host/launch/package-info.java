/**
 * Launch policy, and how the slots of a ring are divided among the priorities.
 *
 * <p>Total: whatever a caller passes, the answer is a result or a {@link
 * dev.ringproof.spec.refusal.RefusedException}. Two things are programmer errors instead: null,
 * {@link NullPointerException}, and a read-only buffer to write into, {@link
 * java.nio.ReadOnlyBufferException}. A buffer's content is what lies from index 0 to its limit; its
 * position and byte order are neither looked at nor changed.
 */
@NullMarked
package dev.ringproof.host.launch;

import org.jspecify.annotations.NullMarked;
