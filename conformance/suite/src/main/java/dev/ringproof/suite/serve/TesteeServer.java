package dev.ringproof.suite.serve;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.ringproof.spec.backend.Backend;
import dev.ringproof.spec.backend.BackendProvider.Availability;
import dev.ringproof.spec.backend.BackendTimeoutException;
import dev.ringproof.spec.operation.Capability;
import dev.ringproof.spec.operation.OperationName;
import dev.ringproof.spec.operation.Outcome;
import dev.ringproof.spec.shape.Shape;
import dev.ringproof.spec.value.Fields;
import dev.ringproof.spec.value.Value;
import dev.ringproof.suite.wire.Lines;
import dev.ringproof.suite.wire.MalformedException;
import dev.ringproof.suite.wire.ValueWriter;
import dev.ringproof.suite.wire.Wire;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.Optional;
import java.util.Set;

/**
 * Serves a backend over the testee protocol: one line in, one line out, in order, until the input
 * ends. A malformed line is answered {@code bad_request} and the next one is served.
 *
 * <p>Memory stays that of the largest request and answer. For one thread.
 */
public final class TesteeServer {
  /** Version of the protocol that is spoken. */
  public static final int PROTOCOL = 1;

  private static final int OUT_BYTES = 1 << 16;

  private final Availability availability;
  private final Set<Capability> offered;
  private final PrintStream log;

  /** A server for a backend; what goes wrong inside the backend is told to the log. */
  public TesteeServer(Backend backend, PrintStream log) {
    this(new Availability.Ready(backend), log);
  }

  /** The same, for a backend that may be absent: then the greeting is answered with the reason. */
  public TesteeServer(Availability availability, PrintStream log) {
    this.availability = availability;
    this.offered =
        availability instanceof Availability.Ready ready
            ? ready.backend().capabilities()
            : Set.of();
    this.log = log;
  }

  /** Answers every line of the input; returns at its end. */
  public void serve(InputStream in, OutputStream out) throws IOException {
    OutputStream buffered = new BufferedOutputStream(out, OUT_BYTES);
    Lines lines = new Lines(in, buffered);
    while (lines.next()) {
      try (JsonGenerator json = Wire.json().createGenerator(buffered)) {
        json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        json.disable(JsonGenerator.Feature.FLUSH_PASSED_TO_STREAM);
        answer(json, lines);
      }
      buffered.write('\n');
    }
    buffered.flush();
  }

  private void answer(JsonGenerator json, Lines line) throws IOException {
    json.writeStartObject();
    try {
      Request request = Request.read(line.members());
      json.writeNumberField("id", request.id());
      if (request.hello() == null) {
        ValueWriter.outcome(json, answer(request));
      } else {
        greet(json, request.hello());
      }
    } catch (MalformedException malformed) {
      long id = line.id();
      if (id >= 0) {
        json.writeNumberField("id", id);
      }
      String place = malformed.column() > 0 ? "column " + malformed.column() + ": " : "";
      error(json, "bad_request", place + malformed.getMessage());
    }
    json.writeEndObject();
  }

  private Outcome answer(Request request) {
    OperationName name = request.operation().operationName();
    if (availability instanceof Availability.Ready ready && offered.contains(name.capability())) {
      return apply(ready.backend(), request);
    }
    return refused("unsupported_op", name.wireName() + " is not offered by this backend");
  }

  private Outcome apply(Backend backend, Request request) {
    try {
      return backend.apply(request.operation());
    } catch (BackendTimeoutException late) {
      return refused("backend_timeout", late.getMessage());
    } catch (RuntimeException broken) {
      String name = request.operation().operationName().wireName();
      log.println("request " + request.id() + " " + name + ": " + broken);
      return refused("backend_crashed", broken.toString());
    }
  }

  private static Outcome refused(String code, String message) {
    return Outcome.refused(code, Fields.of("message", Value.text(message)));
  }

  private void greet(JsonGenerator json, Fields hello) throws IOException {
    if (!hello.get("protocol").equals(Optional.of(Value.number(PROTOCOL)))) {
      error(json, "unsupported_protocol", "this testee speaks protocol " + PROTOCOL);
    } else if (availability instanceof Availability.Absent absent) {
      error(json, "absent", absent.reason());
    } else if (availability instanceof Availability.Ready ready) {
      welcome(json, ready.backend());
    }
  }

  private void welcome(JsonGenerator json, Backend backend) throws IOException {
    json.writeObjectFieldStart("ok");
    json.writeNumberField("protocol", PROTOCOL);
    json.writeFieldName("implementation");
    ValueWriter.write(json, Shape.fields(backend.implementation()));
    json.writeArrayFieldStart("capabilities");
    for (Capability capability : offered) {
      json.writeString(capability.wireName());
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void error(JsonGenerator json, String code, String message) throws IOException {
    json.writeObjectFieldStart("err");
    json.writeStringField("code", code);
    json.writeStringField("message", message);
    json.writeEndObject();
  }
}
