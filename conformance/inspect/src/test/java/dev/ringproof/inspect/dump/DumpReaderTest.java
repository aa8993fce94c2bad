package dev.ringproof.inspect.dump;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.ringproof.inspect.KernelImage;
import dev.ringproof.spec.slot.SlotStatus;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DumpReaderTest {
  @TempDir private Path directory;

  private Path file(long bytes) throws IOException {
    Path file = directory.resolve("dump.bin");
    try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
      sparse.setLength(bytes);
    }
    return file;
  }

  /** One line that names the option and the file. */
  private void refused(DumpRole role, Path file) {
    DumpReader strict = new DumpReader(false);
    String line =
        assertThrows(UnusableDumpException.class, () -> strict.read(role, file)).getMessage();
    assertTrue(line.startsWith(role.option() + " " + file), line);
    assertEquals(1, line.lines().count());
  }

  private DumpFile lenient(DumpRole role, long bytes) throws Exception {
    return new DumpReader(true).read(role, file(bytes));
  }

  @Nested
  class Strictly {
    @Test
    void whole_dumps_are_mapped() throws Exception {
      DumpFile dump = new DumpReader(false).read(DumpRole.RING, file(128));
      assertEquals(2, dump.units());
      assertEquals(128, dump.content().limit());
      assertTrue(dump.leftOut().isEmpty());
    }

    @Test
    void a_missing_file_or_a_directory_is_refused() {
      refused(DumpRole.RING, directory.resolve("none"));
      refused(DumpRole.CONTROL, directory);
    }

    @Test
    void an_empty_dump_is_refused() throws IOException {
      refused(DumpRole.RING, file(0));
      refused(DumpRole.DEBUG_LOG, file(0));
    }

    @Test
    void a_part_of_a_slot_or_word_is_refused() throws IOException {
      refused(DumpRole.RING, file(100));
      refused(DumpRole.CONTROL, file(642));
      refused(DumpRole.DEBUG_LOG, file(5));
    }

    @Test
    void a_short_control_buffer_is_refused() throws IOException {
      refused(DumpRole.CONTROL, file(636));
    }

    @Test
    void two_gigabytes_are_refused() throws IOException {
      refused(DumpRole.RING, file(1L << 31));
    }

    @Test
    void a_device_is_refused() {
      refused(DumpRole.RING, Path.of("/dev/zero"));
    }

    @Test
    void an_unreadable_file_is_refused() throws IOException {
      Path file = file(64);
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
      assumeFalse(
          Files.isReadable(file),
          "absent: a file that this user may not read — run the tests as another user than root");
      refused(DumpRole.RING, file);
    }
  }

  @Nested
  class Leniently {
    @Test
    void a_part_of_a_slot_is_left_out() throws Exception {
      DumpFile dump = lenient(DumpRole.RING, 100);
      assertEquals(64, dump.content().limit());
      assertEquals(1, dump.leftOut().size());
    }

    @Test
    void a_short_control_buffer_is_filled_up() throws Exception {
      DumpFile dump = lenient(DumpRole.CONTROL, 10);
      assertEquals(640, dump.content().limit());
      assertEquals(1, dump.leftOut().size());
    }

    @Test
    void an_empty_ring_has_no_slots() throws Exception {
      assertEquals(0, lenient(DumpRole.RING, 0).units());
    }

    @Test
    void the_first_part_of_an_enormous_dump_is_shown() throws Exception {
      DumpFile dump = lenient(DumpRole.RING, (1L << 31) + 64);
      assertEquals(33_554_431, dump.units());
      assertEquals(1, dump.leftOut().size());
    }
  }

  @Nested
  class In_disguise {
    private static final String FIELD = "src/test/resources/dev/ringproof/inspect/field/";

    private Path holding(String head, int bytes) throws IOException {
      byte[] content = Arrays.copyOf(head.getBytes(StandardCharsets.ISO_8859_1), bytes);
      return Files.write(directory.resolve("dump.bin"), content);
    }

    /** Refused by either reader, with a command that holds these words. */
    private void mended(DumpRole role, Path file, String command) {
      for (boolean lenient : new boolean[] {false, true}) {
        DumpReader reader = new DumpReader(lenient);
        Exception told = assertThrows(UnusableDumpException.class, () -> reader.read(role, file));
        assertTrue(told.getMessage().contains(command), told.getMessage());
      }
    }

    @Test
    void the_text_of_xxd_is_named() {
      mended(DumpRole.RING, Path.of(FIELD + "hex.r"), "xxd -r " + FIELD + "hex.r > ");
      mended(DumpRole.CONTROL, Path.of(FIELD + "hex.c"), "xxd -r " + FIELD + "hex.c > ");
    }

    @Test
    void big_endian_words_are_named() {
      mended(DumpRole.RING, Path.of(FIELD + "be.r"), "--reverse-bytes=4 " + FIELD + "be.r ");
      mended(DumpRole.CONTROL, Path.of(FIELD + "be.c"), "--reverse-bytes=4 " + FIELD + "be.c ");
    }

    @Test
    void compressed_bytes_and_arrays_are_named() throws IOException {
      mended(DumpRole.RING, holding("\u001f\u008b\b\0", 128), "gzip -dc ");
      mended(DumpRole.CONTROL, holding("\u0093NUMPY\1\0", 768), "numpy.load(");
    }

    @Test
    void text_of_other_tools_is_named() throws IOException {
      String gdb = "0x555555558040 <ring>:\t0x00000003\t0x00000001\n";
      mended(DumpRole.RING, holding(gdb, gdb.length()), "dump binary memory ");
      String hexdump = "00000000  03 00 00 00 01 00 00 00  00 00 00 00 02 00 00 00  |......|\n";
      mended(DumpRole.RING, holding(hexdump, hexdump.length()), "cut -c11-58 ");
      mended(DumpRole.RING, holding("0300000001000000\n", 17), "xxd -r -p ");
      mended(DumpRole.DEBUG_LOG, holding("core dumped, see the log", 24), "dump the bytes");
      mended(DumpRole.RING, holding("0000000 0003 0000 0001 0000\n", 28), "dump the bytes");
    }

    @Test
    void a_name_that_a_shell_would_take_apart_is_left_to_the_reader() throws IOException {
      Path file = Files.writeString(directory.resolve("a b"), "0300000001000000\n");
      mended(DumpRole.RING, file, "xxd -r -p FILE > FILE.bin");
    }

    @Test
    void a_ring_with_one_status_in_order_is_none() throws Exception {
      byte[] slots = new byte[128];
      slots[0] = 1;
      slots[64 + 3] = 1;
      Path file = Files.write(directory.resolve("ring.bin"), slots);
      assertEquals(2, new DumpReader(false).read(DumpRole.RING, file).units());
    }
  }

  @Nested
  class Swapped {
    private final DumpFile ring =
        KernelImage.dump(
            DumpRole.RING,
            "ring.bin",
            new KernelImage(12).slot(0, SlotStatus.PUBLISHED, 1, 3).dumps().now().ring().content());
    private final DumpFile control = new KernelImage(1).dumps().now().control();

    @Test
    void a_control_buffer_given_as_ring_is_refused() {
      UnusableDumpException swapped =
          assertThrows(UnusableDumpException.class, () -> Moment.of(ring, control));
      assertTrue(swapped.getMessage().contains("control.bin"), swapped.getMessage());
    }

    @Test
    void the_right_order_is_taken() throws UnusableDumpException {
      assertEquals(control, Moment.of(control, ring).control());
    }
  }
}
