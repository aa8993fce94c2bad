package dev.ringproof.gpu.device;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import jcuda.NativePointerObject;
import jcuda.Pointer;

/** Arguments of a launch, in the order and the sizes that {@code ringproof.cu} declares. */
public final class KernelArguments {
  private final List<ByteBuffer> values = new ArrayList<>();

  /** {@code ringproof::Buffers}: three pointers, each with a count of 32 bits and padding. */
  KernelArguments buffers(RunRegions regions, Placement placement) {
    return add(6 * Long.BYTES)
        .put(regions.control().address(Placement.DEVICE), regions.control().words().length())
        .put(regions.ring().address(placement), regions.slotCount())
        .put(regions.debugLog().address(Placement.DEVICE), regions.debugLog().words().length());
  }

  /** {@code ringproof::WindowTable}: two pointers, then how many opcodes and how many cells. */
  KernelArguments table(RunRegions regions, int cells) {
    add(3 * Long.BYTES)
        .last()
        .putLong(regions.opcodes().address(Placement.DEVICE))
        .putLong(regions.counters().address(Placement.DEVICE))
        .putInt(regions.opcodes().words().length())
        .putInt(cells);
    return this;
  }

  /** The next argument, of 32 bits. */
  public KernelArguments word(int word) {
    add(Integer.BYTES).last().putInt(word);
    return this;
  }

  /** The next argument, of 64 bits. */
  public KernelArguments longWord(long word) {
    add(Long.BYTES).last().putLong(word);
    return this;
  }

  /** What a launch takes; the values have to stay reachable until it returns. */
  Pointer pointer() {
    return Pointer.to(values.stream().map(Pointer::to).toArray(NativePointerObject[]::new));
  }

  private KernelArguments put(long address, int count) {
    last().putLong(address).putInt(count).putInt(0);
    return this;
  }

  private KernelArguments add(int bytes) {
    values.add(ByteBuffer.allocateDirect(bytes).order(ByteOrder.nativeOrder()));
    return this;
  }

  private ByteBuffer last() {
    return values.get(values.size() - 1);
  }
}
