package dev.ringproof.model.execution.explore;

import dev.ringproof.model.execution.Step;
import java.util.ArrayList;
import java.util.List;

/** A moment between two accesses: the memory, and the position of every actor. */
record State(Image memory, List<Position> positions) {
  static State first(RacingProgram program) {
    return new State(
        Image.of(program.start()), program.actors().stream().map(Position::first).toList());
  }

  /** The states that one access of one actor leads to; none when all actors have ended. */
  List<State> successors(List<Actor> actors) {
    int round = positions.stream().mapToInt(Position::round).min().orElse(0);
    List<State> successors = new ArrayList<>();
    for (int i = 0; i < actors.size(); i++) {
      Position position = positions.get(i);
      if (position.round() == round && position.next().isPresent()) {
        successors.add(advance(i, position.next().get(), actors.get(i)));
      }
    }
    return successors;
  }

  private State advance(int mover, Step step, Actor actor) {
    Image.After after = memory.advance(step);
    List<Position> moved = new ArrayList<>(positions);
    moved.set(mover, positions.get(mover).after(after.progress(), actor));
    return new State(after.image(), List.copyOf(moved));
  }
}
