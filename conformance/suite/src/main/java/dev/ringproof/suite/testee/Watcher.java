package dev.ringproof.suite.testee;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/**
 * Sees to it that nothing the suite started outlives it, however it ends: a hook ends the testees
 * when the suite is told to end, and a process that holds a pipe to the suite does when it was
 * killed. Without /proc or {@code setsid} there is the hook alone. Thread-safe.
 */
final class Watcher {
  /**
   * Variable of a testee's environment that says whose it is; one inside another has both marks.
   */
  static final String VARIABLE = "RINGPROOF_TESTEE";

  /**
   * Reads which sessions are under way; at the end of its input ends those, and what has a mark.
   */
  private static final String SCRIPT =
      """
      mark=$1 live=' '
      trap '' INT TERM HUP
      while read -r line; do
        case $line in
          +*) live="$live${line#+} " ;;
          -*) gone=" ${line#-} "
            case $live in *"$gone"*) live="${live%%$gone*} ${live#*$gone}" ;; esac ;;
          done) exit 0 ;;
        esac
      done
      kin() {
        for row in $(grep -las -e "$mark" /proc/[0-9]*/environ); do
          pid=${row#/proc/} && echo "${pid%%/*}"
        done
        for file in /proc/[0-9]*/stat; do
          read -r row 2>/dev/null <"$file" || continue
          pid=${row%% *}
          set -- ${row##*) }
          case $1 in Z | X) continue ;; esac
          case $live in *" $3 "* | *" $4 "*) echo "$pid" ;; esac
        done
      }
      found=$(kin) && [ -n "$found" ] && kill -s TERM $found
      sleep 0.5
      for round in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20; do
        found=$(kin)
        [ -z "$found" ] && exit 0
        kill -s KILL $found
        sleep 0.1
      done
      """;

  private static final Watcher ONE = new Watcher();

  private final String suite = UUID.randomUUID() + "-";
  private final AtomicLong marks = new AtomicLong();
  private final Set<Kin> watched = ConcurrentHashMap.newKeySet();
  private final List<String> prefix = setsid().map(List::of).orElse(List.of());
  private final Optional<OutputStream> pipe = prefix.isEmpty() ? Optional.empty() : startProcess();
  private volatile boolean closing;

  private Watcher() {
    Runtime.getRuntime().addShutdownHook(new Thread(this::endAll, "testee-end"));
  }

  /** The one of this process. */
  static Watcher get() {
    return ONE;
  }

  /** A mark that no other testee has. */
  String nextMark() {
    return suite + marks.incrementAndGet() + ";";
  }

  /** What starts a command line in a session of its own; empty where that cannot be had. */
  List<String> prefix() {
    return prefix;
  }

  /** Whether the suite is about to end, so that what its testees do no longer counts. */
  boolean closing() {
    return closing;
  }

  void started(Kin kin) {
    watched.add(kin);
    tell("+" + kin.process().pid());
    if (closing) {
      kin.end();
    }
  }

  void ended(Kin kin) {
    if (watched.remove(kin)) {
      tell("-" + kin.process().pid());
    }
  }

  private void endAll() {
    closing = true;
    watched.forEach(Kin::end);
    tell("done");
  }

  private synchronized void tell(String line) {
    if (pipe.isEmpty()) {
      return;
    }
    try {
      pipe.get().write((line + "\n").getBytes(StandardCharsets.US_ASCII));
      pipe.get().flush();
    } catch (IOException gone) {
      // Somebody ended it; the hook is still there.
    }
  }

  private Optional<OutputStream> startProcess() {
    ProcessBuilder builder =
        new ProcessBuilder(
            Stream.concat(
                    prefix.stream(), Stream.of("sh", "-c", SCRIPT, "ringproof-watcher", suite))
                .toList());
    builder.redirectOutput(Redirect.DISCARD).redirectError(Redirect.DISCARD);
    try {
      return Optional.of(builder.start().getOutputStream());
    } catch (IOException failed) {
      return Optional.empty();
    }
  }

  private static Optional<String> setsid() {
    String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
    return ProcTable.isThere()
        ? Stream.of(path.split(File.pathSeparator))
            .map(folder -> new File(folder, "setsid"))
            .filter(File::canExecute)
            .map(File::getPath)
            .findFirst()
        : Optional.empty();
  }
}
