/** Classes of opcodes: chapter 3 of the norm. */
package dev.ringproof.model.opcode;
