/**
 * What operations answer when they are carried out: one record an answer, in the sealed interface
 * of its group, and the values that answers are made of.
 *
 * <p>{@link dev.ringproof.spec.operation.OperationName#answer()} says which operation answers what.
 */
package dev.ringproof.spec.answer;
