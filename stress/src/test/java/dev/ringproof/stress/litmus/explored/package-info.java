/**
 * The litmus tests as programs for the explorer of the reference model: the same actors, put
 * together from the model's own steps where it has them and from single accesses where it has not.
 */
package dev.ringproof.stress.litmus.explored;
