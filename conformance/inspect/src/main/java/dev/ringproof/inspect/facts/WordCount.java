package dev.ringproof.inspect.facts;

/**
 * A word and how often it was met.
 *
 * @param word u32
 * @param count times
 */
public record WordCount(long word, long count) {}
