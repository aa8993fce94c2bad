package dev.ringproof.suite.property;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.ringproof.spec.operation.CodecOperation.CountDoneSlots;
import dev.ringproof.spec.operation.CodecOperation.DecodeLoadMiss;
import dev.ringproof.spec.operation.CodecOperation.EncodeLoadMiss;
import dev.ringproof.spec.operation.CodecOperation.ReadDebugLog;
import dev.ringproof.spec.operation.CodecOperation.ReadDoneCount;
import dev.ringproof.spec.operation.CodecOperation.ReadEpoch;
import dev.ringproof.spec.operation.CodecOperation.ReadMetrics;
import dev.ringproof.spec.operation.CodecOperation.ReadMetricsLenient;
import dev.ringproof.spec.operation.CodecOperation.ReadObservable;
import dev.ringproof.spec.operation.Operation;
import dev.ringproof.spec.value.Bytes;
import dev.ringproof.spec.value.Fields;
import dev.ringproof.spec.value.Value;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Readers of control buffers, debug logs and rings. */
class ReaderTest {

  @Provide
  Arbitrary<Integer> u32() {
    return Given.u32();
  }

  /** Strict readers of one control word. */
  @Group
  class OneWord {
    @Property
    void is_read_where_the_layout_has_it(
        @ForAll("u32") int value, @ForAll @IntRange(max = 5) int index) {
      WordsImage control = WordsImage.zero(170);
      Bytes done = control.with(1, value).bytes();
      assertEquals(Fields.of("value", Value.u32(value)), Asked.done(new ReadDoneCount(done)));
      Bytes epoch = WordsImage.zero(129).with(128, value).bytes();
      assertEquals(Fields.of("value", Value.u32(value)), Asked.done(new ReadEpoch(epoch)));
      Bytes observable = WordsImage.zero(161 + index).with(160 + index, value).bytes();
      assertEquals(
          Fields.of("value", Value.u32(value)), Asked.done(new ReadObservable(observable, index)));
    }

    @Property
    void alignment_comes_before_presence(@ForAll @IntRange(max = 700) int length) {
      Bytes control = Bytes.of(new byte[length]);
      refusedOrRead(new ReadDoneCount(control), 1, length);
      refusedOrRead(new ReadEpoch(control), 128, length);
      refusedOrRead(new ReadObservable(control, 3), 163, length);
    }

    @Property
    void an_index_that_overflows_comes_before_alignment(
        @ForAll @IntRange(min = 1, max = 160) int back, @ForAll @IntRange(max = 9) int length) {
      Asked.refusedExactly(
          new ReadObservable(Bytes.of(new byte[length]), -back),
          "byte_length_overflow",
          Fields.of("buffer", Value.text("control")));
    }

    @Property
    void the_highest_index_that_does_not_overflow_is_missing(@ForAll boolean cut) {
      int length = cut ? 3 : 4;
      Bytes control = Bytes.of(new byte[length]);
      refusedOrRead(new ReadObservable(control, 0xFFFF_FFFF - 160), 0xFFFF_FFFFL, length);
    }

    private static void refusedOrRead(Operation op, long word, int length) {
      if (length % 4 != 0) {
        Asked.refusedExactly(op, "misaligned_length", Asked.misaligned("control", length));
      } else if (4 * word + 4 > length) {
        Asked.refusedExactly(op, "missing_word", Asked.missing("control", word, length));
      } else {
        assertEquals(Fields.of("value", Value.u32(0)), Asked.done(op));
      }
    }
  }

  /** Per-opcode counts. */
  @Group
  class Metrics {
    @Property
    void are_the_non_zero_words_in_order(@ForAll("control") Bytes control) {
      Value expected = nonZero(control, 128);
      assertEquals(Fields.of("metrics", expected), Asked.done(new ReadMetrics(control)));
      assertEquals(Fields.of("metrics", expected), Asked.done(new ReadMetricsLenient(control)));
    }

    @Provide
    Arbitrary<Bytes> control() {
      Arbitrary<Integer> often = Arbitraries.oneOf(Arbitraries.just(0), Given.u32());
      return often.array(int[].class).ofSize(130).map(words -> WordsImage.of(words).bytes());
    }

