package dev.ringproof.stress.linear;

import static org.jetbrains.lincheck.datastructures.ManagedStrategyGuaranteeKt.forClasses;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.ringproof.spec.norm.Proves;
import dev.ringproof.spec.value.SharedWords;
import org.jetbrains.lincheck.LincheckAssertionError;
import org.jetbrains.lincheck.datastructures.ModelCheckingOptions;
import org.jetbrains.lincheck.datastructures.StressOptions;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** Every answer of the concurrent ring is one that the reference model gives in some order. */
@Proves({"VIS-10", "TRN-01", "TRN-02", "TRN-03", "TRN-04"})
@Isolated("two threads that are to meet need a processor each")
class LinearizabilityTest {
  private static final int ITERATIONS = 6;
  private static final int INVOCATIONS = 500;

  /** A check ends with the first wrong answer: what the schedule decides gets many chances. */
  private static final int UNTIL_FOUND = 200;

  private static StressOptions stress() {
    return new StressOptions()
        .iterations(ITERATIONS)
        .invocationsPerIteration(INVOCATIONS)
        .threads(2)
        .actorsPerThread(3)
        .actorsBefore(1)
        .actorsAfter(1)
        .sequentialSpecification(SequentialRing.class);
  }

  /**
   * The model checker does not know views of buffers. Each method of {@link SharedWords} is one
   * access to one: taken as atomic, they are the points at which it switches threads.
   */
  private static ModelCheckingOptions modelChecking() {
    return new ModelCheckingOptions()
        .addGuarantee(forClasses(SharedWords.class.getName()).allMethods().treatAsAtomic())
        .iterations(ITERATIONS)
        .invocationsPerIteration(INVOCATIONS)
        .threads(2)
        .actorsPerThread(3)
        .actorsBefore(1)
        .actorsAfter(1)
        .sequentialSpecification(SequentialRing.class);
  }

  @Nested
  class UnderStress {
    @Test
    @Proves("VIS-10")
    void the_ring_is_linearizable() {
      stress().check(RingOperations.Sound.class);
    }

    @Test
    void a_claim_in_two_steps_is_refuted() {
      assertThrows(
          LincheckAssertionError.class,
          () ->
              stress()
                  .iterations(UNTIL_FOUND)
                  .minimizeFailedScenario(false)
                  .check(RingOperations.ClaimsInTwoSteps.class));
    }
  }

  @Nested
  class UnderModelChecking {
    @Test
    @Proves("VIS-10")
    void the_ring_is_linearizable() {
      modelChecking().check(RingOperations.Sound.class);
    }

    @Test
    void a_claim_in_two_steps_is_refuted() {
      assertThrows(
          LincheckAssertionError.class,
          () -> modelChecking().check(RingOperations.ClaimsInTwoSteps.class));
    }
  }
}
