package dev.ringproof.suite.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ringproof.model.backend.ReferenceBackend;
import dev.ringproof.spec.backend.Backend;
import dev.ringproof.spec.backend.Implementation;
import dev.ringproof.spec.operation.Capability;
import dev.ringproof.spec.operation.Operation;
import dev.ringproof.spec.operation.Outcome;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The server's side of the testee protocol, line by line. */
class TesteeServerTest {
  private static final String HELLO =
      "{'id':1,'op':'hello','in':{'protocol':1,'spec':'0.6','suite':'x'}}";
  private static final String LENGTH =
      "{'id':2,'op':'control_byte_len','in':{'observable_slots':0}}";

  @Nested
  class A_greeting {
    @Test
    void is_answered_with_implementation_and_capabilities() throws Exception {
      JsonNode ok = served(HELLO).get(0).get("ok");
      assertEquals(1, ok.get("protocol").asInt());
      assertEquals("Java", ok.get("implementation").get("language").asText());
      List<String> offered = new ArrayList<>();
      ok.get("capabilities").forEach(each -> offered.add(each.asText()));
      assertEquals(
          new ReferenceBackend().capabilities().stream().map(Capability::wireName).toList(),
          offered);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{'protocol':2}", "{'protocol':'1'}", "{}", "{'protocol':0}"})
    void in_another_protocol_is_unsupported(String in) throws Exception {
      JsonNode answer = served("{'id':1,'op':'hello','in':" + in + "}").get(0);
      assertEquals("unsupported_protocol", code(answer));
      assertEquals(1, answer.get("id").asLong());
    }

    @Test
    void may_carry_fields_that_nobody_knows_yet() throws Exception {
      String more = HELLO.replace("'suite':'x'", "'suite':'x','more':[1,{'a':null}]");
      assertEquals(1, served(more).get(0).get("ok").get("protocol").asInt());
    }
  }

  @Nested
  class A_request {
    @Test
    void is_answered_with_its_id() throws Exception {
      JsonNode answer = served(LENGTH).get(0);
      assertEquals("{\"id\":2,\"ok\":{\"bytes\":640}}", answer.toString());
    }

    @Test
    void may_have_its_members_in_any_order() throws Exception {
      String shuffled = "{'in':{'observable_slots':0},'op':'control_byte_len','id':2}";
      assertEquals(served(LENGTH), served(shuffled));
    }

    @Test
    void that_is_refused_is_answered_with_code_and_buffers() throws Exception {
      JsonNode err =
          served("{'id':3,'op':'transition','in':{'ring':'00','slot':0,'transition':'claim'}}")
              .get(0)
              .get("err");
      assertEquals("ring_length", err.get("code").asText());
      assertEquals("00", err.get("ring").asText());
    }

    @Test
    void may_be_the_last_without_a_newline() throws Exception {
      assertEquals(2, served(HELLO + "\n" + LENGTH).size());
    }

    @Test
    void may_be_longer_than_64_kib() throws Exception {
      String ring = "00".repeat(64 * 2_000);
      String request =
          "{'id':9,'op':'transition','in':{'ring':'" + ring + "','slot':0,'transition':'claim'}}";
      List<JsonNode> answers = served(request + "\n" + LENGTH);
      assertEquals("illegal_claim", code(answers.get(0)));
      assertEquals(ring, answers.get(0).get("err").get("ring").asText());
      assertEquals(2, answers.get(1).get("id").asInt());
    }

    @Test
    void that_nobody_sends_is_answered_by_nothing() throws Exception {
      assertEquals(List.of(), served(""));
    }
  }

