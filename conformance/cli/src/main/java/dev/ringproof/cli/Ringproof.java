package dev.ringproof.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command line: {@code java -jar ringproof.jar}. */
@Command(
    name = "ringproof",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = "Proves that a backend leaves the bytes that the ring protocol says.",
    subcommands = {
      RunCommand.class,
      ListCommand.class,
      ExplainCommand.class,
      RuleCommand.class,
      InspectCommand.class,
      ServeCommand.class,
      ProbeCommand.class
    },
    footerHeading = "%nExit status:%n",
    footer = {
      "  0  the backend conforms; with --absent-ok, or is absent",
      "  1  it does not",
      "  2  the command line is wrong",
      "  3  the run is void: nothing ran, the backend is absent, or a canary was missed",
      "  4  the suite or its input is broken"
    })
public final class Ringproof implements Runnable {
  /** Exit status for a wrong command line. */
  static final int WRONG_USAGE = 2;

  /** Exit status for a run that proves nothing. */
  static final int VOID = 3;

  /** Exit status for a broken suite or broken input. */
  static final int BROKEN = 4;

  @Spec private CommandSpec spec;

  private Ringproof() {}

  /** Runs a command line and exits with its status. */
  public static void main(String... arguments) {
    System.exit(commandLine().execute(arguments));
  }

  /** The command line, ready to be executed. */
  static CommandLine commandLine() {
    CommandLine line = new CommandLine(new Ringproof());
    line.setExecutionExceptionHandler(Ringproof::failed);
    line.setCaseInsensitiveEnumValuesAllowed(true);
    return line;
  }

  private static int failed(Exception why, CommandLine line, CommandLine.ParseResult arguments)
      throws Exception {
    if (why instanceof Complaint complaint) {
      line.getErr().println(line.getColorScheme().errorText("ringproof: " + why.getMessage()));
      return complaint.exitCode();
    }
    line.getErr().println("ringproof: a fault of its own; please report it with this:");
    why.printStackTrace(line.getErr());
    return BROKEN;
  }

  /** Whether the terminal shows colour. */
  static boolean colour() {
    return Ansi.AUTO.enabled();
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "name a command, such as `ringproof run`");
  }
}
