package dev.ringproof.suite.vector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ringproof.spec.answer.ChangedBuffers;
import dev.ringproof.spec.answer.CodecAnswer.ByteLenAnswer;
import dev.ringproof.spec.operation.CodecOperation.ControlByteLen;
import dev.ringproof.spec.value.Bytes;
import dev.ringproof.spec.value.Fields;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Vector files: what a line is, and where a broken one is said to be. */
class VectorFileTest {
  private static final String GOOD =
      "{'id':'a/1','op':'control_byte_len','in':{'observable_slots':0},'ok':{'bytes':640}}";
  private static final Expectation BYTES_640 = new Expectation.Ok(ByteLenAnswer.of(640));

  @Nested
  class A_line {
    @Test
    void is_an_operation_with_its_answer() throws Exception {
      Case read = cases(GOOD).get(0);
      assertEquals("a/1", read.id());
      assertEquals(new ControlByteLen(0), read.operation());
      assertEquals(BYTES_640, read.expected());
      assertEquals(new Origin("file", 1), read.origin());
    }

    @Test
    void has_its_members_in_any_order() throws Exception {
      String shuffled =
          "{'ok':{'bytes':640},'in':{'observable_slots':0},'op':'control_byte_len','id':'a/1'}";
      assertEquals(cases(GOOD), cases(shuffled));
    }

    @Test
    void may_expect_a_refusal_with_the_fields_that_it_names() throws Exception {
      Case read = cases(GOOD.replace("'ok':{'bytes':640}", err("'code':'x','ring':'00'"))).get(0);
      assertEquals(
          new Expectation.Err("x", Fields.NONE, ChangedBuffers.ofRing(Bytes.of((byte) 0))),
          read.expected());
    }

    @Test
    void may_accept_known_deviations() throws Exception {
      String accept =
          ",'accept':[{'erratum':'E1','ok':{'bytes':null}},{"
              + err("'code':'y'")
              + ",'erratum':'E2'}]}";
      Case read = cases(GOOD.substring(0, GOOD.length() - 1) + accept).get(0);
      assertEquals(
          List.of(
              new Accepted("E1", new Expectation.Ok(ByteLenAnswer.NONE)),
              new Accepted("E2", Expectation.Err.of("y"))),
          read.accepted());
    }

    @Test
    void may_lack_the_last_newline() throws Exception {
      String two = GOOD + "\n" + GOOD.replace("a/1", "a/2");
      assertEquals(2, cases(two).size());
      assertEquals(2, cases(two + "\n").size());
    }

    private static String err(String members) {
      return "'err':{" + members + "}";
    }
  }

  @Nested
  class A_broken_line {
    @ParameterizedTest
    @ValueSource(
        strings = {
          "",
          "{",
          "[]",
          "null",
          "{'id':'a','op':'control_byte_len','in':{'observable_slots':0}}",
          "{'id':'a','op':'control_byte_len','ok':{'bytes':1}}",
          "{'id':'a','in':{'observable_slots':0},'ok':{'bytes':1}}",
          "{'op':'control_byte_len','in':{'observable_slots':0},'ok':{'bytes':1}}",
          "{'id':7,'op':'control_byte_len','in':{'observable_slots':0},'ok':{'bytes':1}}",
          "{'id':'a','op':'nop','in':{},'ok':{'bytes':1}}",
          "{'id':'a','op':'control_byte_len','in':{},'ok':{'bytes':1}}",
          "{'id':'a','op':'control_byte_len','in':null,'ok':{'bytes':1}}",
          "{'id':'a','op':'control_byte_len','in':{'observable_slots':0},'ok':null}",
          "{'id':'a','op':'control_byte_len','in':{'observable_slots':0},'err':{}}",
          "{'id':'a','op':'control_byte_len','in':{'observable_slots':0},'err':{'code':1}}",
          "{'id':'a','op':'control_byte_len','in':{'observable_slots':0},'ok':{'bytes':1},'err':{'code':'x'}}",
          "{'id':'a','op':'control_byte_len','in':{'observable_slots':0},'ok':{'bytes':1},'ok':{'bytes':1}}",
          "{'id':'a','op':'control_byte_len','in':{'observable_slots':0},'ok':{'bytes':1},'note':''}",
          "{'id':'a','op':'control_byte_len','in':{'observable_slots':0},'ok':{'bytes':1},'accept':{}}",
          "{'id':'a','op':'control_byte_len','in':{'observable_slots':0},'ok':{'bytes':1},'accept':[{}]}",
          "{'id':'a','op':'control_byte_len','in':{'observable_slots':0},'ok':{'bytes':1}} {}",
          "{'id':'a','op':'control_byte_len','in':{'observable_slots':0},'ok':{'bytes':1.5}}",
          "{'id':'a','op':'control_byte_len','in':{'observable_slots':0},'ok':{}}",
          "{'id':'a','op':'control_byte_len','in':{'observable_slots':0},'ok':{'bytes':'1'}}",
          "{'id':'a','op':'control_byte_len','in':{'observable_slots':0},'any_of':[]}",
          "{'id':'a','op':'control_byte_len','in':{'observable_slots':0},'any_of':[{}]}"
        })
    void is_refused_with_file_line_and_column(String broken) {
      VectorException refused =
          assertThrows(VectorException.class, () -> cases(GOOD + "\n" + broken + "\n"));
      String message = refused.getMessage();
      assertTrue(message.matches("file:2:[1-9][0-9]*: .+"), message);
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        quoteCharacter = '`',
        textBlock =
            """
            'ok':{'bytes':'640'}                                  | ok.bytes           | 71
            'ok':{'bytes':640,'more':1}                           | ok.more            | 83
            'ok':{}                                               | ok.bytes           | 65
            'any_of':[{'bytes':1},{'bytes':-1}]                   | any_of[1].bytes    | 96
            'err':{'code':'x','ring':'0'}                         | err.ring           | 83
            'ok':{'bytes':1},'accept':[{'erratum':'E1','ok':{}}]  | accept[0].ok.bytes | 108
            """)
    void is_named_by_the_path_and_the_column_of_the_misfit(String answer, String path, int column) {
      String line = GOOD.replace("'ok':{'bytes':640}", answer);
      VectorException refused = assertThrows(VectorException.class, () -> cases(line));
      String place = "file:1:" + column + ": " + path + ": ";
      assertTrue(refused.getMessage().startsWith(place), refused.getMessage());
    }

