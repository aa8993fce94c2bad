package dev.ringproof.spec.norm;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.ringproof.spec.operation.OperationName;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ChapterTest {
  @Test
  void chapters_are_numbered_in_reading_order() {
    assertEquals(
        IntStream.rangeClosed(1, Chapter.values().length).boxed().toList(),
        Arrays.stream(Chapter.values()).map(Chapter::number).toList());
  }

  @Test
  void a_chapter_has_a_title_a_key_and_a_document() {
    assertEquals("Control buffer and debug log", Chapter.CONTROL.title());
    assertEquals("control", Chapter.CONTROL.key());
    assertEquals("02-control.md", Chapter.CONTROL.document());
  }

  @Test
  void an_operation_has_the_chapter_that_says_what_it_does() {
    assertEquals(Chapter.SLOT, Chapter.of(OperationName.TRANSITION));
    assertEquals(Chapter.CONTROL, Chapter.of(OperationName.READ_EPOCH));
    assertEquals(Chapter.EXECUTION, Chapter.of(OperationName.RUN_PERSISTENT));
  }
}
