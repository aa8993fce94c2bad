package dev.ringproof.junit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ringproof.model.backend.ReferenceBackend;
import dev.ringproof.spec.backend.Backend;
import dev.ringproof.spec.norm.RuleBook;
import dev.ringproof.spec.operation.Capability;
import dev.ringproof.spec.operation.Operation;
import dev.ringproof.spec.operation.Outcome;
import dev.ringproof.spec.operation.PublishOperation.PublishSlot;
import dev.ringproof.spec.value.Bytes;
import dev.ringproof.spec.value.Words;
import dev.ringproof.suite.cases.SuiteLevel;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.TestExecutionResult.Status;

/** The suite as tests: which are green, red and skipped for which backend. */
class ConformanceTestTest {
  private static final Set<Capability> ALL = EnumSet.allOf(Capability.class);
  private static final Set<String> NOTHING = Set.of();

  /** A right backend. */
  static class Reference extends ConformanceTest {
    @Override
    protected Backend backend() {
      return new ReferenceBackend();
    }
  }

  /** A few cases of every operation. */
  abstract static class Smoke extends ConformanceTest {
    @Override
    protected SuiteLevel level() {
      return SuiteLevel.SMOKE;
    }
  }

  /** A backend that publishes for somebody else. */
  static class WrongTenant extends Smoke {
    @Override
    protected Backend backend() {
      return broken(
          (asked, right) ->
              asked instanceof PublishSlot publish
                  ? new ReferenceBackend()
                      .apply(
                          new PublishSlot(
                              publish.ring(),
                              publish.slot(),
                              publish.tenant() ^ 1,
                              publish.opcode(),
                              publish.args()))
                  : right);
    }
  }

  /** A backend that breaks where it should refuse. */
  static class Thrower extends Smoke {
    @Override
    protected Backend backend() {
      return broken(
          (asked, right) -> {
            if (right instanceof Outcome.Refused refused
                && refused.code().equals("slot_out_of_range")) {
              throw new ArrayIndexOutOfBoundsException("slot");
            }
            return right;
          });
    }
  }

  /** A backend that breaks whatever it is asked. */
  static class AlwaysThrower extends Smoke {
    @Override
    protected Backend backend() {
      return broken(
          (asked, right) -> {
            throw new IllegalStateException("always");
          });
    }
  }

  /** A backend that offers one capability. */
  static class CodecAlone extends Smoke {
    @Override
    protected Backend backend() {
      return new BrokenBackend(Set.of(Capability.CODEC), (asked, right) -> right);
    }
  }

  /** A backend that offers nothing. */
  static class Idle extends Smoke {
    @Override
    protected Backend backend() {
      return new BrokenBackend(Set.of(), (asked, right) -> right);
    }
  }

  /** A backend that always answers the same. */
  static class Parrot extends Smoke {
    @Override
    protected Backend backend() {
      Operation hello = new PublishSlot(Bytes.EMPTY, 0, 0, 0, Words.EMPTY);
      Outcome always = new ReferenceBackend().apply(hello);
      return broken((asked, right) -> always);
    }
  }

  private static Backend broken(BiFunction<Operation, Outcome, Outcome> broken) {
    return new BrokenBackend(ALL, broken);
  }

  @Nested
  class A_right_backend {
    private static final Executed executed = Executed.of(Reference.class);

    @Test
    void has_a_test_a_rule_by_id_and_sentence_in_the_order_of_the_norm() {
      List<String> rules =
          RuleBook.rules().stream().map(rule -> rule.id() + " " + rule.sentence()).toList();
      assertEquals(rules, executed.names().subList(0, rules.size()));
      assertEquals(rules.size() + 3, executed.names().size());
    }

    @Test
    void has_no_red_test() {
      assertEquals(NOTHING, executed.firstWords(Status.FAILED));
    }

    @Test
    void skips_the_rules_that_no_case_can_tell_and_says_why() {
      Set<String> skipped = executed.firstWords(Status.ABORTED);
      assertTrue(skipped.containsAll(Set.of("PUB-13", "VIS-01", "RING-13")), skipped.toString());
      assertTrue(executed.message("PUB-13").contains("finished buffers do not show an order"));
      assertTrue(skipped.size() < RuleBook.rules().size() / 3, skipped.toString());
    }
  }

  @Nested
  class A_broken_backend {
    @Test
    void is_red_at_the_rule_that_it_breaks_and_in_the_conclusion() {
      Executed executed = Executed.of(WrongTenant.class);
      assertEquals(Set.of("PUB-10", "the"), executed.firstWords(Status.FAILED));
      String message = executed.message("PUB-10");
      assertTrue(message.contains("ring.slot[1].tenant: expected "), message);
      assertTrue(message.contains("recorded/publish_slot/"), message);
    }

    @Test
    void that_throws_is_red_at_the_rule_that_its_case_is_made_for() {
      Executed executed = Executed.of(Thrower.class);
      Set<String> red = executed.firstWords(Status.FAILED);
      assertTrue(red.containsAll(Set.of("PUB-04", "the")), red.toString());
      assertTrue(executed.message("PUB-04").contains("CRASH"), executed.message("PUB-04"));
    }

    @Test
    void that_always_throws_is_green_at_no_rule() {
      Executed executed = Executed.of(AlwaysThrower.class);
      assertEquals(Set.of("at"), executed.firstWords(Status.SUCCESSFUL));
      assertTrue(executed.firstWords(Status.FAILED).contains("every"), "canaries that break");
    }

    @Test
    void that_always_says_the_same_is_red_all_over() {
      assertTrue(Executed.of(Parrot.class).firstWords(Status.FAILED).size() > 40);
    }
  }

  @Nested
  class A_backend_that_offers_less {
    @Test
    void skips_the_rules_of_what_it_does_not_offer() {
      Executed executed = Executed.of(CodecAlone.class);
      assertEquals(NOTHING, executed.firstWords(Status.FAILED));
      assertEquals("not offered: transition", executed.message("TRN-01"));
      assertTrue(executed.firstWords(Status.SUCCESSFUL).contains("CTRL-05"));
    }

    @Test
    void than_one_capability_is_red() {
      Executed executed = Executed.of(Idle.class);
      assertEquals(Set.of("at", "every", "the"), executed.firstWords(Status.FAILED));
    }
  }
}
