package dev.ringproof.suite.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.ringproof.spec.answer.CodecAnswer.ByteLenAnswer;
import dev.ringproof.spec.operation.OperationName;
import dev.ringproof.spec.operation.Outcome;
import dev.ringproof.spec.value.Bytes;
import dev.ringproof.spec.value.Fields;
import dev.ringproof.spec.value.Value;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers as they are written and read. */
class ValueRoundTripTest {
  private static final Fields EVERY_SHAPE =
      Fields.of("number", Value.number(Long.MAX_VALUE))
          .with("u32", Value.u32(-1))
          .with("u64", Value.u64(-1))
          .with("flag", Value.flag(true))
          .with("none", Value.none())
          .with("row", Value.u32s(1, -1))
          .with("nested", Value.seq(List.of(Fields.of("deep", Value.seq(List.of())))));

  private static final Bytes F = Bytes.of((byte) 0x0F);

  @Test
  void every_shape_is_read_back() throws Exception {
    assertEquals(EVERY_SHAPE, read(written(EVERY_SHAPE)));
  }

  @Test
  void a_buffer_comes_back_as_its_digits() throws Exception {
    Fields buffer = Fields.of("ring", Bytes.of((byte) 0x0F, (byte) 0xF0));
    assertEquals(Fields.of("ring", Value.text("0ff0")), read(written(buffer)));
  }

  @Test
  void an_outcome_is_ok_or_err_with_its_code() throws Exception {
    assertEquals("{\"ok\":{\"bytes\":null}}", outcome(Outcome.done(ByteLenAnswer.NONE)));
    assertEquals(
        "{\"err\":{\"code\":\"ring_length\",\"message\":null,\"ring\":\"0f\"}}",
        outcome(Outcome.refused("ring_length", field("message").with("ring", F))));
    assertEquals(
        "{\"ok\":{\"ring\":null}}",
        outcome(Outcome.done(OperationName.PUBLISH_SLOT, field("ring"))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"a\":-1}",
        "{\"a\":9223372036854775808}",
        "{\"a\":1.5}",
        "{\"a\":1e2}",
        "[]",
        "7",
        "{\"a\":[{\"b\":-1}]}"
      })
  void a_number_that_no_answer_can_hold_is_refused(String text) {
    assertThrows(MalformedException.class, () -> read(text));
  }

  private static Fields field(String name) {
    return Fields.of(name, Value.none());
  }

  private static String outcome(Outcome outcome) throws Exception {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = Wire.json().createGenerator(text)) {
      json.writeStartObject();
      ValueWriter.outcome(json, outcome);
      json.writeEndObject();
    }
    return text.toString();
  }

  private static String written(Value value) throws Exception {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = Wire.json().createGenerator(text)) {
      ValueWriter.write(json, value);
    }
    return text.toString();
  }

  private static Fields read(String text) throws Exception {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return Members.of(new LineBytes(bytes, 0, bytes.length)).fields();
  }
}
