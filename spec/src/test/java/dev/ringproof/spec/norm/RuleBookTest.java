package dev.ringproof.spec.norm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ringproof.spec.answer.Answer;
import dev.ringproof.spec.opcode.Opcode;
import dev.ringproof.spec.operation.OperationName;
import dev.ringproof.spec.refusal.RefusalCode;
import dev.ringproof.spec.render.LayoutsJson;
import dev.ringproof.spec.render.OperationsJson;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RuleBookTest {
  private static final Set<String> REFUSAL_FACTS =
      Set.of("buffer", "byte_len", "word_idx", "published", "unchanged");

  private static Stream<String> facets() {
    return RuleBook.rules().stream().flatMap(rule -> rule.covers().stream());
  }

  @Nested
  class Ids {
    @Test
    void are_unique() {
      List<String> ids = RuleBook.rules().stream().map(Rule::id).toList();
      assertEquals(new HashSet<>(ids).size(), ids.size());
    }

    @Test
    void are_dense_within_their_prefix() {
      Map<String, List<Integer>> numbers = new LinkedHashMap<>();
      for (Rule rule : RuleBook.rules()) {
        String[] parts = rule.id().split("-");
        numbers
            .computeIfAbsent(parts[0], prefix -> new ArrayList<>())
            .add(Integer.parseInt(parts[1]));
      }
      numbers.forEach(
          (prefix, found) ->
              assertEquals(IntStream.rangeClosed(1, found.size()).boxed().toList(), found, prefix));
    }

    @Test
    void lead_back_to_their_rule() {
      RuleBook.rules().forEach(rule -> assertEquals(Optional.of(rule), RuleBook.byId(rule.id())));
      assertEquals(Optional.empty(), RuleBook.byId("PUB-00"));
    }

    @Test
    void of_all_chapters_are_in_the_book() {
      List<Rule> byChapter =
          Arrays.stream(Chapter.values()).flatMap(each -> RuleBook.rules(each).stream()).toList();
      assertEquals(RuleBook.rules(), byChapter);
    }
  }

  @Nested
  class Texts {
    private static final Pattern SENTENCE = Pattern.compile("[A-Z][^\\n]*[^.]\\.");
    private static final Pattern SECOND_SENTENCE = Pattern.compile("[.!?;] +[A-Z]");

    @Test
    void rule_and_reason_are_one_sentence_each() {
      for (Rule rule : RuleBook.rules()) {
        for (String text : List.of(rule.sentence(), rule.intent())) {
          assertTrue(SENTENCE.matcher(text).matches(), rule.id());
          assertFalse(SECOND_SENTENCE.matcher(text).find(), rule.id());
        }
      }
    }

    @Test
    void no_two_rules_say_the_same() {
      Set<String> sentences =
          RuleBook.rules().stream().map(Rule::sentence).collect(Collectors.toSet());
      assertEquals(RuleBook.rules().size(), sentences.size());
    }

    @Test
    void every_rule_says_how_it_is_tested() {
      RuleBook.rules().forEach(rule -> assertTrue(rule.evidence().endsWith("."), rule.id()));
    }
  }

  @Nested
  class Missing_links {
    @Test
    void are_said_to_be_missing_in_half_a_sentence_each() {
      for (Rule rule : RuleBook.rules()) {
        for (String reason : rule.missing().values()) {
          assertTrue(reason.matches("[a-z][^\\n]*[^.]\\."), rule.id() + " " + reason);
        }
      }
    }

    @Test
    void to_what_is_to_blame_are_those_of_the_binding_rules_that_cover_nothing() {
      for (Rule rule : RuleBook.rules()) {
        boolean needed = rule.covers().isEmpty() && rule.level() == Rule.Level.MUST;
        assertEquals(needed, rule.missing().containsKey(TraceLink.BLAME), rule.id());
      }
    }

    @Test
    void to_cases_need_no_reason_where_nothing_is_blamed() {
      for (Rule rule : RuleBook.rules()) {
        assertFalse(
            rule.missing().keySet().containsAll(Set.of(TraceLink.BLAME, TraceLink.CASE)),
            rule.id());
      }
    }
  }

  @Nested
  class Facets {
    @Test
    void begin_with_an_operation() {
      facets()
          .forEach(
              facet ->
                  assertTrue(OperationName.fromWire(facet.split("[.!]")[0]).isPresent(), facet));
    }

    @Test
    void name_codes_that_exist() {
      Set<String> codes =
          Arrays.stream(RefusalCode.values())
              .map(RefusalCode::wireName)
              .collect(Collectors.toSet());
      facets()
          .filter(facet -> facet.contains("!"))
          .forEach(facet -> assertTrue(codes.contains(facet.split("!")[1]), facet));
    }

    @Test
    void name_every_code() {
      Set<String> covered =
          facets()
              .filter(facet -> facet.contains("!"))
              .map(facet -> facet.split("!")[1])
              .collect(Collectors.toSet());
      for (RefusalCode code : RefusalCode.values()) {
        assertTrue(covered.contains(code.wireName()), code.wireName());
      }
    }

    @Test
    void name_fields_that_exist() {
      facets()
          .filter(facet -> facet.contains("."))
          .forEach(facet -> assertTrue(known(facet.split("\\.")), facet));
    }

    private static boolean known(String[] facet) {
      OperationName operation = OperationName.fromWire(facet[0]).orElseThrow();
      Set<String> names = new HashSet<>(REFUSAL_FACTS);
      Answer.shape(operation.answer()).members().forEach(member -> names.add(member.name()));
      LayoutsJson.slot().forEach(field -> names.add(field.name()));
      LayoutsJson.control().forEach(field -> names.add(field.name()));
      Arrays.stream(Opcode.values())
          .forEach(opcode -> names.add(opcode.name().toLowerCase(Locale.ROOT)));
      names.add("observable");
      names.addAll(RuleBook.PROGRAM_FACETS);
      OperationsJson.partsOfAnswers().values().stream()
          .flatMap(part -> part.members().stream())
          .forEach(member -> names.add(member.name()));
      return Arrays.stream(facet).skip(1).allMatch(names::contains);
    }

    @Test
    void name_every_opcode_of_a_drain() {
      for (Opcode opcode : Opcode.values()) {
        String facet = "drain." + opcode.name().toLowerCase(Locale.ROOT);
        assertTrue(facets().anyMatch(facet::equals), facet);
      }
    }
  }

  @Nested
  class Blame {
    @ParameterizedTest
    @EnumSource(OperationName.class)
    void falls_on_a_rule_for_every_operation(OperationName operation) {
      assertTrue(RuleBook.blame(operation, "").isPresent());
    }

    @ParameterizedTest
    @CsvSource({
      "PUBLISH_SLOT, '', PUB-08",
      "PUBLISH_SLOT, !slot_out_of_range, PUB-04",
      "PUBLISH_SLOT, .tenant, PUB-10",
      "PUBLISH_SLOT, .never_heard_of, PUB-08",
      "PUBLISH_SLOT, !never_heard_of, PUB-08",
      "PUBLISH_SLOT, nonsense, PUB-08",
      "DECODE_RING, .windows.tenant, TEL-12",
      "DECODE_RING, .windows.opcode, TEL-09",
      "DECODE_RING, .windows.opcode.deeper, TEL-09",
      "TRANSITION, !illegal_claim, TRN-01",
      "TRANSITION, .unchanged, TRN-11",
      "ENCODE_CONTROL, .tenant_masks, CTRL-10",
      "DRAIN, .done_count, EXE-28",
      "DRAIN, .debug_log, EXE-17",
      "DRAIN, .epoch, EXE-16",
      "RUN_PARALLEL, .memcpy, EXE-14",
    })
    void falls_on_the_most_specific_rule(OperationName operation, String facet, String id) {
      assertEquals(Optional.of(id), RuleBook.blame(operation, facet).map(Rule::id));
    }
  }
}
