package dev.ringproof.gpu.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The crossover is the smallest batch at which the best way over the device beats the library. */
class BatchRatesTest {
  private final BatchRates rates = new BatchRates();

  @BeforeEach
  void measureTheDevice() {
    rates.device("launch", 8, 10);
    rates.device("live", 8, 40);
    rates.device("graph", 8, 20);
    rates.device("graph", 64, 100);
    rates.device("graph", 1_024, 1_000);
  }

  @Test
  void the_best_way_of_the_smallest_batch_that_wins_is_named() {
    rates.processor(8, 40);
    rates.processor(64, 99);
    rates.processor(1_024, 99);
    assertEquals(
        "64 slots: graph 100 slots a second, library 99 slots a second", rates.crossover());
  }

  @Test
  void a_way_that_is_not_the_last_measured_can_win() {
    rates.processor(8, 39);
    assertTrue(rates.crossover().startsWith("8 slots: live 40 "), rates.crossover());
  }

  @Test
  void a_device_that_is_never_ahead_has_none() {
    rates.processor(8, 1_000);
    rates.processor(64, 1_000);
    rates.processor(1_024, 1_000);
    assertEquals("none seen", rates.crossover());
  }

  @Test
  void without_the_library_nothing_is_said_to_win() {
    assertTrue(rates.crossover().startsWith("not known"));
  }
}
