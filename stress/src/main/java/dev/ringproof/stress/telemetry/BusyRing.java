package dev.ringproof.stress.telemetry;

import dev.ringproof.reference.telemetry.OpcodeSet;
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

  ByteBuffer control;
  ByteBuffer ring;
  OpcodeSet windowOpcodes;

  /** Places for a buffer. */
  public enum Memory {
    /** On the heap. */
    HEAP,
    /** Outside of it, like memory that a device shares. */
    DIRECT
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
    ring = allocate(slots * SlotLayout.SLOT_BYTES);
    for (int slot = 0; slot < slots; slot++) {
      fill(slot, random);
    }
    windowOpcodes =
        OpcodeSet.of(
            Words.of(
                IntStream.range(FIRST_USER_OPCODE, FIRST_USER_OPCODE + WINDOW_OPCODES).toArray()));
  }

  private ByteBuffer allocate(int bytes) {
    return memory == Memory.HEAP ? ByteBuffer.allocate(bytes) : ByteBuffer.allocateDirect(bytes);
  }

  private void fill(int slot, SplittableRandom random) {
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
