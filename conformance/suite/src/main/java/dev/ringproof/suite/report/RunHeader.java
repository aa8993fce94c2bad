package dev.ringproof.suite.report;

import dev.ringproof.spec.backend.Implementation;

/**
 * Who is asked what by whom.
 *
 * @param suite version of the suite
 * @param spec revision of the norm
 * @param vectorsSha256 digest of the vector files
 * @param cases number of selected cases
 * @param backend name on the command line
 * @param implementation what the backend says of itself
 */
public record RunHeader(
    String suite,
    String spec,
    String vectorsSha256,
    int cases,
    String backend,
    Implementation implementation) {}
