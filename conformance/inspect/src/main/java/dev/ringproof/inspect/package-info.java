/**
 * The autopsy of a ring that hangs, from dumps of its buffers to what a person reads.
 *
 * <p>{@link dev.ringproof.inspect.Inspection} is the way in. The floors below it, each of which
 * knows only those before it: {@code dump} opens files, {@code facts} is what can be said of them,
 * {@code survey} finds it, {@code table} describes its lists, {@code text} and {@code page} show
 * it.
 */
package dev.ringproof.inspect;
