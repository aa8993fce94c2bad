package dev.ringproof.model.execution.explore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.ringproof.model.execution.HostAction;
import dev.ringproof.model.execution.Kernel;
import dev.ringproof.spec.control.ControlLayout;
import dev.ringproof.spec.execution.PublishedSlot;
import dev.ringproof.spec.norm.Proves;
import dev.ringproof.spec.opcode.Opcode;
import dev.ringproof.spec.slot.SlotStatus;
import dev.ringproof.spec.slot.SlotTransition;
import dev.ringproof.spec.value.LittleEndian;
import dev.ringproof.spec.value.Words;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Ends of small races, as sets of the words that tell them apart. */
class RaceTest {
  private static final int LIMIT = 200_000;
  private static final int OBSERVABLE = Kernel.OBSERVABLE;
  private static final int STORE = Opcode.STORE_U32.code();
  private static final int DONE_COUNT = ControlLayout.DONE_COUNT_INDEX;

  private static Set<KernelBuffers> ends(Kernel kernel, Actor... actors) {
    RacingProgram program = new RacingProgram(kernel.buffers(), List.of(actors));
    Exploration all = Explorer.explore(program, LIMIT);
    return assertInstanceOf(Exploration.Complete.class, all).schedules().keySet();
  }

  private static Set<List<Integer>> control(Set<KernelBuffers> ends, int... indices) {
    return ends.stream()
        .map(
            end ->
                Arrays.stream(indices)
                    .mapToObj(index -> LittleEndian.get(end.control().view(), index))
                    .toList())
        .collect(Collectors.toSet());
  }

  /** Status of slot 0, and how many slots were counted as done. */
  private static Set<String> fates(Set<KernelBuffers> ends) {
    return ends.stream()
        .map(
            end ->
                SlotStatus.of(LittleEndian.get(end.ring().view(), 0))
                    + " "
                    + LittleEndian.get(end.control().view(), DONE_COUNT))
        .collect(Collectors.toSet());
  }

  @Nested
  @Proves("EXE-32")
  class Slots {
    private Set<KernelBuffers> race(int[] first, int[] second) {
      Kernel kernel = new Kernel(4, 2, 9);
      kernel.publish(0, first[0], Arrays.copyOfRange(first, 1, first.length));
      kernel.publish(1, second[0], Arrays.copyOfRange(second, 1, second.length));
      return ends(kernel, Actor.lane(0), Actor.lane(1));
    }

    @Test
    void two_adds_have_one_end() {
      int[] add = {Opcode.ATOMIC_ADD.code(), 5, OBSERVABLE};
      Set<KernelBuffers> ends = race(add, add);
      assertEquals(1, ends.size());
      assertEquals(Set.of(List.of(10, 2)), control(ends, OBSERVABLE, DONE_COUNT));
    }

    @Test
    void two_stores_have_two_ends() {
      Set<KernelBuffers> ends =
          race(new int[] {STORE, 5, OBSERVABLE}, new int[] {STORE, 6, OBSERVABLE});
      assertEquals(2, ends.size());
      assertEquals(Set.of(List.of(5), List.of(6)), control(ends, OBSERVABLE));
    }

    @Test
    void load_sees_the_word_before_or_after_a_store() {
      int[] load = {Opcode.LOAD_U32.code(), OBSERVABLE, 1};
      Set<KernelBuffers> ends = race(new int[] {STORE, 5, OBSERVABLE}, load);
      assertEquals(Set.of(List.of(5, 0), List.of(5, 5)), control(ends, OBSERVABLE, OBSERVABLE + 1));
    }

    @Test
    void of_two_swaps_exactly_one_wins() {
      int[] first = {Opcode.COMPARE_SWAP.code(), 40, 0, 5};
      int[] second = {Opcode.COMPARE_SWAP.code(), 40, 0, 6};
      assertEquals(Set.of(List.of(5), List.of(6)), control(race(first, second), 40));
    }

