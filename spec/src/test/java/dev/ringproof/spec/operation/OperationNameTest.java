package dev.ringproof.spec.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ringproof.spec.answer.Answer;
import dev.ringproof.spec.value.Bytes;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OperationNameTest {
  @ParameterizedTest
  @EnumSource(OperationName.class)
  void a_name_is_read_as_it_is_written(OperationName name) {
    assertEquals(Optional.of(name), OperationName.fromWire(name.wireName()));
  }

  @Test
  void a_name_that_is_none_is_not_found() {
    assertEquals(Optional.empty(), OperationName.fromWire("PUBLISH_SLOT"));
  }

  @Test
  void every_record_that_is_an_operation_has_a_name() {
    Set<Class<?>> named =
        Arrays.stream(OperationName.values()).map(OperationName::type).collect(Collectors.toSet());
    Set<Class<?>> records =
        Arrays.stream(Operation.class.getPermittedSubclasses())
            .flatMap(group -> Stream.of(group.getPermittedSubclasses()))
            .collect(Collectors.toSet());
    assertEquals(records, named);
    assertEquals(42, OperationName.values().length);
  }

  @Test
  void an_operation_knows_its_name() {
    assertEquals(
        OperationName.READ_EPOCH, new CodecOperation.ReadEpoch(Bytes.EMPTY).operationName());
  }

  @ParameterizedTest
  @EnumSource(OperationName.class)
  void every_changed_buffer_is_a_field_of_the_answer(OperationName name) {
    Set<String> fields = new HashSet<>();
    Answer.shape(name.answer()).members().forEach(member -> fields.add(member.name()));
    assertTrue(fields.containsAll(name.buffers()), name.wireName());
  }

  @Test
  void capabilities_are_those_of_the_testee_protocol() {
    assertEquals(
        List.of(
            "codec",
            "publish",
            "transition",
            "descriptor",
            "ring",
            "telemetry",
            "sketch",
            "policy",
            "schedule",
            "drain",
            "parallel",
            "persistent"),
        Arrays.stream(Capability.values()).map(Capability::wireName).toList());
  }
}
