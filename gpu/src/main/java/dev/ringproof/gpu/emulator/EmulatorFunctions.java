package dev.ringproof.gpu.emulator;

import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import com.sun.jna.Structure;
import com.sun.jna.Structure.FieldOrder;
import dev.ringproof.gpu.execution.LaneOrder;
import dev.ringproof.gpu.execution.RunBuffers;
import dev.ringproof.spec.operation.TelemetryOperation.Sketch;
import dev.ringproof.spec.value.SharedWords;
import java.nio.ByteBuffer;

/**
 * The functions of {@code emulator.h}. Each starts a run and returns at once: 1 when it was
 * started.
 *
 * <p>Bound by interface rather than directly: a direct binding holds one library a class, and wrong
 * kernels are loaded beside the right one. There is one call a run; everything else goes through
 * shared memory.
 */
interface EmulatorFunctions extends Library {
  int startDrain(Launch launch, ByteBuffer report, int passes);

  int startParallel(Launch launch, ByteBuffer report, int passes, int lanes);

  int startPersistent(Launch launch, ByteBuffer report, Residence residence);

  int startSketch(Launch launch, ByteBuffer report, int lanes, SketchTable table);

  int startCount(Launch launch, ByteBuffer report, int lanes, Table table);

  /** {@code ringproof::Residence}; copied by the callee before it returns. */
  @FieldOrder({"idleNanos", "totalNanos", "lanes", "order"})
  final class Residence extends Structure {
    public long idleNanos;
    public long totalNanos;
    public int lanes;
    public int order;

    /** Lanes that end when they have executed nothing for so long, or in any case after so long. */
    public Residence(int lanes, LaneOrder order, long idleNanos, long totalNanos) {
      this.idleNanos = idleNanos;
      this.totalNanos = totalNanos;
      this.lanes = lanes;
      this.order = order.code();
    }
  }

  /** {@code ringproof::SketchTable}; copied by the callee before it returns. */
  @FieldOrder({"counters", "depth", "width"})
  final class SketchTable extends Structure {
    public Pointer counters;
    public int depth;
    public int width;

    /** Points at counters; they have to stay reachable as the buffers do. */
    public SketchTable(Sketch shape, SharedWords memory) {
      counters = Native.getDirectBufferPointer(memory.memory());
      depth = shape.depth();
      width = shape.width();
    }
  }

  /** {@code ringproof::WindowTable}; copied by the callee before it returns. */
  @FieldOrder({"opcodes", "counts", "opcodeCount", "room"})
  final class Table extends Structure {
    public Pointer opcodes;
    public Pointer counts;
    public int opcodeCount;
    public int room;

    /** Points at a row of opcodes and a table; they have to stay reachable as the buffers do. */
    public Table(SharedWords row, SharedWords table, int windows) {
      opcodes = Native.getDirectBufferPointer(row.memory());
      counts = Native.getDirectBufferPointer(table.memory());
      opcodeCount = row.length();
      room = windows;
    }
  }

  /** {@code ringproof::Buffers}; copied by the callee before it returns. */
  @FieldOrder({"control", "controlWords", "ring", "slotCount", "log", "logWords"})
  final class Launch extends Structure {
    public Pointer control;
    public int controlWords;
    public Pointer ring;
    public int slotCount;
    public Pointer log;
    public int logWords;

    /** Points at the buffers; they have to stay reachable until the run has ended. */
    public Launch(RunBuffers buffers) {
      control = Native.getDirectBufferPointer(buffers.control().memory());
      controlWords = buffers.control().length();
      ring = Native.getDirectBufferPointer(buffers.ring().memory());
      slotCount = buffers.slotCount();
      log = Native.getDirectBufferPointer(buffers.debugLog().memory());
      logWords = buffers.debugLog().length();
    }
  }
}
