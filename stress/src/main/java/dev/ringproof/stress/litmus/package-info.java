/**
 * The order of accesses, put to the processor and its JIT: jcstress tests, one file a property, the
 * file's number that of the property.
 *
 * <p>Actors are two at most, so that a machine with two processors runs them all.
 */
package dev.ringproof.stress.litmus;
