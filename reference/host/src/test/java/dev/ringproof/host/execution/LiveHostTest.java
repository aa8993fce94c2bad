package dev.ringproof.host.execution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ringproof.host.Refusals;
import dev.ringproof.spec.backend.BackendTimeoutException;
import dev.ringproof.spec.control.ControlLayout;
import dev.ringproof.spec.execution.PublishedSlot;
import dev.ringproof.spec.opcode.Opcode;
import dev.ringproof.spec.refusal.RefusalCode;
import dev.ringproof.spec.slot.SlotLayout;
import dev.ringproof.spec.slot.SlotStatus;
import dev.ringproof.spec.value.SharedWords;
import dev.ringproof.spec.value.Words;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A host publishes while lanes run. */
@Timeout(60)
class LiveHostTest {
  private static final int STORE = Opcode.STORE_U32.code();
  private static final int SHUTDOWN = Opcode.SHUTDOWN.code();
  private static final int MALFORMED = 0x100;

  private final ExecutorService threads = Executors.newCachedThreadPool();

  @AfterEach
  void end() {
    threads.shutdownNow();
  }

  private static PublishedSlot slot(int slot, int opcode, int... args) {
    return new PublishedSlot(slot, 1, opcode, Words.of(args));
  }

  private static PublishedSlot stranger(int slot) {
    return new PublishedSlot(slot, 4, 0, Words.EMPTY);
  }

  /** Whether all batches got done, when the lanes have ended. */
  private boolean serve(TestKernel buffers, int lanes, List<List<PublishedSlot>> batches) {
    ThreadKernel kernel = ThreadKernel.start(buffers.memory(), lanes, threads);
    boolean all = new LiveHost(kernel, Deadline.after(Duration.ofSeconds(30))).serve(batches);
    kernel.awaitEnd();
    assertEquals(1, buffers.control(ControlLayout.SHUTDOWN_INDEX));
    return all;
  }

  @Nested
  class Batches_EXE_33 {
    @ParameterizedTest
    @CsvSource({"1, 16", "3, 16", "16, 16", "3, 1", "3, 2"})
    void are_executed_once_one_after_the_other(int lanes, int slots) {
      TestKernel buffers = new TestKernel(1, slots, 0);
      List<PublishedSlot> batch =
          IntStream.range(0, slots)
              .mapToObj(each -> slot(each, Opcode.ATOMIC_ADD.code(), 1, TestKernel.OBSERVABLE))
              .toList();
      assertTrue(serve(buffers, lanes, IntStream.range(0, 50).mapToObj(each -> batch).toList()));
      assertEquals(50 * slots, buffers.control(TestKernel.OBSERVABLE));
    }

    @Test
    void see_what_the_ones_before_left() {
      TestKernel buffers = new TestKernel(2, 2, 0);
      int load = Opcode.LOAD_U32.code();
      serve(
          buffers,
          2,
          List.of(
              List.of(slot(1, STORE, 5, TestKernel.OBSERVABLE)),
              List.of(slot(0, load, TestKernel.OBSERVABLE, 1))));
      assertEquals(5, buffers.control(TestKernel.OBSERVABLE + 1));
    }

    @Test
    void may_be_none_or_empty_with_slots_or_without() {
      assertTrue(serve(new TestKernel(0, 1, 0), 3, List.of()));
      assertTrue(serve(new TestKernel(0, 1, 0), 3, List.of(List.of(), List.of())));
      assertTrue(serve(new TestKernel(0, 0, 0), 3, List.of(List.of())));
    }

    @Test
    void that_fault_are_followed_by_the_next() {
      TestKernel buffers = new TestKernel(0, 2, 0);
      int packed = Opcode.PACKED_SLOT.code();
      List<List<PublishedSlot>> batches =
          List.of(List.of(slot(0, packed, MALFORMED)), List.of(slot(1, 0)));
      assertTrue(serve(buffers, 2, batches));
      assertEquals(SlotStatus.FAULT, buffers.status(0));
      assertEquals(SlotStatus.DONE, buffers.status(1));
    }

