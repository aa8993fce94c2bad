package dev.ringproof.model.execution.explore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ringproof.model.execution.HostAction;
import dev.ringproof.model.execution.Interpreter;
import dev.ringproof.model.execution.Kernel;
import dev.ringproof.model.execution.Step;
import dev.ringproof.spec.norm.Proves;
import dev.ringproof.spec.opcode.Opcode;
import dev.ringproof.spec.value.Bytes;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ExplorerTest {
  private static final int LIMIT = 200_000;

  private static Exploration.Complete explore(KernelBuffers start, Actor... actors) {
    return explore(new RacingProgram(start, List.of(actors)));
  }

  private static Exploration.Complete explore(RacingProgram program) {
    return assertInstanceOf(Exploration.Complete.class, Explorer.explore(program, LIMIT));
  }

  @Nested
  class Schedules {
    private final KernelBuffers start = new Kernel(0, 1, 0).buffers();

    @Test
    void of_nobody_are_the_empty_one() {
      assertEquals(Map.of(start, BigInteger.ONE), explore(start).schedules());
    }

    @Test
    void of_two_lanes_with_two_accesses_each_are_six() {
      Map<KernelBuffers, BigInteger> ends =
          explore(start, Actor.lane(0), Actor.lane(0)).schedules();
      assertEquals(Map.of(start, BigInteger.valueOf(6)), ends);
    }

    @Test
    void equal_states_on_the_way_are_one() {
      assertEquals(9, explore(start, Actor.lane(0), Actor.lane(0)).states());
    }

    @Test
    @Proves("EXE-05")
    void of_a_lane_end_where_it_sees_shutdown() {
      KernelBuffers shutDown = new Kernel(0, 2, 0).with(0, 1).buffers();
      assertEquals(2, explore(shutDown, Actor.lane(0, 1)).states());
    }

    @Test
    void of_two_rounds_do_not_mix() {
      List<Step> oneAccess = List.of(HostAction.shutdown());
      Actor twice = new Actor(List.of(oneAccess, oneAccess));
      assertEquals(
          List.of(BigInteger.valueOf(4)),
          List.copyOf(explore(start, twice, twice).schedules().values()));
    }
  }

  @Nested
  class Limit {
    private final RacingProgram program =
        new RacingProgram(new Kernel(0, 1, 0).buffers(), List.of(Actor.lane(0), Actor.lane(0)));

    @Test
    void that_is_just_enough_suffices() {
      assertInstanceOf(Exploration.Complete.class, Explorer.explore(program, 9));
    }

    @Test
    void that_is_exceeded_is_said() {
      assertEquals(new Exploration.TooLarge(8), Explorer.explore(program, 8));
    }

    @Test
    void holds_for_a_copy_of_four_billion_words() {
      KernelBuffers start =
          new Kernel(0, 1, 0).publish(0, Opcode.MEMCPY.code(), 200, 200, -1).buffers();
      RacingProgram copy = new RacingProgram(start, List.of(Actor.lane(0)));
      assertEquals(new Exploration.TooLarge(1000), Explorer.explore(copy, 1000));
    }
  }

  @Group
  @Proves("EXE-32")
  class OneLane {
    @Property(tries = 100)
    void ends_where_drain_ends(
        @ForAll("program") KernelBuffers start, @ForAll @IntRange(max = 4) int passes) {
      RacingProgram program = RacingProgram.parallel(start, 1, passes);
      assertEquals(Map.of(drained(start, passes), BigInteger.ONE), explore(program).schedules());
    }

    @Property(tries = 100)
    void drains_to_one_of_the_ends_of_two(@ForAll("program") KernelBuffers start) {
      RacingProgram program = RacingProgram.parallel(start, 2, 1);
      assertTrue(explore(program).schedules().containsKey(drained(start, 1)));
    }

    @Provide
    Arbitrary<KernelBuffers> program() {
      return Combinators.combine(opcodes(), args(), opcodes(), args())
          .as(
              (first, firstArgs, second, secondArgs) ->
                  new Kernel(2, 2, 9)
                      .publish(0, first, firstArgs)
                      .publish(1, second, secondArgs)
                      .buffers());
    }

    private static Arbitrary<Integer> opcodes() {
      return Arbitraries.of(0, 1, 2, 3, 4, 5, 7, 9, 0xFFFE, 0x8000_0001, 0xFFFF_FFFF);
    }

    /** Of small third arguments, so that copies stay short. */
    private static Arbitrary<int[]> args() {
      Arbitrary<Integer> word =
          Arbitraries.oneOf(Arbitraries.integers().between(-1, 8), Arbitraries.of(160, 161, 0x201));
      return Combinators.combine(word, word, Arbitraries.integers().between(0, 8))
          .as((first, second, third) -> new int[] {first, second, third});
    }
  }

  private static KernelBuffers drained(KernelBuffers start, int passes) {
    ByteBuffer control = start.control().toBuffer();
    ByteBuffer ring = start.ring().toBuffer();
    ByteBuffer debugLog = start.debugLog().toBuffer();
    new Interpreter(control, ring, debugLog).drain(passes);
    return new KernelBuffers(Bytes.copyOf(control), Bytes.copyOf(ring), Bytes.copyOf(debugLog));
  }
}
