package dev.ringproof.stress.litmus.explored;

import java.util.List;
import java.util.stream.Stream;

/**
 * A litmus test as the model has it.
 *
 * @param number of the litmus test
 * @param model the actors of {@code Holds} in the model's words
 * @param holds what {@code Holds} does
 * @param twin how {@code Broken} breaks it, in steps
 * @param broken what {@code Broken} does
 */
public record ExploredLitmus(
    int number, String model, LitmusRace holds, String twin, LitmusRace broken) {
  /** All of them, by number. */
  public static List<ExploredLitmus> all() {
    return Stream.of(PublishRaces.all(), StatusRaces.all(), ControlRaces.all())
        .flatMap(List::stream)
        .sorted((one, other) -> Integer.compare(one.number(), other.number()))
        .toList();
  }
}
