package dev.ringproof.suite.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ringproof.spec.descriptor.SlotDescriptor;
import dev.ringproof.spec.launch.Topology;
import dev.ringproof.spec.operation.CodecOperation.ControlByteLen;
import dev.ringproof.spec.operation.CodecOperation.ReadObservable;
import dev.ringproof.spec.operation.DescriptorOperation.PublishDescriptor;
import dev.ringproof.spec.operation.LaunchOperation.RecommendLaunch;
import dev.ringproof.spec.operation.Operation;
import dev.ringproof.spec.operation.OperationName;
import dev.ringproof.spec.operation.PublishOperation.EncodeWorkItemsRing;
import dev.ringproof.spec.operation.SlotOperation.HostRing;
import dev.ringproof.spec.ring.RingStep;
import dev.ringproof.spec.value.Bytes;
import dev.ringproof.spec.value.Words;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is not exactly a request of the testee protocol is refused. */
class StrictReadingTest {
  private static final String REQUEST =
      """
      {"queue_len":1,"requested_worker_groups":2,"max_workgroup_size_x":3,
       "max_compute_workgroups_per_dimension":4,"max_compute_invocations_per_workgroup":5,
       "requested_hit_capacity":6,"expected_hits_per_item":7,"hot_opcode_count":8,
       "hot_window_count":9,"requeue_count":"18446744073709551615","max_priority_age":11,
       "graph_node_count":12,"graph_edge_count":13,"frontier_density_bps":14,
       "memory_pressure_bps":15,"resident_device_bytes":"16","device_memory_budget_bytes":"17"}\
      """
          .replace("\n", "");

  @Nested
  class A_u32 {
    @Test
    void takes_all_32_bits() throws Exception {
      assertEquals(new ControlByteLen(-1), controlByteLen("4294967295"));
      assertEquals(new ControlByteLen(0), controlByteLen("0"));
      assertEquals(new ControlByteLen(0x8000_0000), controlByteLen("2147483648"));
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "-1",
          "4294967296",
          "18446744073709551616",
          "1.0",
          "1e3",
          "\"1\"",
          "\"\"",
          "true",
          "null",
          "[]",
          "[1]",
          "{}"
        })
    void is_a_whole_json_number_in_range(String text) {
      assertThrows(MalformedException.class, () -> controlByteLen(text));
    }

