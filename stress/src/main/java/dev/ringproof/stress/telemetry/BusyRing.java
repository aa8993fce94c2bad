package dev.ringproof.stress.telemetry;

import dev.ringproof.host.telemetry.OpcodeSet;
import dev.ringproof.spec.control.ControlLayout;
import dev.ringproof.spec.slot.SlotLayout;
import dev.ringproof.spec.value.LittleEndian;
import dev.ringproof.spec.value.Words;
import java.nio.ByteBuffer;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Buffers in the middle of their work, the same in every run: what the benchmarks look at. */
@State(Scope.Thread)
public class BusyRing {
  private static final int POOL_BYTES = 256 << 20;
  private static final int FIRST_USER_OPCODE = 300;
  private static final int USER_OPCODES = 16;
  private static final int WINDOW_OPCODES = 8;
  private static final int TENANTS = 29;
  private static final int SLOTS_A_TICKET = 64;
  private static final int NAMED_STATUSES = 8;
  private static final int CLASSES = 3;

  /** Slots of the ring. */
  @Param({"1024", "65536", "1048576"})
  public int slots;

  /** Where the buffers are. */
  @Param("DIRECT")
  public Memory memory;

  /** What the words are like. */
  @Param("TYPICAL")
  public Content content;

  /** Whether the bytes may still be in a cache when they are looked at. */
  @Param("COLD")
  public Caches caches;

  ByteBuffer control;
  private ByteBuffer[] rings;
  private int next;
  OpcodeSet windowOpcodes;

  /** Places for a buffer. */
  public enum Memory {
    /** On the heap. */
    HEAP,
    /** Outside of it, like memory that a device shares. */
    DIRECT
  }

  /** States of the processor's caches. */
  public enum Caches {
    /** One of many equal rings, 256 MiB together: a dump that a device has just written. */
    COLD,
    /** The same ring again and again. */
    WARM
  }

  /** Kinds of words. */
  public enum Content {
    /** All states, 16 opcodes, 29 tenants, a ticket for every 64 neighbouring slots. */
    TYPICAL,
    /** Every opcode and tenant is another, and the tickets come in no order. */
    ALL_DIFFERENT
  }

  /** Makes and fills the buffers. */
  @Setup
  public void fill() {
    SplittableRandom random = new SplittableRandom(6);
    control = allocate(ControlLayout.MIN_BYTES);
    for (int i = 0; i < ControlLayout.MIN_WORDS; i++) {
      LittleEndian.put(control, i, random.nextInt(1000));
    }
    int ringBytes = slots * SlotLayout.SLOT_BYTES;
    rings = new ByteBuffer[caches == Caches.WARM ? 1 : Math.max(1, POOL_BYTES / ringBytes)];
    // One piece of memory, so that rings of every size lie on pages of one size.
    ByteBuffer pool = allocate(rings.length * ringBytes);
    for (int i = 0; i < rings.length; i++) {
      rings[i] = pool.slice(i * ringBytes, ringBytes);
    }
    for (int slot = 0; slot < slots; slot++) {
      fill(rings[0], slot, random);
    }
    for (int i = 1; i < rings.length; i++) {
      rings[i].put(0, rings[0], 0, ringBytes);
    }
    windowOpcodes =
        OpcodeSet.of(
            Words.of(
                IntStream.range(FIRST_USER_OPCODE, FIRST_USER_OPCODE + WINDOW_OPCODES).toArray()));
  }

  /** The ring to look at now. */
  ByteBuffer ring() {
    next = next + 1 == rings.length ? 0 : next + 1;
    return rings[next];
  }

  private ByteBuffer allocate(int bytes) {
    return memory == Memory.HEAP ? ByteBuffer.allocate(bytes) : ByteBuffer.allocateDirect(bytes);
  }

  private void fill(ByteBuffer ring, int slot, SplittableRandom random) {
    boolean typical = content == Content.TYPICAL;
    int opcode = FIRST_USER_OPCODE + random.nextInt(USER_OPCODES);
    boolean windowed = opcode < FIRST_USER_OPCODE + WINDOW_OPCODES;
    int word = slot * SlotLayout.SLOT_WORDS;
    LittleEndian.put(ring, word + SlotLayout.STATUS_OFFSET, random.nextInt(NAMED_STATUSES));
    LittleEndian.put(
        ring, word + SlotLayout.OPCODE_OFFSET, typical || windowed ? opcode : random.nextInt());
    LittleEndian.put(
        ring,
        word + SlotLayout.TENANT_OFFSET,
        typical ? random.nextInt(TENANTS) : random.nextInt());
    LittleEndian.put(
        ring, word + SlotLayout.ARGS_OFFSET, typical ? slot / SLOTS_A_TICKET : random.nextInt());
    LittleEndian.put(ring, word + SlotLayout.ARGS_OFFSET + 1, random.nextInt(CLASSES));
    LittleEndian.put(ring, word + SlotLayout.ARGS_OFFSET + 2, random.nextInt());
  }
}