    @Test
    void copy_may_be_overtaken_word_by_word() {
      int[] copy = {Opcode.MEMCPY.code(), OBSERVABLE, OBSERVABLE + 1, 2};
      Set<List<Integer>> ends =
          control(race(copy, new int[] {STORE, 5, OBSERVABLE + 1}), OBSERVABLE + 1, OBSERVABLE + 2);
      assertEquals(Set.of(List.of(0, 0), List.of(5, 0), List.of(5, 5)), ends);
    }

    @Test
    void two_records_come_in_either_order_and_never_mix() {
      Set<KernelBuffers> ends =
          race(
              new int[] {Opcode.PRINTF.code(), 1, 1, 1}, new int[] {Opcode.PRINTF.code(), 2, 2, 2});
      assertEquals(2, ends.size());
    }

    @Test
    void shutdown_may_come_before_or_after_another_slot() {
      int[] shutdown = {Opcode.SHUTDOWN.code()};
      assertEquals(
          Set.of(List.of(1), List.of(2)), control(race(shutdown, new int[] {0}), DONE_COUNT));
    }
  }

  @Nested
  class Claims {
    @Test
    @Proves("EXE-08")
    void of_two_lanes_exactly_one_wins() {
      Kernel kernel = new Kernel(1, 1, 0).publish(0, Opcode.ATOMIC_ADD.code(), 1, OBSERVABLE);
      Set<KernelBuffers> ends = ends(kernel, Actor.lane(0), Actor.lane(0));
      assertEquals(1, ends.size());
      assertEquals(Set.of(List.of(1, 1)), control(ends, OBSERVABLE, DONE_COUNT));
    }

    @Test
    @Proves("VIS-10")
    void against_a_cancel_one_of_both_wins() {
      Kernel kernel = new Kernel(0, 1, 0).publish(0, 0);
      Actor host = Actor.host(HostAction.move(0, SlotTransition.CANCEL));
      assertEquals(Set.of("DONE 1", "EMPTY 0"), fates(ends(kernel, Actor.lane(0), host)));
    }

    @Test
    @Proves("PUB-13")
    void of_a_slot_while_it_is_published_see_all_of_it_or_nothing() {
      PublishedSlot item = new PublishedSlot(0, 1, STORE, Words.of(5, OBSERVABLE));
      Set<KernelBuffers> ends =
          ends(new Kernel(1, 1, 0), Actor.lane(0), Actor.host(HostAction.publish(item)));
      assertEquals(Set.of(List.of(0, 0), List.of(5, 1)), control(ends, OBSERVABLE, DONE_COUNT));
    }

    @Test
    @Proves("EXE-05")
    void come_after_a_look_at_shutdown() {
      Kernel kernel = new Kernel(0, 1, 0).publish(0, 0);
      Set<KernelBuffers> ends = ends(kernel, Actor.lane(0), Actor.host(HostAction.shutdown()));
      assertEquals(Set.of("DONE 1", "PUBLISHED 0"), fates(ends));
    }
  }

  /** What the protocol as it is written lets happen, and a reader would not expect. */
  @Nested
  class Surprises {
    @Test
    void fault_of_a_claimed_slot_is_overwritten_by_the_lane() {
      Kernel kernel = new Kernel(0, 1, 0).publish(0, 0);
      Actor host = Actor.host(HostAction.move(0, SlotTransition.FAULT));
      assertEquals(Set.of("DONE 1", "FAULT 0"), fates(ends(kernel, Actor.lane(0), host)));
    }

    @Test
    void slot_that_is_cancelled_and_published_anew_runs_with_the_former_tenants_authority() {
      Kernel kernel = new Kernel(1, 1, 0).publish(0, 0);
      PublishedSlot stranger = new PublishedSlot(0, 20, STORE, Words.of(5, OBSERVABLE));
      Actor host =
          Actor.host(HostAction.move(0, SlotTransition.CANCEL), HostAction.publish(stranger));
      Set<List<Integer>> ends = control(ends(kernel, Actor.lane(0), host), OBSERVABLE);
      assertEquals(Set.of(List.of(0), List.of(5)), ends);
    }
  }
}
