/** Words of a slot, and the host's moves of its status: chapter 1 of the norm. */
package dev.ringproof.model.slot;