    @Test
    void that_authorise_their_own_slots_get_done() {
      TestKernel buffers = new TestKernel(0, 2, 0);
      assertTrue(serve(buffers, 2, List.of(List.of(stranger(0), slot(1, STORE, 1, 7)))));
      assertEquals(SlotStatus.DONE, buffers.status(0));
    }
  }

  @Nested
  class ThatDoNotGetDone {
    @Test
    void for_want_of_authority_are_the_last() {
      TestKernel buffers = new TestKernel(0, 2, 0);
      assertFalse(serve(buffers, 2, List.of(List.of(stranger(0)), List.of(slot(1, 0)))));
      assertEquals(SlotStatus.PUBLISHED, buffers.status(0));
      assertEquals(SlotStatus.EMPTY, buffers.status(1));
    }

    @Test
    void because_of_an_earlier_shutdown_are_the_last() {
      TestKernel buffers = new TestKernel(0, 3, 0);
      List<List<PublishedSlot>> batches =
          List.of(List.of(slot(0, SHUTDOWN)), List.of(slot(1, 0)), List.of(slot(2, 0)));
      assertFalse(serve(buffers, 3, batches));
      assertEquals(SlotStatus.DONE, buffers.status(0));
      assertEquals(SlotStatus.PUBLISHED, buffers.status(1));
      assertEquals(SlotStatus.EMPTY, buffers.status(2));
    }
  }

  @Nested
  class Shutdown_slots_EXE_05 {
    @Test
    void leave_nothing_before_them_behind_and_everything_after_them() {
      TestKernel buffers = new TestKernel(0, 4, 0);
      List<PublishedSlot> batch = List.of(slot(0, 0), slot(3, 0), slot(1, SHUTDOWN), slot(2, 0));
      assertFalse(serve(buffers, 4, List.of(batch)));
      assertEquals(3, buffers.doneCount());
      assertEquals(SlotStatus.PUBLISHED, buffers.status(2));
    }

    @Test
    void run_even_if_those_before_them_do_not_get_done() {
      TestKernel buffers = new TestKernel(0, 3, 0);
      assertFalse(serve(buffers, 2, List.of(List.of(stranger(0), slot(1, SHUTDOWN), slot(2, 0)))));
      assertEquals(SlotStatus.PUBLISHED, buffers.status(0));
      assertEquals(SlotStatus.DONE, buffers.status(1));
      assertEquals(SlotStatus.PUBLISHED, buffers.status(2));
    }
  }

  /** A kernel whose lanes never look; its host sees what it is told. */
  private static final class Sleeping implements RunningKernel {
    private final SharedWords ring = SharedWords.allocate(3 * SlotLayout.SLOT_BYTES);
    private final List<Integer> sent = new ArrayList<>();
    private boolean shutDown;

    @Override
    public SharedWords ring() {
      return ring;
    }

    @Override
    public void send(List<PublishedSlot> published) {
      published.forEach(each -> sent.add(each.slot()));
    }

    @Override
    public boolean stopped() {
      return false;
    }

    @Override
    public void shutDown() {
      shutDown = true;
    }

    @Override
    public String progress() {
      return "asleep=true";
    }
  }

  @Nested
  class A_kernel_that_does_nothing {
    private final Sleeping kernel = new Sleeping();

    private LiveHost host(Duration budget) {
      return new LiveHost(kernel, Deadline.after(budget));
    }

    @Test
    void is_waited_for_until_the_deadline_and_then_told_to_end() {
      LiveHost host = host(Duration.ofMillis(1));
      assertThrows(BackendTimeoutException.class, () -> host.serve(List.of(List.of(slot(0, 0)))));
      assertTrue(kernel.shutDown);
    }

    @Test
    void is_shown_what_was_published_before_a_refusal_and_nothing_after() {
      LiveHost host = host(Duration.ZERO);
      List<PublishedSlot> items = List.of(slot(2, 0), slot(0, 0), slot(2, 0), slot(1, 0));
      assertEquals(RefusalCode.SLOT_NOT_PUBLISHABLE, Refusals.code(() -> host.publish(items)));
      assertEquals(List.of(2, 0), kernel.sent);
      assertEquals(SlotStatus.EMPTY.code(), kernel.ring.getAcquire(SlotLayout.SLOT_WORDS));
    }
  }
}
