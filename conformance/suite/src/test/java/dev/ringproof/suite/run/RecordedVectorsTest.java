package dev.ringproof.suite.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ringproof.model.backend.ReferenceBackend;
import dev.ringproof.spec.backend.Backend;
import dev.ringproof.spec.operation.OperationName;
import dev.ringproof.suite.cases.CaseFeed;
import dev.ringproof.suite.judge.Result;
import dev.ringproof.suite.judge.Verdict;
import dev.ringproof.suite.run.Conclusion.Ending;
import dev.ringproof.suite.vector.Case;
import dev.ringproof.suite.vector.Vectors;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The bundled vectors, put to the reference: all of them pass, by our rule where there are two. */
class RecordedVectorsTest {
  private static final String FOLDER = "/dev/ringproof/suite/vectors/";
  private static final Backend REFERENCE = new ReferenceBackend();
  private static final Vectors BUNDLED = bundled();
  private static final Map<OperationName, List<Case>> BY_OPERATION =
      BUNDLED.cases().stream()
          .collect(Collectors.groupingBy(each -> each.operation().operationName()));

  private static final List<Result> RESULTS = new ArrayList<>();
  private static final RunEnd END =
      SuiteRun.of(REFERENCE).cases(CaseFeed.of(BUNDLED)).listen(RESULTS::add).run();

  static Stream<OperationName> recordedOperations() {
    return BY_OPERATION.keySet().stream().sorted();
  }

  @ParameterizedTest
  @MethodSource("recordedOperations")
  void every_vector_of_an_operation_passes(OperationName name) {
    List<String> wrong =
        RESULTS.stream()
            .filter(result -> result.asked().operation().operationName() == name)
            .filter(result -> result.verdict() != Verdict.PASS)
            .map(result -> result.asked().id() + " " + result.differences())
            .toList();
    assertEquals(List.of(), wrong);
  }

  @Test
  void the_reference_conforms_and_every_canary_is_caught() {
    assertEquals(Ending.CONFORMS, END.conclusion().ending(), END.conclusion().toString());
    assertEquals(new RunEnd.Canaries(40, 40), END.canaries());
  }

  @Test
  void there_are_4225_recorded_answers_and_794_of_the_model() {
    assertEquals(4_225, count("recorded/"));
    assertEquals(794, count("model/"));
    assertEquals(5_019, BUNDLED.cases().size());
  }

  @Test
  void every_operation_but_the_concurrent_ones_has_vectors() {
    List<OperationName> without =
        Arrays.stream(OperationName.values())
            .filter(name -> !BY_OPERATION.containsKey(name))
            .toList();
    assertEquals(List.of(OperationName.RUN_PARALLEL, OperationName.RUN_PERSISTENT), without);
  }

  @Test
  void thirteen_word_form_vectors_accept_the_recorded_answer_as_e1() {
    List<Case> deviating =
        BUNDLED.cases().stream().filter(each -> !each.accepted().isEmpty()).toList();
    assertEquals(13, deviating.size());
    for (Case each : deviating) {
      assertEquals(OperationName.ENCODE_WORK_ITEMS_RING_WORDS, each.operation().operationName());
      assertEquals("E1", each.accepted().get(0).erratum());
    }
  }

  @Test
  void the_digests_are_those_of_the_files_and_the_index_names_them_all() throws Exception {
    Map<String, String> listed = new TreeMap<>();
    for (String line : new String(resource("SHA256SUMS"), StandardCharsets.UTF_8).split("\n")) {
      String[] parts = line.split("  ");
      listed.put(parts[1], parts[0]);
    }
    Map<String, String> actual = new TreeMap<>();
    for (String name : new String(resource("index.txt"), StandardCharsets.UTF_8).split("\n")) {
      actual.put(name, sha256(resource(name)));
    }
    assertEquals(listed, actual);
    assertEquals(40, actual.size());
  }

  @Test
  void the_digest_of_the_whole_is_that_of_the_files_in_order() throws Exception {
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    for (String name : new String(resource("index.txt"), StandardCharsets.UTF_8).split("\n")) {
      digest.update(resource(name));
    }
    assertEquals(HexFormat.of().formatHex(digest.digest()), BUNDLED.sha256());
    assertTrue(BUNDLED.cases().stream().allMatch(each -> each.origin().line() > 0));
  }

  private static long count(String prefix) {
    return BUNDLED.cases().stream().filter(each -> each.id().startsWith(prefix)).count();
  }

  private static String sha256(byte[] content) throws Exception {
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
  }

  private static byte[] resource(String name) throws IOException {
    try (InputStream stream = Vectors.class.getResourceAsStream(FOLDER + name)) {
      return stream.readAllBytes();
    }
  }

  private static Vectors bundled() {
    try {
      return Vectors.bundled();
    } catch (Exception broken) {
      throw new IllegalStateException(broken);
    }
  }
}
