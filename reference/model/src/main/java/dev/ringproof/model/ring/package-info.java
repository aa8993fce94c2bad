/** Rings as encoded, owned and counted, and the load-miss slot: chapter 4 of the norm. */
package dev.ringproof.model.ring;
