package dev.ringproof.suite.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ringproof.spec.value.Bytes;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lines of an input stream. */
class LinesTest {

  @Test
  void are_what_lies_between_newlines() throws IOException {
    assertEquals(List.of("a", "", "bc"), lines("a\n\nbc\n", 100));
  }

  @Test
  void of_which_the_last_may_lack_its_newline() throws IOException {
    assertEquals(List.of("a", "b"), lines("a\nb", 100));
    assertEquals(List.of("", "b"), lines("\nb", 100));
  }

  @Test
  void are_none_in_an_empty_input() throws IOException {
    assertEquals(List.of(), lines("", 100));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 7, 65_536})
  void do_not_depend_on_how_the_input_arrives(int chunk) throws IOException {
    assertEquals(List.of("one", "two", "three"), lines("one\ntwo\nthree\n", chunk));
  }

  @ParameterizedTest
  @ValueSource(ints = {65_535, 65_536, 65_537, 300_000})
  void may_be_longer_than_any_buffer(int length) throws IOException {
    String longLine = "x".repeat(length);
    List<String> expected = List.of("before", longLine, "after");
    assertEquals(expected, lines("before\n" + longLine + "\nafter\n", 10_000));
  }

  @Test
  void flush_the_answers_before_the_reader_would_wait() throws IOException {
    List<String> events = new ArrayList<>();
    Lines reader = new Lines(new Slow(events), () -> events.add("flush"));
    while (reader.next()) {
      events.add("line");
    }
    assertEquals(
        List.of("flush", "read", "line", "flush", "read", "line", "flush", "read"), events);
  }

  /** Two lines, each of which has to be waited for. */
  private static final class Slow extends InputStream {
    private final List<String> events;
    private int left = 2;

    Slow(List<String> events) {
      this.events = events;
    }

    @Override
    public int available() {
      return 0;
    }

    @Override
    public int read() {
      throw new UnsupportedOperationException();
    }

    @Override
    public int read(byte[] into, int offset, int length) {
      events.add("read");
      into[offset] = '\n';
      return left-- > 0 ? 1 : -1;
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 65_536, 200_000})
  void over_the_bound_are_passed_by_and_told_of_and_the_next_one_is_read(int chunk)
      throws IOException {
    String text = "{}\n" + object(100_000) + "\n{}\n" + object(70_000);
    Lines reader = new Lines(inChunks(text, chunk), () -> {}, () -> 65_536);
    List<Boolean> read = new ArrayList<>();
    while (reader.next()) {
      read.add(isAnObject(reader));
    }
    assertEquals(List.of(true, false, true, false), read);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32"})
  void are_utf_8_and_nothing_else(String charset) throws IOException {
    Lines reader = new Lines(new ByteArrayInputStream("{}".getBytes(charset)));
    assertTrue(reader.next());
    assertFalse(isAnObject(reader));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\0\0\0{}", "\0{\0}", "\uFEFF{}", "{\0"})
  void that_begin_like_another_encoding_are_malformed(String text) throws IOException {
    Lines reader = new Lines(inChunks(text, 100));
    assertTrue(reader.next());
    assertFalse(isAnObject(reader));
  }

  @Test
  void may_end_with_one_carriage_return_before_the_newline() throws IOException {
    assertEquals(List.of("a", "b\r", "", "\rc", "d\r"), lines("a\r\nb\r\r\n\r\n\rc\nd\r", 100));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 5, 100})
  void have_a_bound_that_is_asked_anew_for_each_line(int chunk) throws IOException {
    int[] bound = {2};
    Lines reader = new Lines(inChunks("{}\n{} \n{}  \n{} \n", chunk), () -> bound[0]);
    List<Boolean> read = new ArrayList<>();
    for (int most : new int[] {2, 2, 4, 2}) {
      bound[0] = most;
      read.add(reader.next() && isAnObject(reader));
    }
    assertEquals(List.of(true, false, true, false), read);
  }

  @Test
  void over_the_bound_still_tell_their_id() throws IOException {
    String text = "{\"id\":7,\"a\":\"" + "x".repeat(100_000) + "\"}\n{\"id\":8}";
    Lines reader = new Lines(inChunks(text, 1_000), () -> 65_536);
    assertTrue(reader.next());
    assertFalse(isAnObject(reader));
    assertEquals(7, reader.id());
    assertTrue(reader.next() && isAnObject(reader));
    assertEquals(8, reader.id());
  }

  @Test
  void give_back_the_memory_of_a_long_one_before_the_reader_would_wait() throws IOException {
    Lines reader = new Lines(inChunks("x".repeat(3_000_000) + "\n{}\n", 10_000));
    assertTrue(reader.next());
    assertTrue(reader.line().bytes().length >= 3_000_000);
    assertTrue(reader.next());
    assertFalse(reader.next());
    assertEquals(65_536, reader.line().bytes().length);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\r}", "{}\r", "\r{}", "{\"id\":7\r}", "{}\r{}", "{}\r\r\n"})
  void do_not_end_at_a_carriage_return_alone(String text) throws IOException {
    Lines reader = new Lines(inChunks(text, 100));
    assertTrue(reader.next());
    assertFalse(isAnObject(reader));
    assertFalse(reader.next());
  }

  @ParameterizedTest
  @ValueSource(strings = {"c0af", "eda080", "ff", "c3", "f4908080", "e28028"})
  void are_well_formed_utf_8(String hex) throws IOException {
    byte[] line = ("{\"a\":\"" + "#".repeat(hex.length() / 2) + "\"}").getBytes("UTF-8");
    System.arraycopy(Bytes.fromHex(hex).toArray(), 0, line, 6, hex.length() / 2);
    Lines reader = new Lines(new ByteArrayInputStream(line));
    assertTrue(reader.next());
    MalformedException refused = assertThrows(MalformedException.class, reader::members);
    assertEquals(7, refused.column());
  }

  private static String object(int length) {
    return "{\"a\":\"" + "x".repeat(length) + "\"}";
  }

  private static boolean isAnObject(Lines reader) {
    try {
      reader.members();
      return true;
    } catch (MalformedException tooLong) {
      return false;
    }
  }

  private static List<String> lines(String text, int chunk) throws IOException {
    Lines reader = new Lines(inChunks(text, chunk), () -> {});
    List<String> lines = new ArrayList<>();
    while (reader.next()) {
      LineBytes line = reader.line();
      lines.add(new String(line.bytes(), line.offset(), line.length(), StandardCharsets.UTF_8));
    }
    return lines;
  }

  private static InputStream inChunks(String text, int chunk) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)) {
      @Override
      public synchronized int read(byte[] into, int offset, int length) {
        return super.read(into, offset, Math.min(length, chunk));
      }
    };
  }
}
