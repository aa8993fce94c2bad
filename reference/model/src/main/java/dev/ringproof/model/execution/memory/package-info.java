/** What a kernel can touch, as words: every index is legal, every method one access. */
package dev.ringproof.model.execution.memory;