    @Test
    void is_named_by_the_column_of_the_unknown_field() {
      String line = GOOD.replace("{'id'", "{'di'");
      VectorException refused = assertThrows(VectorException.class, () -> cases(line));
      assertTrue(refused.getMessage().startsWith("file:1:2: "), refused.getMessage());
    }
  }

  @Nested
  class Several_files {
    @TempDir Path folder;

    @Test
    void are_read_in_the_order_of_their_names_and_only_jsonl() throws Exception {
      write("b.jsonl", GOOD);
      write("a.jsonl", GOOD.replace("a/1", "a/0"));
      write("notes.txt", "not a vector");
      List<String> ids = Vectors.from(List.of(folder)).cases().stream().map(Case::id).toList();
      assertEquals(List.of("a/0", "a/1"), ids);
    }

    @Test
    void must_not_use_an_id_twice() throws Exception {
      write("a.jsonl", GOOD);
      Path second = write("b.jsonl", GOOD);
      VectorException refused =
          assertThrows(VectorException.class, () -> Vectors.from(List.of(folder)));
      assertTrue(refused.getMessage().startsWith(second + ":1: "), refused.getMessage());
      assertTrue(refused.getMessage().contains("a.jsonl:1"), refused.getMessage());
    }

    @Test
    void must_exist() {
      Path missing = folder.resolve("missing.jsonl");
      VectorException refused =
          assertThrows(VectorException.class, () -> Vectors.from(List.of(missing)));
      assertTrue(refused.getMessage().startsWith(missing.toString()), refused.getMessage());
    }

    @Test
    void are_told_apart_by_their_digest() throws Exception {
      String one = Vectors.from(List.of(write("a.jsonl", GOOD))).sha256();
      String other = Vectors.from(List.of(write("b.jsonl", GOOD + "\n"))).sha256();
      assertTrue(!one.equals(other) && one.matches("[0-9a-f]{64}"), one + " " + other);
    }

    private Path write(String name, String content) throws Exception {
      return Files.writeString(folder.resolve(name), content.replace('\'', '"'));
    }
  }

  @Nested
  class Written_cases {
    @Test
    void are_read_back_as_they_were() throws Exception {
      List<Case> some =
          Vectors.bundled().cases().stream().filter(VectorFileTest::each40th).toList();
      ByteArrayOutputStream file = new ByteArrayOutputStream();
      for (Case each : some) {
        VectorWriter.write(file, each);
      }
      List<Case> read = new VectorFile("file", file.toByteArray()).cases();
      for (int i = 0; i < some.size(); i++) {
        assertEquals(some.get(i), at(read.get(i), some.get(i).origin()));
      }
      assertEquals(some.size(), read.size());
    }

    private static Case at(Case each, Origin origin) {
      return new Case(each.id(), each.operation(), each.expected(), each.accepted(), origin);
    }
  }

  private static boolean each40th(Case each) {
    return each.origin().line() % 40 == 1 || !each.accepted().isEmpty();
  }

  private static List<Case> cases(String content) throws VectorException {
    byte[] bytes = content.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
    return new VectorFile("file", bytes).cases();
  }
}