    private static Operation controlByteLen(String number) throws Exception {
      return read(OperationName.CONTROL_BYTE_LEN, "{\"observable_slots\":" + number + "}");
    }
  }

  @Nested
  class A_buffer {
    @Test
    void is_lower_case_hex() throws Exception {
      assertEquals(
          new ReadObservable(Bytes.of((byte) 0, (byte) 0xAF), 1), readObservable("\"00af\""));
      assertEquals(new ReadObservable(Bytes.EMPTY, 1), readObservable("\"\""));
    }

    @ParameterizedTest
    @ValueSource(
        strings = {"\"0\"", "\"0AFF\"", "\"0g\"", "\"0x00\"", "\" 00\"", "null", "0", "[]", "true"})
    void is_nothing_else(String text) {
      assertThrows(MalformedException.class, () -> readObservable(text));
    }

    private static Operation readObservable(String control) throws Exception {
      return read(OperationName.READ_OBSERVABLE, "{\"control\":" + control + ",\"index\":1}");
    }
  }

  @Nested
  class A_u64 {
    @Test
    void is_a_decimal_string_of_64_bits() throws Exception {
      RecommendLaunch read = recommend(REQUEST, "");
      assertEquals(-1L, read.request().requeueCount());
      assertEquals(17L, read.request().deviceMemoryBudgetBytes());
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "\"18446744073709551616\"",
          "\"-1\"",
          "\"+1\"",
          "\"01\"",
          "\"\"",
          "\"1.0\"",
          "\"0x1\"",
          "\" 1\"",
          "\"\\u0661\"",
          "16",
          "null",
          "[\"16\"]"
        })
    void is_nothing_else(String text) {
      String request = REQUEST.replace("\"16\"", text);
      assertThrows(MalformedException.class, () -> recommend(request, ""));
    }
  }

  @Nested
  class A_name {
    @Test
    void is_in_lower_case() throws Exception {
      RecommendLaunch read = recommend(REQUEST, ",\"previous_topology\":\"fused_dense\"");
      assertEquals(Optional.of(Topology.FUSED_DENSE), read.previousTopology());
      assertEquals(Optional.empty(), recommend(REQUEST, "").previousTopology());
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"FUSED_DENSE\"", "\"fused\"", "\"\"", "5", "\"5\"", "[]"})
    void is_one_of_the_protocols(String text) {
      String previous = ",\"previous_topology\":" + text;
      assertThrows(MalformedException.class, () -> recommend(REQUEST, previous));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"CLAIM\"", "\"wait_io\"", "null", "1"})
    void of_a_transition_is_one_of_five(String text) {
      String in = "{\"ring\":\"\",\"slot\":0,\"transition\":" + text + "}";
      assertThrows(MalformedException.class, () -> read(OperationName.TRANSITION, in));
    }

    @Test
    void of_an_operation_is_known() {
      String upper = "{\"op\":\"PUBLISH_SLOT\"}";
      assertThrows(MalformedException.class, () -> OperationReader.name(line(upper)));
    }
  }

  @Nested
  class Fields_of_a_record {
    @Test
    void come_in_any_order() throws Exception {
      Operation there = read(OperationName.READ_OBSERVABLE, "{\"index\":2,\"control\":\"01\"}");
      assertEquals(new ReadObservable(Bytes.of((byte) 1), 2), there);
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "{}",
          "{\"control\":\"\"}",
          "{\"index\":1}",
          "{\"control\":\"\",\"index\":1,\"more\":0}",
          "{\"control\":\"\",\"Index\":1}",
          "{\"control\":\"\",\"index\":1,\"index\":1}",
          "{\"control\":\"\",\"index\":1",
          "[\"\",1]",
          "\"\"",
          "null"
        })
    void are_all_there_once_and_no_others(String in) {
      assertThrows(MalformedException.class, () -> read(OperationName.READ_OBSERVABLE, in));
    }

    @Test
    void may_be_left_out_only_where_they_are_optional() throws Exception {
      String without = "{\"slot_count\":1,\"tenant\":2,\"items\":[]}";
      assertEquals(
          new EncodeWorkItemsRing(1, 2, List.of(), Optional.empty()),
          read(OperationName.ENCODE_WORK_ITEMS_RING, without));
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "{\"tenant\":1,\"opcode\":2}",
          "{\"tenant\":1,\"opcode\":2,\"args\":[],\"packed\":[]}",
          "{\"tenant\":1}",
          "{\"tenant\":1,\"opcode\":2,\"args\":[1,null]}",
          "{\"tenant\":1,\"opcode\":2,\"args\":[4294967296]}",
          "{\"tenant\":1,\"packed\":[{\"opcode\":256,\"args\":[]}]}",
          "{\"tenant\":1,\"packed\":[{\"opcode\":1}]}",
          "{\"tenant\":1,\"packed\":null}",
          "{\"tenant\":1,\"packed\":[null]}",
          "null"
        })
    void of_a_descriptor_are_those_of_one_kind(String descriptor) {
      assertThrows(MalformedException.class, () -> publish(descriptor));
    }

    @Test
    void tell_kinds_of_descriptors_and_of_steps_apart() throws Exception {
      assertEquals(
          new SlotDescriptor.Single(1, 2, Words.of(3)),
          publish("{\"args\":[3],\"opcode\":2,\"tenant\":1}").descriptor());
      assertEquals(
          new SlotDescriptor.Packed(1, List.of()),
          publish("{\"tenant\":1,\"packed\":[]}").descriptor());
      String steps =
          "{\"slot_count\":1,\"steps\":[{\"read\":2,\"slot\":3},"
              + "{\"slot\":4,\"publish\":\"05\"}]}";
      assertEquals(
          new HostRing(
              1, List.of(new RingStep.Read(2, 3), new RingStep.Publish(Bytes.of((byte) 5), 4))),
          read(OperationName.HOST_RING, steps));
    }

    private static PublishDescriptor publish(String descriptor) throws Exception {
      String in = "{\"ring\":\"\",\"slot\":0,\"descriptor\":" + descriptor + "}";
      return (PublishDescriptor) read(OperationName.PUBLISH_DESCRIPTOR, in);
    }
  }

  @Nested
  class A_complaint {
    @Test
    void is_one_line_with_a_column() {
      MalformedException refused =
          assertThrows(
              MalformedException.class,
              () -> read(OperationName.CONTROL_BYTE_LEN, "{\"observable_slots\":-1}"));
      assertEquals(1, refused.getMessage().lines().count());
      assertTrue(refused.column() > 1, "column " + refused.column());
      assertTrue(refused.getMessage().contains("observable_slots"), refused.getMessage());
    }
  }

  @Nested
  class A_place {
    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        quoteCharacter = '`',
        textBlock =
            """
            {"ring":"","slot":"x"}                    | in.slot               | 36
            {"ring":"0","slot":1}                     | in.ring               | 26
            {"slot":1}                                | in.ring               | 20
            {"ring":"","slot":1,"x":[]}               | in.x                  | 45
            {"ring":"","slot":1.5}                    | in.slot               | 43
            """)
    void of_a_complaint_is_a_path_and_the_column_of_the_member(String in, String path, int column) {
      String rest = in.replace("}", ",\"transition\":\"claim\"}");
      MalformedException refused =
          assertThrows(MalformedException.class, () -> read(OperationName.TRANSITION, rest));
      assertTrue(refused.getMessage().startsWith(path + ": "), refused.getMessage());
      assertEquals(column, refused.column(), refused.getMessage());
    }
  }

  private static RecommendLaunch recommend(String request, String more) throws Exception {
    String in = "{\"request\":" + request + more + "}";
    return (RecommendLaunch) read(OperationName.RECOMMEND_LAUNCH, in);
  }

  private static Operation read(OperationName name, String in) throws MalformedException {
    Members line = line("{\"op\":\"" + name.wireName() + "\",\"in\":" + in + "}");
    assertEquals(name, OperationReader.name(line));
    return OperationReader.read(name, line);
  }

  private static Members line(String text) throws MalformedException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return Members.of(new LineBytes(bytes, 0, bytes.length));
  }
}
