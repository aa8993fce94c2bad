/** The payload of a packed slot, written and read: chapter 5 of the norm. */
package dev.ringproof.model.packed;
