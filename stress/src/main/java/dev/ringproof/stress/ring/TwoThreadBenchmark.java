package dev.ringproof.stress.ring;

import dev.ringproof.host.ring.Claim;
import dev.ringproof.host.ring.ConcurrentRing;
import dev.ringproof.spec.publish.SlotItem;
import dev.ringproof.spec.slot.SlotLayout;
import dev.ringproof.spec.slot.SlotTransition;
import dev.ringproof.spec.value.SharedWords;
import dev.ringproof.spec.value.Words;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.agrona.concurrent.MessageHandler;
import org.agrona.concurrent.UnsafeBuffer;
import org.agrona.concurrent.ringbuffer.ManyToOneRingBuffer;
import org.agrona.concurrent.ringbuffer.OneToOneRingBuffer;
import org.agrona.concurrent.ringbuffer.RingBuffer;
import org.agrona.concurrent.ringbuffer.RingBufferDescriptor;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Group;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Control;

/**
 * One thread publishes, another claims and completes, slot after slot; beside it queues of 64-byte
 * messages.
 *
 * <p>A publisher of the ring waits for its slot to be DONE, as a queue's waits for room. Read the
 * worker's number of each group: the publisher's is the same but for the ring's size.
 */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class TwoThreadBenchmark {
  private static final int SLOTS = 1024;
  private static final int MESSAGE_TYPE = 1;

  /** A ring, and where both threads are in it. */
  @State(Scope.Group)
  public static class Slots {
    private final SlotItem item = new SlotItem(9, Words.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12));
    private final ConcurrentRing ring =
        new ConcurrentRing(SharedWords.allocate(SLOTS * SlotLayout.SLOT_BYTES));
  }

  /** Where one thread is in the ring. */
  @State(Scope.Thread)
  public static class Cursor {
    private int slot;

    void advance() {
      slot = (slot + 1) % SLOTS;
    }
  }

  /** A queue for one publisher. */
  @State(Scope.Group)
  public static class OneToOne extends Queue {
    /** Makes the queue. */
    public OneToOne() {
      super(new OneToOneRingBuffer(room()));
    }
  }

  /** A queue for many publishers. */
  @State(Scope.Group)
  public static class ManyToOne extends Queue {
    /** Makes the queue. */
    public ManyToOne() {
      super(new ManyToOneRingBuffer(room()));
    }
  }

  private abstract static class Queue {
    private final RingBuffer queue;
    private final UnsafeBuffer message =
        new UnsafeBuffer(SharedWords.allocate(SlotLayout.SLOT_BYTES).memory());
    private final MessageHandler taker =
        (type, buffer, index, length) -> taken = buffer.getInt(index + 20);
    private int taken;

    Queue(RingBuffer queue) {
      this.queue = queue;
    }

    static UnsafeBuffer room() {
      return new UnsafeBuffer(
          SharedWords.allocate(
                  2 * SLOTS * SlotLayout.SLOT_BYTES + RingBufferDescriptor.TRAILER_LENGTH)
              .memory());
    }

    void publish(Control control) {
      while (!queue.write(MESSAGE_TYPE, message, 0, SlotLayout.SLOT_BYTES)
          && !control.stopMeasurement) {
        Thread.onSpinWait();
      }
    }

    int take(Control control) {
      while (queue.read(taker, 1) == 0 && !control.stopMeasurement) {
        Thread.onSpinWait();
      }
      return taken;
    }
  }

  /** Publishes into the next slot once it is free. */
  @Benchmark
  @Group("ring")
  public void publish(Slots slots, Cursor cursor, Control control) {
    while (!SlotTransition.PUBLISH.allows(slots.ring.status(cursor.slot))) {
      if (control.stopMeasurement) {
        return;
      }
      Thread.onSpinWait();
    }
    slots.ring.publish(cursor.slot, 0, slots.item);
    cursor.advance();
  }

  /** Claims the next slot, reads an argument and completes it. */
  @Benchmark
  @Group("ring")
  public int work(Slots slots, Cursor cursor, Control control) {
    Optional<Claim> claim = slots.ring.tryClaim(cursor.slot);
    while (claim.isEmpty()) {
      if (control.stopMeasurement) {
        return 0;
      }
      Thread.onSpinWait();
      claim = slots.ring.tryClaim(cursor.slot);
    }
    int argument = claim.get().arg(1);
    claim.get().complete();
    cursor.advance();
    return argument;
  }

  /** Writes a message. */
  @Benchmark
  @Group("agronaOneToOne")
  public void publishOneToOne(OneToOne queue, Control control) {
    queue.publish(control);
  }

  /** Reads a message. */
  @Benchmark
  @Group("agronaOneToOne")
  public int workOneToOne(OneToOne queue, Control control) {
    return queue.take(control);
  }

  /** Writes a message. */
  @Benchmark
  @Group("agronaManyToOne")
  public void publishManyToOne(ManyToOne queue, Control control) {
    queue.publish(control);
  }

  /** Reads a message. */
  @Benchmark
  @Group("agronaManyToOne")
  public int workManyToOne(ManyToOne queue, Control control) {
    return queue.take(control);
  }
}
