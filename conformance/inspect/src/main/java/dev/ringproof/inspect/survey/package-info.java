/**
 * Finds the facts: one walk over the slots, a census of opcodes and tenants, and a watchdog that
 * names the condition and gathers the reasons.
 */
package dev.ringproof.inspect.survey;
