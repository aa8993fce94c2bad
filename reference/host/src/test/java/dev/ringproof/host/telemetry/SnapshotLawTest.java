package dev.ringproof.host.telemetry;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.ringproof.spec.slot.SlotStatus;
import dev.ringproof.spec.value.Words;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class SnapshotLawTest {
  private static final OpcodeSet OPCODES = OpcodeSet.of(Words.of(9, 0, 1, 9, -1, 1 << 31, 2));

  @Property(tries = 300)
  void occupancy_sums_to_the_slot_count(@ForAll long seed, @ForAll @IntRange(max = 200) int slots) {
    ArbitraryRing made = ArbitraryRing.of(seed, slots);
    Occupancy occupancy = RingText.snapshot(made.ring()).occupancy();
    assertEquals(slots, occupancy.totalSlots());
    assertEquals(slots, Arrays.stream(SlotStatus.values()).mapToInt(occupancy::count).sum());
  }

  @Property(tries = 300)
  void reused_storage_shows_the_same_as_fresh(
      @ForAll long first, @ForAll long second, @ForAll @IntRange(max = 200) int slots) {
    ArbitraryRing made = ArbitraryRing.of(second, slots);
    ArbitraryRing before = ArbitraryRing.of(first, 100);
    RingSnapshot reused = RingSnapshot.of(before.control(), before.ring(), OPCODES);
    reused.decode(made.control(), made.ring(), OPCODES);
    RingSnapshot fresh = RingSnapshot.of(made.control(), made.ring(), OPCODES);
    assertEquals(SnapshotText.of(fresh), SnapshotText.of(reused));
  }

  @Property(tries = 50)
  void heap_direct_mapped_and_read_only_show_the_same(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 100) int slots) throws IOException {
    ArbitraryRing made = ArbitraryRing.of(seed, slots);
    ByteBuffer direct =
        ByteBuffer.allocateDirect(made.ring().limit()).put(0, made.ring(), 0, made.ring().limit());
    direct.position(direct.limit());
    var expected = SnapshotText.of(RingSnapshot.of(made.control(), made.ring(), OPCODES));
    assertEquals(expected, SnapshotText.of(RingSnapshot.of(made.control(), direct, OPCODES)));
    assertEquals(
        expected,
        SnapshotText.of(
            RingSnapshot.of(made.control().asReadOnlyBuffer(), mapped(made.ring()), OPCODES)));
    assertEquals(
        expected, SnapshotText.of(RingSnapshot.of(made.control(), oddSlice(made.ring()), OPCODES)));
  }

  private static ByteBuffer mapped(ByteBuffer content) throws IOException {
    Path file = Files.createTempFile("ring", ".bin");
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      channel.write(content.duplicate());
      return channel.map(FileChannel.MapMode.READ_ONLY, 0, content.limit());
    } finally {
      Files.delete(file);
    }
  }

  /** The same bytes, starting at an address that is no multiple of a word. */
  private static ByteBuffer oddSlice(ByteBuffer content) {
    ByteBuffer larger = ByteBuffer.allocateDirect(content.limit() + 3);
    larger.put(1, content, 0, content.limit());
    return larger.slice(1, content.limit());
  }
}