  @Nested
  class A_malformed_line {
    @ParameterizedTest
    @ValueSource(
        strings = {
          "{'id':7,'op':'nop','in':{}}",
          "{'id':7,'op':'control_byte_len','in':{}}",
          "{'id':7,'op':'control_byte_len','in':{'observable_slots':-1}}",
          "{'id':7,'op':'control_byte_len','in':{'observable_slots':4294967296}}",
          "{'id':7,'op':'control_byte_len','in':{'observable_slots':0,'more':1}}",
          "{'id':7,'op':'control_byte_len','in':null}",
          "{'id':7,'op':'control_byte_len'}",
          "{'id':7,'op':7,'in':{}}",
          "{'id':7,'in':{}}",
          "{'id':7,'op':'control_byte_len','in':{'observable_slots':0},'more':1}",
          "{'op':'control_byte_len','in':{'observable_slots':-1},'id':7}",
          "{'in':{'observable_slots':-1},'id':7,'op':'control_byte_len'}",
          "{'id':7,'op':'read_epoch','in':{'control':'0'}}",
          "{'id':7,'op':'read_epoch','in':{'control':'AB'}}",
          "{'id':7,'op':'hello','in':[]}",
          "{'id':7,'op':'control_byte_len','in':{'observable_slots':0}} x",
          "{'id':7,'op':'control_byte_len','in':{'observable_slots':0}",
          "{'id':7,"
        })
    void is_a_bad_request_with_its_id_and_the_next_line_is_served(String line) throws Exception {
      List<JsonNode> answers = served(line + "\n" + LENGTH);
      assertEquals("bad_request", code(answers.get(0)));
      assertEquals(7, answers.get(0).get("id").asLong());
      assertEquals(640, answers.get(1).get("ok").get("bytes").asInt());
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "",
          "x",
          "[]",
          "7",
          "{}",
          "{'id':-1,'op':'control_byte_len','in':{'observable_slots':0}}",
          "{'id':'7','op':'control_byte_len','in':{'observable_slots':0}}",
          "{'id':1.5,'op':'control_byte_len','in':{'observable_slots':0}}",
          "{'id':9223372036854775808,'op':'control_byte_len','in':{'observable_slots':0}}",
          "{'op':'control_byte_len','in':{'observable_slots':0}}"
        })
    void without_an_id_is_a_bad_request_without_one(String line) throws Exception {
      List<JsonNode> answers = served(line + "\n" + LENGTH);
      assertEquals("bad_request", code(answers.get(0)));
      assertTrue(!answers.get(0).has("id"), answers.get(0).toString());
      assertEquals(2, answers.get(1).get("id").asInt());
    }
  }

  @Nested
  class A_backend {
    @Test
    void is_not_asked_for_what_it_does_not_offer() throws Exception {
      assertEquals("unsupported_op", code(served(new Broken(Set.of()), LENGTH).get(0)));
    }

    @Test
    void that_breaks_is_told_of_and_the_next_line_is_served() throws Exception {
      Backend broken = new Broken(Set.of(Capability.CODEC));
      List<JsonNode> answers = served(broken, LENGTH + "\n" + HELLO);
      assertEquals("backend_crashed", code(answers.get(0)));
      assertEquals(2, answers.get(0).get("id").asInt());
      assertTrue(answers.get(1).has("ok"));
    }
  }

  private record Broken(Set<Capability> capabilities) implements Backend {
    @Override
    public Implementation implementation() {
      return Implementation.of("broken", "1", "Java");
    }

    @Override
    public Outcome apply(Operation operation) {
      throw new IllegalStateException("broken");
    }
  }

  private static String code(JsonNode answer) {
    return answer.path("err").path("code").asText();
  }

  private static List<JsonNode> served(String lines) throws Exception {
    return served(new ReferenceBackend(), lines);
  }

  private static List<JsonNode> served(Backend backend, String lines) throws Exception {
    byte[] in = lines.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrintStream log = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
    new TesteeServer(backend, log).serve(new ByteArrayInputStream(in), out);
    List<JsonNode> answers = new ArrayList<>();
    for (String line : out.toString(StandardCharsets.UTF_8).lines().toList()) {
      answers.add(new ObjectMapper().readTree(line));
    }
    return answers;
  }
}
