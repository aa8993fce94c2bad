package dev.ringproof.suite.report;

import dev.ringproof.suite.judge.Verdict;
import dev.ringproof.suite.run.Conclusion;
import dev.ringproof.suite.run.RunEnd;
import dev.ringproof.suite.run.Tally;
import java.util.List;

/**
 * Last line of a report: how many cases got which verdict, and what the run says.
 *
 * @param cases all of them
 * @param pass answers of the norm
 * @param deviation known other answers
 * @param fail other answers
 * @param crash cases that broke the backend
 * @param timeout cases without an answer in time
 * @param protocolError cases that were answered with no answer
 * @param skip cases that the backend does not offer
 * @param absent cases whose backend cannot be had
 * @param harnessError cases that broke the suite
 * @param breaks what the backend did that no later answer makes good
 * @param notAsked cases that were to be asked when the run gave up
 * @param canaries canaries that were asked
 * @param canariesCaught how many of them failed, as they must
 * @param ending what the run says
 * @param reasons why, one line each
 * @param extent what was looked at, if it was not everything
 * @param sha256 digest of every line before
 */
public record ReportFooter(
    int cases,
    int pass,
    int deviation,
    int fail,
    int crash,
    int timeout,
    int protocolError,
    int skip,
    int absent,
    int harnessError,
    int breaks,
    int notAsked,
    int canaries,
    int canariesCaught,
    Conclusion.Ending ending,
    List<String> reasons,
    String extent,
    String sha256) {
  static ReportFooter of(
      Tally tally, RunEnd.Canaries canaries, Conclusion conclusion, String sha256) {
    return new ReportFooter(
        tally.cases(),
        tally.count(Verdict.PASS),
        tally.count(Verdict.DEVIATION),
        tally.count(Verdict.FAIL),
        tally.count(Verdict.CRASH),
        tally.count(Verdict.TIMEOUT),
        tally.count(Verdict.PROTOCOL_ERROR),
        tally.count(Verdict.SKIP),
        tally.count(Verdict.ABSENT),
        tally.count(Verdict.HARNESS_ERROR),
        tally.breaks(),
        tally.notAsked(),
        canaries.asked(),
        canaries.caught(),
        conclusion.ending(),
        conclusion.reasons(),
        conclusion.extent(),
        sha256);
  }
}
