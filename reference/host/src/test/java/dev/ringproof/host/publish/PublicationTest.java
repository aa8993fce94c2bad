package dev.ringproof.host.publish;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.ringproof.host.Refusals;
import dev.ringproof.spec.refusal.Refusal;
import dev.ringproof.spec.refusal.RefusalCode;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PublicationTest {
  @ParameterizedTest
  @EnumSource(value = Publication.class, names = "PUBLISHED", mode = EnumSource.Mode.EXCLUDE)
  void each_other_answer_is_the_refusal_of_its_name(Publication answer) {
    RefusalCode code = RefusalCode.valueOf(answer.name());
    assertEquals(Optional.of(code), answer.refusal());
    assertEquals(Refusal.of(code), Refusals.of(answer::orThrow));
    assertEquals(Refusal.of(code).afterPublishing(3), Refusals.of(() -> answer.orThrowAfter(3)));
  }

  @Test
  void published_is_no_refusal() {
    assertEquals(Optional.empty(), Publication.PUBLISHED.refusal());
    assertDoesNotThrow(Publication.PUBLISHED::orThrow);
    assertDoesNotThrow(() -> Publication.PUBLISHED.orThrowAfter(3));
  }
}
