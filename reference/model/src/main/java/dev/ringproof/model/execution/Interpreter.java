package dev.ringproof.model.execution;

import dev.ringproof.model.execution.memory.Memory;
import java.nio.ByteBuffer;
import java.util.stream.IntStream;

/**
 * A kernel that runs on the caller's thread and changes the buffers in place.
 *
 * <p>The byte-for-byte reference of execution. Nobody else may touch the buffers while a method
 * runs; between two calls the caller may publish, as between two launches of a kernel.
 */
public final class Interpreter {
  private final Memory memory;

  /**
   * Takes the buffers of a kernel: content is index 0 to limit, of any kind of buffer.
   *
   * @throws dev.ringproof.spec.refusal.RefusedException as {@link Memory#over}
   */
  public Interpreter(ByteBuffer control, ByteBuffer ring, ByteBuffer debugLog) {
    this.memory = Memory.over(control, ring, debugLog);
  }

  /**
   * EXE-30: one lane visits slots 0 to n - 1 in order, {@code passes} times (u32; 0 is nothing).
   *
   * <p>Takes time for the slots that there are to execute, not for the number of passes.
   */
  public void drain(int passes) {
    new Lane(memory).run(() -> IntStream.range(0, memory.slots()), passes);
  }

  /**
   * EXE-31: slot s is visited by lane s mod {@code lanes}, once a pass, with a barrier between
   * passes.
   *
   * <p>Of the orders that are allowed within a pass (EXE-32) this takes ascending slots, each visit
   * to its end before the next begins. Then no lane clears SHUTDOWN after another has seen it, so
   * that one lane alone would leave the same bytes, and the number of lanes only matters when it is
   * 0: nobody visits anything (DEC-08).
   *
   * @param lanes u32
   * @param passes u32
   */
  public void runParallel(int lanes, int passes) {
    if (lanes != 0) {
      drain(passes);
    }
  }
}
