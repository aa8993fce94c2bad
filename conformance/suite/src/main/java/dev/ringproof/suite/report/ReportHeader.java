package dev.ringproof.suite.report;

import dev.ringproof.spec.backend.Implementation;
import dev.ringproof.spec.backend.Release;
import dev.ringproof.suite.run.RunStart;

/**
 * First line of a report: who was asked what by whom.
 *
 * @param suite version of the suite
 * @param spec revision of the norm
 * @param vectorsSha256 digest of the files that the cases came from
 * @param cases how many are to be asked
 * @param backend name of the backend, as the user gave it
 * @param implementation what the backend says of itself
 */
public record ReportHeader(
    String suite,
    String spec,
    String vectorsSha256,
    int cases,
    String backend,
    Implementation implementation) {
  static ReportHeader of(RunStart start) {
    return new ReportHeader(
        Release.version(),
        Release.norm(),
        start.cases().source(),
        start.cases().total(),
        start.subject(),
        start.implementation());
  }
}
