package dev.ringproof.suite.testee;

import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A testee that answers every request with 640 bytes and misbehaves in one way, which its first
 * argument names: {@code mid:KIND} at the request for 13 slots, {@code each:KIND} after every
 * answer, {@code end:KIND} at the end of its input, {@code all:KIND} from its start. The second is
 * a file of its own.
 */
final class HostileTestee {
  private static final int HUGE = 1 << 30;

  private final String when;
  private final String kind;
  private final Path file;
  private final OutputStream out = new FileOutputStream(FileDescriptor.out);
  private final List<String> held = new ArrayList<>();

  private HostileTestee(String what, String file) {
    this.when = what.substring(0, what.indexOf(':'));
    this.kind = what.substring(what.indexOf(':') + 1);
    this.file = Path.of(file);
  }

  /** Runs until its input ends, or until it does not. */
  public static void main(String... arguments) throws Exception {
    new HostileTestee(arguments[0], arguments[1]).serve();
  }

  private void serve() throws Exception {
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.US_ASCII));
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      String id = line.substring(line.indexOf(':') + 1, line.indexOf(','));
      if (line.contains("\"hello\"")) {
        greet(id);
      } else if (when.equals("mid") && line.contains(":13}")) {
        misbehave(id);
      } else if (when.equals("all")) {
        always(id);
      } else {
        say(answer(id));
      }
      if (when.equals("each") && !line.contains("\"hello\"")) {
        misbehave(id);
      }
    }
    if (when.equals("end")) {
      misbehave("1");
    }
  }

  private void greet(String id) throws Exception {
    boolean again = Files.exists(file);
    Files.writeString(file, "started");
    String name = again && kind.equals("other") ? "other" : "hostile";
    String offered = again && kind.equals("less") ? "" : "\"codec\"";
    say(
        "{\"id\":%s,\"ok\":{\"protocol\":1,\"implementation\":{\"name\":\"%s\",\"version\":\"1\","
                .formatted(id, name)
            + "\"language\":\"Java\"},\"capabilities\":[%s]}}".formatted(offered));
    if (kind.equals("family")) {
      run("sleep 300 & (trap '' TERM; exec setsid sleep 300) </dev/null >/dev/null 2>&1 &");
    }
    if (kind.equals("unread")) {
      TimeUnit.HOURS.sleep(1);
    }
  }

  private static String answer(String id) {
    return "{\"id\":" + id + ",\"ok\":{\"bytes\":640}}";
  }

  private void say(String line) throws IOException {
    raw((line + (kind.equals("crlf") ? "\r\n" : "\n")).getBytes(StandardCharsets.UTF_8));
  }

  private void raw(byte[] bytes) throws IOException {
    out.write(bytes);
    out.flush();
  }

  private void misbehave(String id) throws Exception {
    switch (kind) {
      case "exit0" -> Runtime.getRuntime().halt(0);
      case "exit9", "other", "less" -> {
        System.err.println("last words");
        Runtime.getRuntime().halt(9);
      }
      case "signal" -> run("kill -KILL " + ProcessHandle.current().pid());
      case "hang" -> TimeUnit.HOURS.sleep(1);
      case "shut_out" -> {
        out.close();
        TimeUnit.HOURS.sleep(1);
      }
      case "shut_in" -> {
        System.in.close();
        say(answer(id));
        TimeUnit.HOURS.sleep(1);
      }
      case "leave" -> run("sleep 300 &");
      case "leave_silent" -> run("sleep 300 </dev/null >/dev/null 2>&1 &");
      case "leave_apart" -> run("setsid sleep 300 </dev/null >/dev/null 2>&1 &");
      default -> write(id);
    }
  }

  private void write(String id) throws IOException {
    switch (kind) {
      case "twice" -> say(answer(id) + "\n" + answer(id));
      case "again" -> say(answer(id));
      case "twice_else" -> say(answer(id) + "\n" + answer(id).replace("640", "641"));
      case "unknown_id" -> say(answer("99999"));
      case "text_id" -> say(answer("\"" + id + "\""));
      case "junk" -> say("junk");
      case "unended_junk" -> raw("junk".getBytes(StandardCharsets.UTF_8));
      case "blank" -> say("");
      case "debug" -> say("debug: answering " + id);
      case "ill_formed" -> raw(new byte[] {'{', '"', (byte) 0xff, '"', ':', '1', '}', '\n'});
      case "half" -> {
        raw("{\"id\":".getBytes(StandardCharsets.UTF_8));
        Runtime.getRuntime().halt(0);
      }
      case "nested" ->
          say("{\"id\":" + id + ",\"ok\":" + "{\"a\":".repeat(900) + "1" + "}".repeat(901));
      case "huge" -> huge();
      case "huge_ended" -> {
        huge();
        say("");
      }
      case "crashed" -> say("{\"id\":" + id + ",\"err\":{\"code\":\"backend_crashed\"}}");
      case "late" -> say("{\"id\":" + id + ",\"err\":{\"code\":\"backend_timeout\"}}");
      default -> throw new IllegalStateException(kind);
    }
  }

  private void huge() throws IOException {
    byte[] some = new byte[1 << 20];
    Arrays.fill(some, (byte) 'a');
    for (int sent = 0; sent < HUGE; sent += some.length) {
      out.write(some);
    }
  }

  /** Misbehaves in no way that the protocol forbids. */
  private void always(String id) throws Exception {
    switch (kind) {
      case "slow" -> TimeUnit.MILLISECONDS.sleep(600);
      case "loud" -> {
        byte[] line = ("e".repeat(199) + "\n").getBytes(StandardCharsets.UTF_8);
        for (int sent = 0; sent < 20_000_000; sent += line.length) {
          System.err.write(line);
        }
      }
      case "unended_loud" -> System.err.write(new byte[20_000_000]);
      case "backwards" -> {
        held.add(id);
        if (held.size() < 4) {
          return;
        }
        for (int at = held.size() - 1; at > 0; at--) {
          say(answer(held.get(at)));
        }
        say(answer(held.get(0)));
        held.clear();
        return;
      }
      default -> {
        // Carriage returns come with every line.
      }
    }
    say(answer(id));
  }

  private static void run(String command) throws Exception {
    new ProcessBuilder("sh", "-c", command).inheritIO().start().waitFor();
  }
}
