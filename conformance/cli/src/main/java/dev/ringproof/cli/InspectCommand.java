package dev.ringproof.cli;

import dev.ringproof.inspect.Inspection;
import dev.ringproof.inspect.dump.UnusableDumpException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ringproof inspect}: what is going on in a kernel, from dumps of its buffers. */
@Command(
    name = "inspect",
    mixinStandardHelpOptions = true,
    description = "Shows what is going on in a kernel, from dumps of its buffers.",
    footerHeading = "%nJSON (schema ringproof.inspect/1; fields may be added):%n",
    footer = {
      "  sources[]    role path bytes units left_out[]",
      "  diagnosis    condition headline findings[code gravity text]",
      "               condition: idle progressing moving ready held blocked stopped",
      "               faulted stalled wrapped incomparable partial;",
      "               gravity: bad warn info",
      "  ring         total_slots queue_depth active_slots occupancy{status: slots}",
      "               unknown_status_words(word count) idle_ppm",
      "               frontier_density_bps occupancy_proxy_bps",
      "  control      shutdown done_count epoch tenant_base priority_offsets[6]",
      "               priority_starvation observables tenant_fairness_total",
      "               tenant_fairness_skew priority_fairness_total",
      "  opcodes      opcode name executed active_slots",
      "  tenants      tenant authorised active_slots published_slots fault_slots",
      "               fairness quota",
      "  priorities[] level name fairness active_slots",
      "  windows      ticket opcode tenant required lookahead published claimed done",
      "               wait_io yield requeue fault active",
      "  faults       slot status status_name opcode opcode_name tenant priority",
      "               args[12] unchanged",
      "  stuck        total unchanged first[as in faults]",
      "  health       comparable previous_done_count done_delta delta_if_wrapped",
      "               suspected_stall",
      "  debug_log    kept dropped last[fmt_id args[3]]",
      "  Lists without [] are {total, first[]} with at most 100 entries. u32 are",
      "  numbers, u64 decimal text; what was not asked for or cannot be told is null.",
      "",
      "Exit status:",
      "  0  shown, whatever it says",
      "  2  the command line is wrong, or a file cannot be written",
      "  4  a dump cannot be used"
    })
final class InspectCommand implements Callable<Integer> {
  @Mixin private DumpChoice dumpChoice;
  @Spec private CommandSpec spec;

  @Option(names = "--json", description = "Prints JSON instead of the view for a terminal.")
  private boolean json;

  @Option(
      names = "--html",
      paramLabel = "FILE",
      description = "Also writes a page with a map of the ring; it needs no network.")
  private Path html;

  @Override
  public Integer call() throws Exception {
    requireNoInputAsOutput();
    try {
      Inspection inspection = Inspection.of(dumpChoice.open());
      show(inspection);
      if (html != null) {
        write(inspection);
      }
      return 0;
    } catch (UnusableDumpException unusable) {
      throw new Complaint(Ringproof.BROKEN, unusable.getMessage());
    } catch (OutOfMemoryError tooLarge) {
      throw new Complaint(
          Ringproof.BROKEN,
          "--ring " + dumpChoice.ring() + ": too large for the memory; use java -Xmx8g");
    } catch (InternalError unmapped) {
      // What the JVM throws when a mapped file has become shorter.
      throw new Complaint(
          Ringproof.BROKEN,
          "--ring " + dumpChoice.ring() + ": a dump shrank meanwhile; copy it and try again");
    }
  }

  private void requireNoInputAsOutput() throws Complaint, IOException {
    if (html == null || !Files.exists(html)) {
      return;
    }
    for (Path input : dumpChoice.files()) {
      if (Files.exists(input) && Files.isSameFile(input, html)) {
        throw new Complaint(
            Ringproof.WRONG_USAGE, "--html " + html + " is one of the dumps; name another file");
      }
    }
  }

  private void show(Inspection inspection) {
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      out.println(inspection.json());
    } else {
      inspection.print(out, Ringproof.colour());
    }
    out.flush();
  }

  private void write(Inspection inspection) throws Complaint {
    try {
      inspection.writePage(html);
    } catch (IOException unwritable) {
      throw new Complaint(
          Ringproof.WRONG_USAGE,
          "--html " + html + " cannot be written (" + unwritable + "); name another file");
    }
  }
}
