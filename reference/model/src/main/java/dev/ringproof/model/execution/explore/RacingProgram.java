package dev.ringproof.model.execution.explore;

import dev.ringproof.model.execution.Step;
import dev.ringproof.model.execution.Visit;
import dev.ringproof.spec.slot.SlotLayout;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * Actors that share a memory.
 *
 * @param start the memory at the start
 * @param actors lanes and hosts
 */
public record RacingProgram(KernelBuffers start, List<Actor> actors) {
  /** Copies the list. */
  public RacingProgram {
    Objects.requireNonNull(start, "start");
    actors = List.copyOf(actors);
  }

  /**
   * The program of {@code run_parallel}: lane l visits the slots s with s mod {@code lanes} = l,
   * once a round.
   *
   * <p>Has at most as many lanes and rounds as there are slots. More would change nothing: a lane
   * without slots does nothing, and each pass executes a slot or is like all those after it.
   *
   * @param lanes u32
   * @param passes u32
   */
  public static RacingProgram parallel(KernelBuffers start, int lanes, int passes) {
    int slots = start.ring().length() / SlotLayout.SLOT_BYTES;
    int rounds = atMost(passes, slots);
    List<Actor> actors =
        IntStream.range(0, atMost(lanes, slots))
            .mapToObj(lane -> new Actor(Collections.nCopies(rounds, visits(lane, lanes, slots))))
            .toList();
    return new RacingProgram(start, actors);
  }

  private static List<Step> visits(int lane, int lanes, int slots) {
    return IntStream.range(0, slots)
        .filter(slot -> Integer.remainderUnsigned(slot, lanes) == lane)
        .mapToObj(Visit::of)
        .toList();
  }

  private static int atMost(int count, int bound) {
    return Integer.compareUnsigned(count, bound) < 0 ? count : bound;
  }
}
