/** Typed publication; runs of slots that are not all or nothing (E2): chapter 6 of the norm. */
package dev.ringproof.model.descriptor;
