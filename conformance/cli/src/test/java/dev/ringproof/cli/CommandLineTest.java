package dev.ringproof.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** What the command line says and the status it exits with. */
class CommandLineTest {
  private static final String GOOD =
      "{'id':'a/1','op':'control_byte_len','in':{'observable_slots':0},'ok':{'bytes':640}}\n";

  @TempDir Path folder;

  /** Exit status and both streams of one command. */
  private record Ended(int status, String out, String err) {}

  @Nested
  class Run {
    @Test
    void exits_0_when_the_backend_conforms() throws Exception {
      Ended ended = execute("run", "--op", "publish_slot", "--jobs", "1");
      assertEquals(0, ended.status(), ended.toString());
      assertTrue(ended.out().contains("conforms"), ended.out());
    }

    @Test
    void exits_1_when_a_vector_is_falsified_and_names_rule_field_and_both_values()
        throws Exception {
      Ended ended = execute("run", "--vectors", falsified());
      assertEquals(1, ended.status(), ended.toString());
      for (String part : List.of("PUB-08", "ring.slot[0].status", "2 CLAIMED", "1 PUBLISHED")) {
        assertTrue(ended.out().contains(part), part + " in " + ended.out());
      }
    }

    @ParameterizedTest
    @ValueSource(strings = {"no/such/*", "a"})
    void exits_3_when_a_filter_matches_nothing(String filter) throws Exception {
      Ended ended = execute("run", "--vectors", good(), "--filter", "a/*", "--filter", filter);
      assertEquals(3, ended.status());
      assertTrue(ended.err().contains(filter), ended.err());
    }

    @Test
    void exits_3_when_filters_exclude_each_other() throws Exception {
      String other = "{'id':'b/1','op':'ring_byte_len','in':{'slot_count':1},'ok':{'bytes':64}}";
      String file = write("both.jsonl", GOOD + other).toString();
      String[] run = {"run", "--vectors", file, "--filter", "a/*", "--op", "ring_byte_len"};
      assertEquals(3, execute(run).status());
    }

    @Test
    void exits_4_and_names_file_and_line_when_a_vector_is_broken() throws Exception {
      Path file = write("broken.jsonl", GOOD + "{'id':");
      Ended ended = execute("run", "--vectors", file.toString());
      assertEquals(4, ended.status());
      assertTrue(ended.err().contains(file + ":2:"), ended.err());
    }

    @Test
    void exits_4_when_the_vectors_do_not_exist() throws Exception {
      assertEquals(4, execute("run", "--vectors", "/no/such/file").status());
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "--backend nobody",
          "--op nop",
          "--op PUBLISH_SLOT",
          "--jobs 0",
          "--jobs -1",
          "--jobs x",
          "--timeout 0",
          "--no-such-option",
          "--report /no/such/folder/report.jsonl",
          "--exhaustive --backend exec:cat"
        })
    void exits_2_when_the_command_line_is_wrong(String arguments) throws Exception {
      Ended ended = execute(("run --vectors " + good() + " " + arguments).split(" "));
      assertEquals(2, ended.status(), ended.toString());
      assertTrue(!ended.err().isBlank());
    }

    @Test
    void exits_3_when_the_program_does_not_speak_the_protocol() throws Exception {
      assertEquals(3, execute("run", "--backend", "exec:cat", "--vectors", good()).status());
    }

    @Test
    void writes_a_report_and_a_capsule_that_can_be_run_again() throws Exception {
      Path report = folder.resolve("report.jsonl");
      Path capsule = folder.resolve("capsule.jsonl");
      String[] run = {
        "run", "--vectors", falsified(), "--report", "" + report, "--capsule", "" + capsule
      };
      assertEquals(1, execute(run).status());
      List<String> lines = Files.readAllLines(report);
      assertEquals(4, lines.size());
      assertTrue(lines.get(3).contains("\"kind\":\"footer\""), lines.get(3));
      assertEquals(1, Files.readAllLines(capsule).size());
      assertEquals(1, execute("run", "--vectors", "" + capsule).status());
    }

    private String falsified() throws Exception {
      String slot = "00".repeat(64);
      String wrong =
          "{'id':'a/2','op':'publish_slot','in':{'ring':'%s','slot':0,'tenant':0,'opcode':0,"
              + "'args':[]},'ok':{'ring':'%s'}}%n";
      String published = "02" + "00".repeat(11) + "02" + "00".repeat(51);
      return write("wrong.jsonl", GOOD + wrong.formatted(slot, published)).toString();
    }
  }

  @Nested
  class List_command {
    @Test
    void names_the_operations_the_backends_and_the_cases() throws Exception {
      assertEquals(42, execute("list", "--operations").out().lines().count());
      assertTrue(execute("list", "--backends").out().contains("reference"));
      Ended cases = execute("list", "--op", "host_ring");
      assertEquals(25, cases.out().lines().count());
      assertEquals(0, cases.status());
    }

    @Test
    void exits_2_when_asked_for_two_things_at_once() throws Exception {
      assertEquals(2, execute("list", "--operations", "--backends").status());
    }
  }

  @Nested
  class Explain {
    @Test
    void shows_the_case_and_exits_0_when_it_passes() throws Exception {
      Ended ended = execute("explain", "recorded/publish_slot/0001");
      assertEquals(0, ended.status(), ended.toString());
      assertTrue(ended.out().contains("publish_slot"), ended.out());
    }

    @Test
    void exits_3_when_there_is_no_such_case() throws Exception {
      assertEquals(3, execute("explain", "a/2", "--vectors", good()).status());
    }
  }

  @Nested
  class Rule_command {
    @Test
    void shows_what_the_rule_says_and_what_holds_it_up() throws Exception {
      Ended ended = execute("rule", "pub-04");
      assertEquals(0, ended.status(), ended.toString());
      for (String part :
          List.of(
              "PUB-04 MUST", "publish_slot!slot_out_of_range", "recorded/publish_packed_slot/")) {
        assertTrue(ended.out().contains(part), part + " in " + ended.out());
      }
    }

    @Test
    void says_which_links_are_missing_and_why() throws Exception {
      Ended ended = execute("rule", "VIS-08");
      assertTrue(ended.out().contains("it binds who calls, not who is called"), ended.out());
      assertTrue(ended.out().lines().allMatch(line -> line.length() <= 80), ended.out());
    }

    @Test
    void exits_2_when_there_is_no_such_rule() throws Exception {
      assertEquals(2, execute("rule", "PUB-99").status());
      assertEquals(2, execute("rule").status());
    }
  }

  @Nested
  class Without_a_command {
    @Test
    void exits_2() throws Exception {
      assertEquals(2, execute().status());
    }

    @Test
    void tells_its_version_and_its_exit_codes() throws Exception {
      Ended version = execute("--version");
      assertEquals(0, version.status());
      assertTrue(version.out().startsWith("ringproof "), version.out());
      assertEquals(0, execute("--help").status());
    }
  }

  private String good() throws Exception {
    return write("good.jsonl", GOOD).toString();
  }

  private Path write(String name, String content) throws Exception {
    return Files.writeString(folder.resolve(name), content.replace('\'', '"'));
  }

  private static Ended execute(String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    CommandLine line = Ringproof.commandLine();
    line.setOut(new PrintWriter(out, true));
    line.setErr(new PrintWriter(err, true));
    return new Ended(line.execute(arguments), out.toString(), err.toString());
  }
}
