package dev.ringproof.cli;

import dev.ringproof.spec.backend.BackendProvider.Availability;
import dev.ringproof.suite.serve.TesteeServer;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.OutputStream;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code ringproof serve}: answers the testee protocol on the standard streams. */
@Command(
    name = "serve",
    mixinStandardHelpOptions = true,
    description = "Answers requests of the testee protocol, a line each, until the input ends.")
final class ServeCommand implements Callable<Integer> {
  @Mixin private BackendChoice backend;

  @Override
  public Integer call() throws Exception {
    Availability availability = backend.lookHere();
    try (FileInputStream in = new FileInputStream(FileDescriptor.in);
        OutputStream out = ChildJvm.answers()) {
      new TesteeServer(availability, System.err).serve(in, out);
    } finally {
      if (availability instanceof Availability.Ready ready) {
        ready.backend().close();
      }
    }
    return availability instanceof Availability.Absent ? Ringproof.VOID : 0;
  }
}
