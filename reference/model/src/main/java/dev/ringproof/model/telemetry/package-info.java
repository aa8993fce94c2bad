/** What a host reads from a snapshot: chapter 7 of the norm. */
package dev.ringproof.model.telemetry;
