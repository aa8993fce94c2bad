package dev.ringproof.suite.run;

import dev.ringproof.spec.backend.Implementation;
import dev.ringproof.suite.cases.CaseFeed;

/**
 * Who is asked what.
 *
 * @param subject name of the backend, as the user gave it
 * @param implementation what the backend says of itself
 * @param cases what is asked
 */
public record RunStart(String subject, Implementation implementation, CaseFeed cases) {}
