package dev.ringproof.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.ringproof.spec.backend.Backend;
import dev.ringproof.spec.backend.BackendProvider.Availability;
import dev.ringproof.spec.backend.Implementation;
import dev.ringproof.spec.backend.Release;
import dev.ringproof.spec.operation.Capability;
import dev.ringproof.spec.shape.Shape;
import dev.ringproof.suite.wire.ValueWriter;
import dev.ringproof.suite.wire.Wire;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ringproof probe}: says whether a backend can be had here, and what it is. */
@Command(
    name = "probe",
    mixinStandardHelpOptions = true,
    description = "Says in one line whether a backend can be had here; exit status 3 if not.")
final class ProbeCommand implements Callable<Integer> {
  @Mixin private BackendChoice backend;
  @Spec private CommandSpec spec;

  @Option(
      names = "--environment",
      paramLabel = "FILE",
      description = "Writes the same, and the machine that it was found on, as JSON.")
  private Path environment;

  @Override
  public Integer call() throws Exception {
    Availability availability = backend.look();
    PrintWriter out = spec.commandLine().getOut();
    try {
      if (environment != null) {
        Files.writeString(environment, json(availability) + "\n");
      }
      if (availability instanceof Availability.Absent absent) {
        out.println(backend.name() + ": ABSENT: " + absent.reason());
        return Ringproof.VOID;
      }
      out.println(backend.name() + ": " + line(((Availability.Ready) availability).backend()));
      return 0;
    } finally {
      if (availability instanceof Availability.Ready ready) {
        ready.backend().close();
      }
    }
  }

  private static String line(Backend subject) {
    Implementation who = subject.implementation();
    return who.name()
        + " "
        + who.version()
        + who.device().map(device -> "; " + device).orElse("")
        + who.driver().map(driver -> "; " + driver).orElse("");
  }

  private String json(Availability availability) throws IOException {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = Wire.json().createGenerator(text)) {
      json.useDefaultPrettyPrinter();
      json.writeStartObject();
      json.writeStringField("backend", backend.name());
      if (availability instanceof Availability.Absent absent) {
        json.writeStringField("absent", absent.reason());
      } else if (availability instanceof Availability.Ready ready) {
        subject(json, ready.backend());
      }
      machine(json);
      json.writeEndObject();
    }
    return text.toString();
  }

  private static void subject(JsonGenerator json, Backend backend) throws IOException {
    json.writeFieldName("implementation");
    ValueWriter.write(json, Shape.fields(backend.implementation()));
    json.writeArrayFieldStart("capabilities");
    for (Capability each : backend.capabilities()) {
      json.writeString(each.wireName());
    }
    json.writeEndArray();
  }

  private static void machine(JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("machine");
    json.writeStringField("suite", Release.version());
    json.writeStringField("norm", Release.norm());
    for (String name : new String[] {"os.name", "os.version", "os.arch", "java.runtime.version"}) {
      json.writeStringField(name, System.getProperty(name));
    }
    json.writeNumberField("processors", Runtime.getRuntime().availableProcessors());
    json.writeEndObject();
  }
}
