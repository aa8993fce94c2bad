package dev.ringproof.inspect;

/**
 * A word and how often it was met.
 *
 * @param word u32
 * @param count times
 */
record WordCount(long word, long count) {}
