package dev.ringproof.suite.serve;

import dev.ringproof.model.backend.ReferenceBackend;
import dev.ringproof.spec.backend.BackendProvider.Availability;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;

/** The reference as a program that speaks the testee protocol on its standard streams. */
public final class ReferenceTestee {
  private ReferenceTestee() {}

  /** Answers until the input ends. */
  public static void main(String... arguments) throws IOException {
    try (FileInputStream in = new FileInputStream(FileDescriptor.in);
        FileOutputStream out = new FileOutputStream(FileDescriptor.out)) {
      new TesteeServer(new Availability.Ready(new ReferenceBackend()), System.err).serve(in, out);
    }
  }
}
