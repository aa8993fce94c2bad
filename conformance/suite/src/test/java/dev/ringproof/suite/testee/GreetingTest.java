package dev.ringproof.suite.testee;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ringproof.spec.backend.Implementation;
import dev.ringproof.spec.operation.Capability;
import dev.ringproof.spec.value.Fields;
import dev.ringproof.spec.value.Value;
import dev.ringproof.suite.wire.MalformedException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a testee says of itself, member by member. */
class GreetingTest {
  private static final Value NUMBER = Value.number(7);
  private static final Fields WHO =
      Fields.of("name", Value.text("t"))
          .with("version", Value.text("2"))
          .with("language", Value.text("C"));

  private static Fields hello(Value protocol, Value who, Value offered) {
    return Fields.of("protocol", protocol)
        .with("implementation", who)
        .with("capabilities", offered);
  }

  private static Fields hello(Fields who, String... offered) {
    return hello(
        Value.number(1), who, Value.seq(List.of(offered).stream().map(Value::text).toList()));
  }

  private static Greeting read(Fields who, String... offered) throws MalformedException {
    return Greeting.read(hello(who, offered));
  }

  private static void complains(String member, Fields hello) {
    MalformedException wrong =
        assertThrows(MalformedException.class, () -> Greeting.read(hello), hello.toString());
    assertTrue(wrong.getMessage().startsWith("hello: '" + member + "' "), wrong.getMessage());
  }

  @Test
  void a_right_one_says_who_it_is_and_what_it_offers() throws Exception {
    Greeting right = read(WHO.with("device", Value.text("d")), "publish", "codec");
    assertEquals(
        new Implementation("t", "2", "C", Optional.of("d"), Optional.empty(), Optional.empty()),
        right.implementation());
    assertEquals(Set.of(Capability.CODEC, Capability.PUBLISH), right.offered());
    assertEquals(List.of(), right.remarks());
  }

  @Test
  void a_member_of_another_type_is_named() {
    Value none = Value.seq(List.of());
    complains("protocol", hello(Value.number(2), WHO, none));
    complains("protocol", hello(Value.text("1"), WHO, none));
    complains("implementation", hello(Value.number(1), NUMBER, none));
    complains("capabilities", hello(Value.number(1), WHO, NUMBER));
    complains("capabilities[0]", hello(Value.number(1), WHO, Value.seq(List.of(NUMBER))));
    complains("capabilities[1]", hello(WHO, "codec", "codec"));
  }

  @Test
  void a_member_that_is_missing_is_named() {
    complains("protocol", Fields.NONE);
    complains("implementation", Fields.of("protocol", Value.number(1)));
    complains("capabilities", Fields.of("protocol", Value.number(1)).with("implementation", WHO));
    complains("implementation.name", hello(Fields.NONE));
    complains("implementation.version", hello(Fields.of("name", Value.text("t"))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"name", "version", "language", "device", "driver", "url"})
  void a_member_of_the_implementation_is_text(String member) {
    complains("implementation." + member, hello(WHO.with(member, NUMBER)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"name", "version", "language"})
  void what_says_who_it_is_is_not_empty(String member) {
    complains("implementation." + member, hello(WHO.with(member, Value.text(" "))));
  }

  @Test
  void a_capability_that_the_suite_does_not_know_is_remarked_with_the_nearest() throws Exception {
    Greeting odd = read(WHO, "codek", "drain");
    assertEquals(Set.of(Capability.DRAIN), odd.offered());
    assertEquals(
        List.of("capability 'codek' is not known; did you mean codec? Not asked."), odd.remarks());
  }

  @Test
  void another_program_or_one_that_offers_less_departs() throws Exception {
    Greeting first = read(WHO, "codec", "drain");
    assertEquals(Optional.empty(), first.departure(first));
    assertEquals(Optional.empty(), first.departure(read(WHO, "ring", "drain", "codec")));
    assertEquals(
        Optional.of("after a restart it no longer offers drain"),
        first.departure(read(WHO, "codec")));
    assertTrue(
        first.departure(read(WHO.with("version", Value.text("3")), "codec", "drain")).isPresent());
  }
}
