/** Publication of slots, work items and batches, all or nothing: chapter 5 of the norm. */
package dev.ringproof.model.publish;