    @Property
    void the_first_absent_word_is_named_and_the_lenient_form_takes_what_is_there(
        @ForAll("control") Bytes whole, @ForAll @IntRange(max = 511) int length) {
      Bytes control = Bytes.copyOf(whole.view().slice(0, length));
      if (length % 4 != 0) {
        Asked.refusedExactly(
            new ReadMetrics(control), "misaligned_length", Asked.misaligned("control", length));
      } else {
        long missing = Math.max(96, length / 4);
        Asked.refusedExactly(
            new ReadMetrics(control), "missing_word", Asked.missing("control", missing, length));
      }
      assertEquals(
          Fields.of("metrics", nonZero(control, length / 4)),
          Asked.done(new ReadMetricsLenient(control)));
    }

    private static Value nonZero(Bytes control, int endWord) {
      WordsImage words = WordsImage.of(control);
      List<Value> counts = new ArrayList<>();
      for (int i = 96; i < Math.min(endWord, 128); i++) {
        if (words.word(i) != 0) {
          counts.add(Value.u32s(i - 96, words.word(i)));
        }
      }
      return Value.seq(counts);
    }
  }

  /** Strict reading of a debug log. */
  @Group
  class DebugLog {
    @Property
    void yields_the_records_before_the_cursor(
        @ForAll("records") Bytes records, @ForAll byte share) {
      int written = records.length() / 16 * Math.floorMod(share, 5) / 4;
      WordsImage from = WordsImage.of(records);
      List<Value> expected = new ArrayList<>();
      for (int i = 0; i < 4 * written; i += 4) {
        Value args = Value.u32s(from.word(i + 1), from.word(i + 2), from.word(i + 3));
        expected.add(Fields.of("fmt_id", Value.u32(from.word(i))).with("args", args));
      }
      assertEquals(
          Fields.of("records", Value.seq(expected)),
          Asked.done(new ReadDebugLog(log(4 * written, records))));
    }

    @Property
    void a_cursor_past_the_log_or_inside_a_record_misses_a_word(
        @ForAll("records") Bytes records, @ForAll("u32") int cursor) {
      Bytes log = log(cursor, records);
      long written = Integer.toUnsignedLong(cursor);
      if (written > records.length() / 4 || written % 4 != 0) {
        Asked.refusedExactly(
            new ReadDebugLog(log),
            "missing_word",
            Asked.missing("debug_log", 1 + written, log.length()));
      } else {
        assertEquals(written / 4, Asked.items(Asked.done(new ReadDebugLog(log)), "records").size());
      }
    }

    @Property
    void alignment_comes_before_the_cursor(@ForAll @IntRange(max = 40) int length) {
      byte[] content = new byte[length];
      java.util.Arrays.fill(content, (byte) 0xFF);
      Operation op = new ReadDebugLog(Bytes.of(content));
      if (length % 4 != 0) {
        Asked.refusedExactly(op, "misaligned_length", Asked.misaligned("debug_log", length));
      } else {
        long word = length == 0 ? 0 : 0x1_0000_0000L;
        Asked.refusedExactly(op, "missing_word", Asked.missing("debug_log", word, length));
      }
    }

    @Provide
    Arbitrary<Bytes> records() {
      return Given.wholeWords(0, 24)
          .map(words -> Bytes.copyOf(words.view().slice(0, words.length() / 16 * 16)));
    }

    private static Bytes log(int cursor, Bytes records) {
      WordsImage from = WordsImage.of(records);
      WordsImage log = WordsImage.zero(1 + records.length() / 4).with(0, cursor);
      for (int i = 0; i < records.length() / 4; i++) {
        log.with(1 + i, from.word(i));
      }
      return log.bytes();
    }
  }

  /** Counting of DONE slots. */
  @Group
  class DoneSlots {
    @Property
    void are_counted_among_the_first_ones_only(
        @ForAll("ring") Bytes ring, @ForAll @IntRange(max = 5) int count) {
      Operation op = new CountDoneSlots(ring, count);
      if (64 * count > ring.length()) {
        Asked.refusedExactly(op, "missing_word", Asked.missing("ring", 16L * count, ring.length()));
        return;
      }
      long done = 0;
      for (int slot = 0; slot < count; slot++) {
        done += RingImage.of(ring).status(slot) == 3 ? 1 : 0;
      }
      assertEquals(Fields.of("count", Value.number(done)), Asked.done(op));
    }

