package dev.ringproof.host.ring;

/**
 * A kernel's request for a resource that it did not find.
 *
 * @param resourceId u32
 * @param prefetch whether the resource is only expected to be needed
 */
public record LoadMiss(int resourceId, boolean prefetch) {}
