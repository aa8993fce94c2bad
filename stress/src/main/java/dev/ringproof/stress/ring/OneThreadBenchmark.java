package dev.ringproof.stress.ring;

import dev.ringproof.host.publish.SlotPublisher;
import dev.ringproof.host.ring.Claim;
import dev.ringproof.host.ring.ConcurrentRing;
import dev.ringproof.host.slot.SlotTransitions;
import dev.ringproof.spec.publish.SlotItem;
import dev.ringproof.spec.slot.Priority;
import dev.ringproof.spec.slot.SlotLayout;
import dev.ringproof.spec.slot.SlotStatus;
import dev.ringproof.spec.slot.SlotTransition;
import dev.ringproof.spec.value.LittleEndian;
import dev.ringproof.spec.value.SharedWords;
import dev.ringproof.spec.value.Words;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.concurrent.TimeUnit;
import org.agrona.concurrent.MessageHandler;
import org.agrona.concurrent.UnsafeBuffer;
import org.agrona.concurrent.ringbuffer.OneToOneRingBuffer;
import org.agrona.concurrent.ringbuffer.RingBufferDescriptor;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What safety between threads costs a thread that is alone: a slot's life, or a publication only.
 *
 * <p>The yardsticks are the sequential publisher and moves on the same kind of memory, bare stores
 * of the same words, and a queue of 64-byte messages that is known to be fast.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class OneThreadBenchmark {
  private static final int SLOTS = 1024;
  private static final int MESSAGE_TYPE = 1;

  private final SlotItem item = new SlotItem(9, Words.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12));
  private final ByteBuffer memory = SharedWords.allocate(SLOTS * SlotLayout.SLOT_BYTES).memory();
  private final ByteBuffer plain = memory.duplicate().order(ByteOrder.LITTLE_ENDIAN);
  private final ConcurrentRing concurrent = new ConcurrentRing(memory);
  private final SlotPublisher sequential = new SlotPublisher(memory);
  private final UnsafeBuffer message =
      new UnsafeBuffer(SharedWords.allocate(SlotLayout.SLOT_BYTES).memory());
  private final OneToOneRingBuffer queue =
      new OneToOneRingBuffer(
          new UnsafeBuffer(
              SharedWords.allocate(
                      2 * SLOTS * SlotLayout.SLOT_BYTES + RingBufferDescriptor.TRAILER_LENGTH)
                  .memory()));
  private final MessageHandler taker =
      (type, buffer, index, length) -> taken = buffer.getInt(index + 20);
  private int next;
  private int taken;

  private int nextSlot() {
    next = (next + 1) % SLOTS;
    return next;
  }

  /** Publish, claim, read an argument, complete: by the concurrent ring. */
  @Benchmark
  public int lifeConcurrent() {
    int slot = nextSlot();
    concurrent.publish(slot, 0, item);
    Claim claim = concurrent.tryClaim(slot).orElseThrow();
    taken = claim.arg(1);
    claim.complete();
    return taken;
  }

  /** The same by the sequential publisher and moves. */
  @Benchmark
  public int lifeSequential() {
    int slot = nextSlot();
    sequential.publish(slot, 0, item);
    SlotTransitions.attempt(memory, slot, SlotTransition.CLAIM);
    taken = LittleEndian.get(memory, slot * SlotLayout.SLOT_WORDS + SlotLayout.ARGS_OFFSET + 1);
    SlotTransitions.attempt(memory, slot, SlotTransition.DONE);
    return taken;
  }

  /** The same by bare stores: what no code for this can do without. */
  @Benchmark
  public int lifePlain() {
    int first = nextSlot() * SlotLayout.SLOT_BYTES;
    store(first);
    if (plain.getInt(first) == SlotStatus.PUBLISHED.code()) {
      plain.putInt(first, SlotStatus.CLAIMED.code());
    }
    taken = plain.getInt(first + Integer.BYTES * (SlotLayout.ARGS_OFFSET + 1));
    if (plain.getInt(first) == SlotStatus.CLAIMED.code()) {
      plain.putInt(first, SlotStatus.DONE.code());
    }
    return taken;
  }

  /** A message through a queue. */
  @Benchmark
  public int lifeAgrona() {
    queue.write(MESSAGE_TYPE, message, 0, SlotLayout.SLOT_BYTES);
    queue.read(taker, 1);
    return taken;
  }

  /** Publication alone, by the concurrent ring; a plain store empties the slot before. */
  @Benchmark
  public void publishConcurrent() {
    int slot = emptied();
    concurrent.publish(slot, 0, item);
  }

  /** Publication alone, by the sequential publisher. */
  @Benchmark
  public void publishSequential() {
    int slot = emptied();
    sequential.publish(slot, 0, item);
  }

  /** Publication alone, by bare stores. */
  @Benchmark
  public void publishPlain() {
    store(emptied() * SlotLayout.SLOT_BYTES);
  }

  /** Stores the item, with no check but that the slot is free. */
  private void store(int first) {
    int status = plain.getInt(first);
    if (status != SlotStatus.EMPTY.code() && status != SlotStatus.DONE.code()) {
      throw new IllegalStateException("status=" + status);
    }
    plain.putInt(first + Integer.BYTES * SlotLayout.OPCODE_OFFSET, item.opcode());
    plain.putInt(first + Integer.BYTES * SlotLayout.TENANT_OFFSET, 0);
    plain.putInt(first + Integer.BYTES * SlotLayout.PRIORITY_OFFSET, Priority.NORMAL.code());
    for (int i = 0; i < SlotLayout.ARGS_WORDS; i++) {
      plain.putInt(first + Integer.BYTES * (SlotLayout.ARGS_OFFSET + i), item.args().at(i));
    }
    // Releases as the publishers do, though nobody looks.
    VarHandle.releaseFence();
    plain.putInt(first, SlotStatus.PUBLISHED.code());
  }

  private int emptied() {
    int slot = nextSlot();
    LittleEndian.put(memory, slot * SlotLayout.SLOT_WORDS, SlotStatus.EMPTY.code());
    return slot;
  }
}