    @Property
    void none_of_them_are_none_without_a_look(@ForAll @IntRange(max = 70) int length) {
      assertEquals(
          Fields.of("count", Value.number(0)),
          Asked.done(new CountDoneSlots(Bytes.of(new byte[length]), 0)));
    }

    @Property
    void alignment_to_words_comes_before_presence_and_suffices(
        @ForAll @IntRange(max = 140) int length, @ForAll("many") int count) {
      Operation op = new CountDoneSlots(Bytes.of(new byte[length]), count);
      long slots = Integer.toUnsignedLong(count);
      if (length % 4 != 0) {
        Asked.refusedExactly(op, "misaligned_length", Asked.misaligned("ring", length));
      } else if (64 * slots > length) {
        Asked.refusedExactly(op, "missing_word", Asked.missing("ring", 16 * slots, length));
      } else {
        assertEquals(Fields.of("count", Value.number(0)), Asked.done(op));
      }
    }

    @Provide
    Arbitrary<Bytes> ring() {
      return Given.ring(0, 5, Given.status());
    }

    @Provide
    Arbitrary<Integer> many() {
      return Given.u32().filter(count -> count != 0);
    }
  }

  /** Slots that ask for a resource. */
  @Group
  class LoadMiss {
    private static final int OPCODE = 0xFFFD;

    @Property
    void what_is_encoded_is_decoded_at_any_slot(
        @ForAll("u32") int resource, @ForAll boolean prefetch, @ForAll("ring") Bytes ring) {
      Bytes slot = Asked.bytes(Asked.done(new EncodeLoadMiss(resource, prefetch)), "slot");
      RingImage expected = RingImage.empty(1);
      expected.with(0, 0, 1).with(0, 1, OPCODE).with(0, 4, resource).with(0, 5, prefetch ? 1 : 0);
      assertEquals(expected.bytes(), slot);
      RingImage host = RingImage.of(ring);
      for (int word = 0; word < 16; word++) {
        host.with(host.slots() - 1, word, RingImage.of(slot).word(0, word));
      }
      assertEquals(
          found(resource, prefetch),
          Asked.done(new DecodeLoadMiss(host.bytes(), host.slots() - 1)));
    }

    @Property
    void status_is_not_looked_at_and_any_non_zero_word_is_a_prefetch(
        @ForAll("ring") Bytes ring, @ForAll("u32") int second) {
      Bytes host = RingImage.of(ring).with(0, 1, OPCODE).with(0, 5, second).bytes();
      int resource = RingImage.of(host).arg(0, 0);
      assertEquals(found(resource, second != 0), Asked.done(new DecodeLoadMiss(host, 0)));
    }

    @Property
    void is_found_only_when_opcode_and_both_arguments_are_there(
        @ForAll @IntRange(max = 70) int length, @ForAll("u32") int opcode) {
      RingImage slot = RingImage.empty(2).with(0, 1, OPCODE);
      Bytes cut = Bytes.copyOf(slot.bytes().view().slice(0, length));
      Fields expected = length >= 24 ? found(0, false) : NOT_FOUND;
      assertEquals(expected, Asked.done(new DecodeLoadMiss(cut, 0)));
      Bytes other = RingImage.empty(1).with(0, 1, opcode == OPCODE ? 0 : opcode).bytes();
      assertEquals(NOT_FOUND, Asked.done(new DecodeLoadMiss(other, 0)));
    }

    @Property
    void a_slot_past_the_end_is_not_found_however_high(
        @ForAll("ring") Bytes ring, @ForAll @IntRange(min = 1) int high) {
      Bytes host = RingImage.of(ring).with(0, 1, OPCODE).bytes();
      int past = host.length() / 64 - 1 + high;
      assertEquals(NOT_FOUND, Asked.done(new DecodeLoadMiss(host, past)));
      assertEquals(NOT_FOUND, Asked.done(new DecodeLoadMiss(host, 0x1000_0000)));
      assertEquals(NOT_FOUND, Asked.done(new DecodeLoadMiss(host, 0x0400_0000)));
    }

    private static final Fields NOT_FOUND = Fields.of("found", Value.flag(false));

    @Provide
    Arbitrary<Bytes> ring() {
      return Given.ring(1, 3, Given.status());
    }

    private static Fields found(int resource, boolean prefetch) {
      return Fields.of("found", Value.flag(true))
          .with("resource_id", Value.u32(resource))
          .with("prefetch", Value.flag(prefetch));
    }
  }
}
