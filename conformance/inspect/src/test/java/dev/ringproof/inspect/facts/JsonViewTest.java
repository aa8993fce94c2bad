package dev.ringproof.inspect.facts;

import static dev.ringproof.spec.slot.SlotStatus.CLAIMED;
import static dev.ringproof.spec.slot.SlotStatus.PUBLISHED;
import static dev.ringproof.spec.slot.SlotStatus.UNKNOWN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.ringproof.inspect.KernelImage;
import dev.ringproof.spec.control.ControlLayout;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class JsonViewTest {
  private static JsonNode json(KernelImage kernel) throws JsonProcessingException {
    return JsonMapper.builder().build().readTree(JsonView.of(kernel.facts()));
  }

  private static List<String> names(JsonNode object) {
    List<String> names = new ArrayList<>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }

  private final KernelImage kernel =
      new KernelImage(3)
          .slot(0, PUBLISHED, 1, 7)
          .slot(1, CLAIMED, 8, 1, -1)
          .slot(2, UNKNOWN, 0, 0)
          .word(ControlLayout.TENANT_FAIRNESS_INDEX, -1)
          .word(ControlLayout.TENANT_FAIRNESS_INDEX + 1, -1);

  @Test
  void the_object_has_these_fields() throws JsonProcessingException {
    assertEquals(
        List.of(
            "schema",
            "sources",
            "diagnosis",
            "ring",
            "control",
            "opcodes",
            "tenants",
            "priorities",
            "windows",
            "faults",
            "stuck",
            "health",
            "debug_log"),
        names(json(kernel)));
    assertEquals("ringproof.inspect/1", json(kernel).at("/schema").textValue());
  }

  @Test
  void u64_are_decimal_text_and_u32_numbers() throws JsonProcessingException {
    assertEquals("8589934590", json(kernel).at("/control/tenant_fairness_total").textValue());
    assertEquals(4294967295L, json(kernel).at("/stuck/first/1/args/0").longValue());
    assertEquals(
        4294967295L, json(kernel).at("/ring/unknown_status_words/first/0/word").longValue());
  }

  @Test
  void the_diagnosis_uses_wire_names() throws JsonProcessingException {
    JsonNode diagnosis = json(kernel).at("/diagnosis");
    assertEquals(List.of("condition", "headline", "findings"), names(diagnosis));
    assertEquals("held", diagnosis.at("/condition").textValue());
    assertEquals("unknown_status", diagnosis.at("/findings/0/code").textValue());
    assertEquals("bad", diagnosis.at("/findings/0/gravity").textValue());
  }

  @Test
  void every_status_has_a_count() throws JsonProcessingException {
    assertEquals(
        List.of(
            "empty",
            "published",
            "claimed",
            "done",
            "wait_io",
            "yield",
            "requeue",
            "fault",
            "unknown"),
        names(json(kernel).at("/ring/occupancy")));
    assertEquals(1, json(kernel).at("/ring/occupancy/claimed").intValue());
  }

  @Test
  void what_was_not_asked_for_is_null() throws JsonProcessingException {
    assertTrue(json(kernel).at("/windows").isNull());
    assertTrue(json(kernel).at("/health").isNull());
    assertTrue(json(kernel).at("/debug_log").isNull());
    assertTrue(json(kernel).at("/stuck/first/0/unchanged").isNull());
  }
}
