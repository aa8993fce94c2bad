package dev.ringproof.model.packed;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.ringproof.spec.norm.Proves;
import dev.ringproof.spec.publish.PackedOp;
import dev.ringproof.spec.value.Words;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PackedPayloadTest {
  private static void roundTrips(List<PackedOp> ops) {
    assertEquals(Optional.of(ops), PackedPayload.decode(PackedPayload.encode(ops)));
  }

  @Test
  @Proves("PUB-17")
  void the_last_bytes_of_the_metadata_may_share_a_word_with_nothing() {
    List<PackedOp> ops =
        List.of(
            new PackedOp(0xAB, Words.of(1)),
            new PackedOp(0xCD, Words.EMPTY),
            new PackedOp(0xEF, Words.of(2, 3)));
    assertEquals(
        Words.of(0x00AB_0303, 0x01EF_01CD, 1, 2, 3, 0, 0, 0, 0, 0, 0, 0),
        PackedPayload.encode(ops));
    roundTrips(ops);
  }

  @Test
  @Proves({"PUB-15", "PUB-16", "PUB-19"})
  void all_twelve_words_can_be_metadata_or_arguments() {
    roundTrips(List.of());
    roundTrips(Collections.nCopies(23, new PackedOp(0xFF, Words.EMPTY)));
    roundTrips(List.of(new PackedOp(1, Words.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, -1))));
  }

  @ParameterizedTest
  @ValueSource(
      ints = {
        24, // metadata of 24 operations
        0x0C01, // one operation and twelve words
        0x0100, // arguments of nobody
        0x0100_0101, // a first offset that is not 0
      })
  @Proves("EXE-27")
  void a_first_word_alone_can_be_malformed(int word) {
    assertEquals(Optional.empty(), PackedPayload.decode(Words.of(word)));
  }

  @Test
  @Proves("EXE-27")
  void offsets_neither_fall_nor_pass_the_total_but_may_be_equal() {
    assertEquals(Optional.empty(), PackedPayload.decode(Words.of(0x0003_0203, 0x0100_0200)));
    assertEquals(Optional.empty(), PackedPayload.decode(Words.of(0x0000_0102, 0x0200)));
    assertEquals(
        Optional.of(List.of(new PackedOp(0, Words.EMPTY), new PackedOp(0, Words.of(9)))),
        PackedPayload.decode(Words.of(0x0000_0102, 0, 9)));
  }
}
