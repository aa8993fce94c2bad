package dev.ringproof.cli;

import dev.ringproof.suite.judge.Result;
import dev.ringproof.suite.run.RunEnd;
import dev.ringproof.suite.run.RunListener;
import dev.ringproof.suite.run.RunStart;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** Live progress on a terminal; nothing where nobody watches. */
final class TerminalProgress implements RunListener, AutoCloseable {
  private final String unit;
  private ProgressBar bar;

  /** Progress by steps of some unit. */
  TerminalProgress(String unit) {
    this.unit = unit;
  }

  /** Progress over a number of steps, begun. */
  static TerminalProgress of(String unit, long steps) {
    TerminalProgress progress = new TerminalProgress(unit);
    progress.begin(steps);
    return progress;
  }

  private void begin(long steps) {
    if (Ringproof.colour()) {
      bar =
          new ProgressBarBuilder()
              .setTaskName(unit)
              .setInitialMax(steps)
              .setStyle(ProgressBarStyle.ASCII)
              .setUpdateIntervalMillis(200)
              .showSpeed()
              .clearDisplayOnFinish()
              .build();
    }
  }

  @Override
  public void started(RunStart start) {
    begin(start.cases().total());
  }

  @Override
  public void judged(Result result) {
    step(1);
  }

  @Override
  public void ended(RunEnd end) {
    close();
  }

  /** Goes on by some steps. */
  void step(long steps) {
    if (bar != null) {
      bar.stepBy(steps);
    }
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
    }
  }
}
