/** The launch policy, step by step, and the priority partition: chapter 8 of the norm. */
package dev.ringproof.model.launch;
